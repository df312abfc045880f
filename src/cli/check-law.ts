// The law checked, or the documents in it that somebody asks about.
import { join, resolve } from 'node:path'
import { type Analysed, analysed, wordingIssues } from '../analysis/index.ts'
import type { Artefact } from '../artefact/index.ts'
import { type Issue, issuesOf } from '../compare/index.ts'
import { type AskedAbout, compileDocuments } from '../corpus/index.ts'
import { type Documents, home, readDocuments, shown } from '../folder/index.ts'
import { type Finding, type Parsed, provisionNamesIn } from '../language/index.ts'
import type { Instrument, Law } from '../rules/index.ts'
import { type Locale, say } from '../wording/index.ts'
import { printAccepted } from './accepted.ts'
import { casesAbout, renderFailures, runCases } from './cases.ts'
import type { CheckOptions } from './check-options.ts'
import { dataMistakes, renderMistakes } from './data-mistakes.ts'
import { renderFindings, renderRows } from './findings.ts'
import { readPaths } from './paths-node.ts'
import { printSarif } from './sarif-node.ts'
import { renderUnheld, unheldOf } from './situations-held.ts'
import { Stop } from './stop.ts'

/** Reports on the law, or on the documents that are asked about in it. Stops with exit code 1 where something was found. */
export async function reportLaw(paths: readonly string[], { lang, json, accepted, format }: CheckOptions): Promise<void> {
  const { documents, law, artefact, asked: part, texts, findings, problems, isAsked, about: instruments } = lawAsked(paths, lang)
  const about = (finding: Finding): boolean => [finding.span, ...finding.related.map((each) => each.span)].some(({ file }) => isAsked(file))
  const meaning: Analysed =
    law === undefined || artefact === undefined
      ? { findings: [], accepted: [] }
      : analysed({ places: artefact.places, body: law, texts }, foundIn(artefact, law, instruments(law)), lang, true)
  const reported = [...findings, ...meaning.findings].filter(about)
  const known = meaning.accepted.filter((each) => about(each.finding))
  const mistakes = await dataMistakes(documents.texts, artefact, isAsked)
  const unheld = artefact === undefined || part !== undefined ? [] : await unheldOf(documents.texts, artefact, isAsked)
  const failures = law === undefined || artefact === undefined ? [] : runCases(law, artefact, lang, part)
  const failed = reported.length + problems.length + failures.length + mistakes.length + unheld.length > 0
  const cases = law === undefined || artefact === undefined ? 0 : casesAbout(law, artefact, part).flatMap((each) => each.expectations).length
  if (format === 'sarif') printSarif(lang, { findings: reported, accepted: known, rows: problems, mistakes, unheld, failures })
  if (json) console.log(JSON.stringify({ findings: reported, accepted: known, rows: problems, mistakes, situations: unheld, cases, failures }, null, 2))
  const text = [
    renderRows(problems, lang),
    renderFindings(reported, documents.texts, lang),
    renderMistakes(mistakes, lang),
    renderUnheld(unheld, lang),
    renderFailures(failures, lang),
  ]
    .filter((each) => each !== '')
    .join('\n\n')
  // WHY: findings elsewhere keep the law from being built, and a person who asked about one document should know
  const elsewhere = reported.length === 0 && findings.length > 0 ? `\n${say(lang, 'check.others', { count: String(findings.length) })}` : ''
  const isTold = json === true || format === 'sarif'
  if (failed) throw new Stop(1, isTold ? '' : text)
  if (isTold) return
  const counts = { documents: documents.texts.length, norms: law?.norms.length ?? 0, cases }
  console.log(`${say(lang, 'check.nothing', counts)}${elsewhere}`)
  printAccepted(known, lang, accepted === true)
}

/** The law with the documents that are asked about in it, and which of its instruments these hold. */
export function lawAsked(paths: readonly string[], lang: Locale) {
  const own = readDocuments(join(home, 'law'))
  const documents = withPaths(own, paths, lang)
  const isAsked = insideOf(paths)
  const isNew = !own.texts.some((each) => isAsked(each.file))
  const compiled = compileDocuments(documents, undefined, isNew ? (law, texts) => partTouched(law, texts, asked(law, texts, isAsked), isAsked) : undefined)
  return { ...compiled, documents, isAsked, about: (law: Law): readonly Instrument[] => asked(law, compiled.texts, isAsked) }
}

function foundIn(artefact: Artefact, law: Law, about: readonly Instrument[]): readonly Issue[] {
  return [...issuesOf(artefact, law, about), ...wordingIssues(artefact.places, law, about)]
}

/** The part of the law that new instruments can change; undefined where that cannot be told from their rules alone. */
export function partTouched(law: Law, texts: readonly Parsed[], about: readonly Instrument[], isAsked: (file: string) => boolean): AskedAbout | undefined {
  const declared = texts.filter((each) => isAsked(each.file)).flatMap((each) => each.declarations)
  // WHY: nothing can be told then, because words, cases and the ends of other texts reach questions that the rules do not name
  if (declared.some((each) => elsewhere.has(each.$type)) || about.some((each) => each.replaces.length > 0)) return undefined
  const ids = new Set(about.map((each) => each.id))
  const of = <Item extends { readonly instrument: string }>(items: readonly Item[]): readonly Item[] => items.filter((each) => ids.has(each.instrument))
  const norms = of(law.norms)
  const acts = new Set([
    ...[...norms, ...of(law.erasers), ...of(law.limits)].flatMap((each) => each.acts),
    ...norms.flatMap((each) => each.duties),
    ...about.flatMap((each) => each.regulates),
  ])
  return { acts, texts: ids }
}

const elsewhere: ReadonlySet<string> = new Set(['Actor', 'Agency', 'Act', 'Fact', 'Given', 'Case'])

/** The instruments of the documents that are asked about. */
function asked(law: Law, texts: readonly Parsed[], isAsked: (file: string) => boolean): readonly Instrument[] {
  const named = new Set(texts.filter((each) => isAsked(each.file)).flatMap((each) => [...provisionNamesIn(each).keys()]))
  return law.instruments.filter((each) => named.has(each.id))
}

/** The law with the named documents in it: in place of those of the same path, or added. */
function withPaths(documents: Documents, paths: readonly string[], lang: Locale): Documents {
  const texts = new Map(documents.texts.map((each) => [each.file, each]))
  for (const text of readPaths(paths, lang)) texts.set(text.file, text)
  return { ...documents, texts: [...texts.values()] }
}

/** Whether a document is among those that are asked about: all are where none is named. */
function insideOf(paths: readonly string[]): (file: string) => boolean {
  const named = paths.map((path) => shown(resolve(path)))
  return (file) => named.length === 0 || named.some((each) => file === each || file.startsWith(`${each}/`))
}
