// Reduced ordered many-outcome decision diagrams over finite domains. Plain mathematics: this room knows no law.
export { type Combine, Diagrams } from './build.ts'
export { count, sample } from './count.ts'
export { type Box, type Covering, cover } from './cover.ts'
export { type Cost, nearestWays, type Way } from './nearest.ts'
export { highestOutcomes, isPacked, Packed, pack, packedOutcome } from './packed.ts'
export { canChange, enough, mattering } from './relevance.ts'
export { type Known, leaf, levelOf, outcomeOf, type Ref, type View } from './view.ts'
export { outcomeAt, reach, reachUnder, size, support } from './walk.ts'
