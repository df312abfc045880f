// The ways to change a rule on the server: read from the law documents, once.
import { type Procedures, readProcedures } from 'evenhand/procedure'
import { allDocuments } from './documents-node.ts'

let procedures: Procedures | undefined

/** Every way of the law documents. What has a mistake is left out: the check of the law keeps mistakes from getting here. */
export function waysToChange(): Procedures {
  procedures ??= readProcedures(allDocuments().map(({ path, text }) => ({ file: path, text }))).procedures
  return procedures
}
