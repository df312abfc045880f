// The language server, wherever it runs: findings while typing, and everything an editor asks about a document of the law.
export { folderIn } from './given.ts'
export type { ClientWishes, Folder, Host, Stored } from './host.ts'
export type { Weigh } from './lens.ts'
export { meaning } from './meaning.ts'
export type { More } from './publish.ts'
export { type Lent, serve } from './serve.ts'
export { textIn, valueIn } from './settings.ts'
export { type Page, Workspace } from './workspace.ts'
