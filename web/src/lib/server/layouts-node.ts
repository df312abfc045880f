// The layouts of the States' own files on the server: read from the law documents, once.
import { type Layout, readLayouts } from 'evenhand/signatures'
import { allDocuments } from './documents-node.ts'

let layouts: readonly Layout[] | undefined

/** Every layout. What has a mistake is left out: the check of the law keeps mistakes from getting here. */
export function allLayouts(): readonly Layout[] {
  layouts ??= readLayouts(allDocuments().map(({ path, text }) => ({ file: path, text }))).layouts
  return layouts
}
