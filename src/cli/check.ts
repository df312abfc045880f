// evenhand check: everything that stands in the way of the law, what its meaning brings to light, and whether its cases come out.
import { join, resolve } from 'node:path'
import { Command } from 'commander'
import { type Analysed, analysed } from '../analysis/index.ts'
import { issuesAgainst, issuesOf } from '../compare/index.ts'
import { type Finding, type Parsed, provisionNamesIn } from '../language/index.ts'
import { type DataMistake, readProcedures, readStories, unknownInStories, unknownNames } from '../petition/index.ts'
import type { Instrument, Law } from '../rules/index.ts'
import { findingMessage, inLanguage, type Language, mistakeText, say } from '../wording/index.ts'
import { renderFailures, runCases } from './cases.ts'
import { compileDocuments } from './compile-node.ts'
import { renderFindings, renderRows } from './findings.ts'
import { type Documents, home, readDocuments, shown } from './law-node.ts'
import { jsonOption, languageOption, withExamples } from './options.ts'
import { readPaths } from './paths-node.ts'
import { styled, wrap } from './print.ts'
import { Stop } from './stop.ts'

interface Options {
  readonly against?: string
  readonly accepted?: true
  readonly lang: Language
  readonly json?: true
}

export function checkCommand(): Command {
  const command = new Command('check')
    .description('check the law, or documents inside it: words, meaning, and whether the cases come out')
    .argument('[paths...]', 'documents or folders to report on; all of law/ without any')
    .option('--against <place@day>', 'check one draft inside what stands there, in force or not')
    .option('--accepted', 'list also what texts say is known and accepted, and why')
    .addOption(languageOption())
    .addOption(jsonOption())
    .action(async (paths: readonly string[], options: Options) => {
      if (options.against === undefined) reportLaw(paths, options)
      else await reportDraft(paths, options.against, options)
    })
  return withExamples(command, 'evenhand check', 'evenhand check law/us/vt/fip-2024.md', 'evenhand check --against us/vt/norwich@today draft.md')
}

function reportLaw(paths: readonly string[], { lang, json, accepted }: Options): void {
  const documents = withPaths(readDocuments(join(home, 'law')), paths)
  const { law, artefact, texts, findings, problems } = compileDocuments(documents)
  const about = (finding: Finding): boolean =>
    paths.length === 0 || [finding.span, ...finding.related.map((each) => each.span)].some(({ file }) => inside(file, paths))
  const meaning: Analysed =
    law === undefined || artefact === undefined
      ? { findings: [], accepted: [] }
      : analysed({ places: artefact.places, body: law, texts }, issuesOf(artefact, law, asked(law, texts, paths)), lang, true)
  const reported = [...findings, ...meaning.findings].filter(about)
  const known = meaning.accepted.filter((each) => about(each.finding))
  const data = readProcedures(documents.texts)
  const told = readStories(documents.texts)
  const names = {
    places: artefact?.places.map((each) => each.id) ?? [],
    agencies: artefact?.vocabulary.agencies.map((each) => each.id) ?? [],
    ways: data.procedures.procedures.map((each) => each.id),
    texts: artefact?.instruments.map((each) => each.id) ?? [],
  }
  // WHY only with the law: without it no name is known
  const lost = artefact === undefined ? [] : [...unknownNames(data.procedures, names), ...unknownInStories(told.stories, names)]
  const mistakes = [...data.mistakes, ...told.mistakes, ...lost].filter((each) => paths.length === 0 || inside(each.file, paths))
  const failures = law === undefined || artefact === undefined ? [] : runCases(law, artefact)
  const failed = reported.length + problems.length + failures.length + mistakes.length > 0
  const cases = law?.cases.flatMap((each) => each.expectations).length ?? 0
  if (json) console.log(JSON.stringify({ findings: reported, accepted: known, rows: problems, mistakes, cases, failures }, null, 2))
  const text = [renderRows(problems), renderFindings(reported, documents.texts, lang), renderMistakes(mistakes, lang), renderFailures(failures)]
    .filter((each) => each !== '')
    .join('\n\n')
  // WHY: findings elsewhere keep the law from being built, and a person who asked about one document should know
  const elsewhere = reported.length === 0 && findings.length > 0 ? `\n${say(lang, 'check.others', { count: String(findings.length) })}` : ''
  if (failed) throw new Stop(1, json ? '' : text)
  if (json) return
  const counts = { documents: String(documents.texts.length), norms: String(law?.norms.length ?? 0), cases: String(cases) }
  console.log(`${say(lang, 'check.nothing', counts)}${elsewhere}`)
  printAccepted(meaning, known.length, lang, accepted === true)
}

/** What an analysis finds of a draft that is laid into what stands somewhere. */
async function reportDraft(paths: readonly string[], against: string, { lang, json, accepted }: Options): Promise<void> {
  const [path, other] = paths
  if (path === undefined || other !== undefined) throw new Stop(2, '--against takes one document: evenhand check --against us/vt/norwich@today draft.md')
  // WHY here: operands need the parser only where there is a draft, and `check` of the law needs none
  const { readDraft } = await import('./operands.ts')
  const { artefact, subject, texts, instrument, binds } = await readDraft(path, against, lang)
  const found = analysed({ places: artefact.places, body: subject.body, texts }, issuesAgainst(subject, instrument.id), lang, false)
  if (json) console.log(JSON.stringify({ ...found, binds }, null, 2))
  else if (!binds) console.error(wrap(say(lang, 'check.elsewhere', { title: inLanguage(instrument.title, lang) })))
  if (found.findings.length > 0) throw new Stop(1, json ? '' : renderFindings(found.findings, texts, lang))
  if (json) return
  console.log(say(lang, 'check.against', { file: shown(resolve(path)), against }))
  printAccepted(found, found.accepted.length, lang, accepted === true)
}

/** The instruments of the documents that are asked about; all of them without any. */
function asked(law: Law, texts: readonly Parsed[], paths: readonly string[]): readonly Instrument[] {
  if (paths.length === 0) return law.instruments
  const named = new Set(texts.filter((each) => inside(each.file, paths)).flatMap((each) => [...provisionNamesIn(each).keys()]))
  return law.instruments.filter((each) => named.has(each.id))
}

/** Mistakes in the data of procedures, each with its line. */
function renderMistakes(mistakes: readonly DataMistake[], language: Language): string {
  return mistakes.map((each) => `${styled('bold', `${each.file}:${each.line}`)}  ${each.code}\n${wrap(mistakeText(language, each), '  ')}`).join('\n')
}

function printAccepted({ accepted }: Analysed, count: number, language: Language, whole: boolean): void {
  if (count === 0) return
  if (!whole) {
    console.log(styled('dim', say(language, 'check.accepted', { count: String(count) })))
    return
  }
  for (const { finding, because } of accepted) {
    console.log(`\n${styled('bold', `${finding.span.file}:${finding.span.line}`)}  ${finding.code}`)
    console.log(wrap(findingMessage(language, finding), '  '))
    console.log(wrap(because, '  → ', '    '))
  }
}

/** The law with the named documents in it: in place of those of the same path, or added. */
function withPaths(documents: Documents, paths: readonly string[]): Documents {
  const texts = new Map(documents.texts.map((each) => [each.file, each]))
  for (const text of readPaths(paths)) texts.set(text.file, text)
  return { ...documents, texts: [...texts.values()] }
}

function inside(file: string, paths: readonly string[]): boolean {
  return paths.some((path) => file === shown(resolve(path)) || file.startsWith(`${shown(resolve(path))}/`))
}
