// The situations on the server: read from the law documents, once.
import { readSituations, type Situations } from 'evenhand/situations'
import { allDocuments } from './documents-node.ts'

let read: Situations | undefined

/** Every situation and sentence of the law documents. What has a mistake is left out: the check of the law keeps mistakes from getting here. */
export function allSituations(): Situations {
  read ??= readSituations(allDocuments().map(({ path, text }) => ({ file: path, text })))
  return read
}
