// A draft checked inside what stands at a place.
import { resolve } from 'node:path'
import { analysed, wordingIssues } from '../analysis/index.ts'
import { issuesAgainst } from '../compare/index.ts'
import { shown } from '../folder/index.ts'
import { inLanguage, say } from '../wording/index.ts'
import { printAccepted } from './accepted.ts'
import type { CheckOptions } from './check-options.ts'
import { renderFindings } from './findings.ts'
import { readDraft } from './operands.ts'
import { wrap } from './print.ts'
import { printSarif } from './sarif-node.ts'
import { Stop } from './stop.ts'

/** What an analysis finds of a draft that is laid into what stands somewhere. */
export async function reportDraft(paths: readonly string[], against: string, { lang, json, accepted, format }: CheckOptions): Promise<void> {
  const [path, other] = paths
  if (path === undefined || other !== undefined) throw new Stop(2, say(lang, 'command.against'))
  const { artefact, subject, texts, instrument, binds } = await readDraft(path, against, lang)
  const issues = [...issuesAgainst(subject, instrument.id), ...wordingIssues(artefact.places, subject.body, [instrument])]
  const found = analysed({ places: artefact.places, body: subject.body, texts }, issues, lang, false)
  const isTold = json === true || format === 'sarif'
  if (format === 'sarif') printSarif(lang, found)
  if (json) console.log(JSON.stringify({ ...found, binds }, null, 2))
  else if (!binds) console.error(wrap(say(lang, 'check.elsewhere', { title: inLanguage(instrument.title, lang) })))
  if (found.findings.length > 0) throw new Stop(1, isTold ? '' : renderFindings(found.findings, texts, lang))
  if (isTold) return
  console.log(say(lang, 'check.against', { file: shown(resolve(path)), against }))
  printAccepted(found.accepted, lang, accepted === true)
}
