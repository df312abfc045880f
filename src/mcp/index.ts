// The door of the room: the law as tools for models, over the Model Context Protocol.
export { tools } from './all-tools.ts'
export { comparedHere } from './compared.ts'
export type { PairToCompare, ToolAnswer, ToolContext, ToolOutcome } from './context.ts'
export { type RefusalKind, refusalKinds, type ToolRefusal } from './refusal.ts'
export { resultOf, serverOf, toldSchema } from './server.ts'
export type { Tool } from './tool.ts'
