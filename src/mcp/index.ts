// The door of the room: the law as tools for models, over the Model Context Protocol.
export { tools } from './all-tools.ts'
export { comparedHere } from './compared.ts'
export type { Context, Outcome, Pair, Told } from './context.ts'
export { type Refusal, type RefusalKind, refusalKinds } from './refusal.ts'
export { resultOf, serverOf, toldSchema } from './server.ts'
export { asksForStatus } from './status.ts'
export type { Tool } from './tool.ts'
