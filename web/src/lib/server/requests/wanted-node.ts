// The kinds of request on the server: read from the law documents, once.
import { readWanted, type WantedThing } from 'evenhand/requests'
import { allDocuments } from '#lib/server/documents-node.ts'

let wanted: readonly WantedThing[] | undefined

/** Every kind of request. What has a mistake is left out: the check of the law keeps mistakes from getting here. */
export function allWanted(): readonly WantedThing[] {
  wanted ??= readWanted(allDocuments().map(({ path, text }) => ({ file: path, text }))).wanted
  return wanted
}
