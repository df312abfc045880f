// What the law says, as other programs read it. Every shape is a contract: fields are added, never changed.
export { answerJson, problemsJson } from './answer.ts'
export { timelineJson, whereJson } from './around.ts'
export { clockJson, wayJson } from './clock.ts'
export { countJson } from './count.ts'
export { csvText } from './csv.ts'
export { differenceJson } from './difference.ts'
export { actsJson, factsJson } from './lists.ts'
export { standingJson } from './standing.ts'
