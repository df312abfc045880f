// Shared words without logic of the law: days, windows of days, how places nest, spans, findings, our own defects.
export { Budget, OverBudget } from './budget.ts'
export { addDays, type Day, dawn, isDay } from './day.ts'
export type { Diagnostic, Related, Severity, Span } from './diagnostic.ts'
export { invariant, unreachable } from './invariant.ts'
export { nearest, nearestFew } from './nearest.ts'
export { isUnder, liesIn } from './nesting.ts'
export { seededRandom } from './random.ts'
export { covers, turningDays, type Window } from './window.ts'
