// The language server, wherever it runs: findings while typing, and everything an editor asks about a document of the law.
export { type Fix, type Fixer, inserted } from './fixes/fix.ts'
export { fixers, fixesFor } from './fixes/fixes.ts'
export type { Asked, Folder, Host, Stored } from './host.ts'
export type { Weigh } from './lens.ts'
export type { More } from './publish.ts'
export { type Lent, serve } from './serve.ts'
export { textIn, valueIn } from './settings.ts'
export { type Page, rangeIn, Workspace } from './workspace.ts'
