// evenhand audit: records of what police did, held against the rules of that day.
import { createHash } from 'node:crypto'
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Command, Option } from 'commander'
import type { Artefact } from '../artefact/index.ts'
import { situateAt } from '../decide/index.ts'
import { home, readTexts } from '../folder/index.ts'
import { csvText } from '../json/index.ts'
import {
  type Audited,
  type AuditMistake,
  type AuditOptions,
  auditFiles,
  auditReport,
  columnGuesses,
  coverageTable,
  findingColumns,
  findingRows,
  findingsDescription,
  firstRows,
  layoutsFor,
  leftOutText,
  proposedDocument,
  type RecordLayout,
  readRecord,
  readRecordLayouts,
  recordFiles,
} from '../records/index.ts'
import { first, inLanguage, type Locale, say } from '../wording/index.ts'
import { problemText } from './ask.ts'
import { localeOption, today, withExamples } from './options.ts'
import { loadLaw, programVersion } from './program.ts'
import { Stop } from './stop.ts'

interface Options {
  readonly layout?: string
  readonly place?: string
  readonly report?: string
  readonly lang: Locale
  readonly small?: true
}

export function auditCommand(): Command {
  const columns = new Command('columns')
    .description('what records can and cannot tell: of each act, how many say enough, and the fewest further columns with which all would')
    .argument('<files...>', 'files of records as text, plain or in gzip, or folders of them')
    .addOption(layoutOption())
    .option('--place <place>', 'where it was, of files that do not say so')
    .addOption(localeOption())
    .action(async (files: readonly string[], _: Options, called: Command) => {
      const options = allOptions(called)
      const { artefact, layout, audited } = await auditOf(files, options)
      console.log(coverageTable(artefact, options.lang, audited.auditing.coverage()))
      for (const each of audited.leftOut) console.error(leftOutText(options.lang, each))
      if (layout.never.length > 0)
        console.log(`\n${say(options.lang, 'records.never')}\n\n${layout.never.map((each) => `- ${inLanguage(each, options.lang)}`).join('\n')}`)
    })
  const command = new Command('audit')
    .description('hold records of what police did against the rules that stood there that day')
    .argument('<files...>', 'files of records as text, plain or in gzip, or folders of them')
    .addOption(layoutOption())
    .option('--place <place>', 'where it was, of files that do not say so')
    .option('--report <folder>', 'write the report, all findings and what repeats them into this folder')
    .option('--small', 'show small counts too, as whoever keeps the records may see them')
    .addOption(localeOption())
    .action(async (files: readonly string[], options: Options) => {
      const { artefact } = await loadLaw()
      const findings = options.report === undefined ? undefined : findingsIn(options.report, artefact)
      const { hash, layout, document, audited } = await auditOf(files, options, findings?.add)
      const whole: Audited = {
        ...audited,
        layout,
        made: { law: hash, layout: sha256(document), program: programVersion(), command: commandOf(files, options) },
      }
      console.log(auditReport(artefact, options.lang, whole, options.small === true))
      if (findings === undefined || options.report === undefined) return
      findings.end()
      writeFileSync(join(options.report, 'report.md'), auditReport(artefact, options.lang, whole))
      writeFileSync(join(options.report, 'findings.csv-metadata.json'), `${JSON.stringify(findingsDescription(layout), null, 2)}\n`)
      writeFileSync(join(options.report, 'audit.json'), `${JSON.stringify(recordOf(whole), null, 2)}\n`)
      console.error(say(options.lang, 'records.written', { folder: options.report }))
    })
    .addCommand(columns)
    .addCommand(againCommand())
    .addCommand(layoutCommand())
  return withExamples(
    command,
    'evenhand audit columns law/records/vt-stops.csv --layout vt.stops',
    'evenhand audit stops.csv.gz --layout vt.stops --report out',
    'evenhand audit layout stops.csv',
  )
}

/** Rows that a proposal looks at. */
const lookedAt = 500
/** Rows that are shown as they would be read. */
const rowsShown = 5

function layoutCommand(): Command {
  return new Command('layout')
    .description('which layout fits a file, or a draft of one, and five rows as they would be read by it')
    .argument('<file>', 'a file of records as text, plain or in gzip')
    .addOption(localeOption())
    .action(async (file: string, _: Options, called: Command) => {
      const { lang } = allOptions(called)
      const { artefact } = await loadLaw()
      if (!existsSync(file)) throw new Stop(2, say(lang, 'records.no-files', { names: file }))
      const [headings = [], ...rows] = await firstRows(file, lookedAt + 1).catch((error: unknown) => {
        throw new Stop(2, say(lang, 'records.mistake.broken', { file, name: error instanceof Error ? error.message : String(error) }))
      })
      if (headings.length === 0) throw new Stop(2, say(lang, 'records.mistake.empty', { file }))
      const known = readRecordLayouts(readTexts(join(home, 'law/records')), artefact.vocabulary).layouts
      const [fitting] = layoutsFor(known, headings)
      const text = fitting === undefined ? proposedDocument(headings, columnGuesses(artefact, headings, rows)) : ''
      const [layout = fitting] = readRecordLayouts([{ file, text }], artefact.vocabulary).layouts
      if (fitting === undefined) console.log(text)
      console.error(say(lang, fitting === undefined ? 'records.layout-drafted' : 'records.layout-fits', { file, layout: layout?.id ?? '' }))
      if (layout !== undefined) for (const line of rowLines(artefact, lang, layout, headings, rows.slice(0, rowsShown))) console.error(line)
    })
}

/** Rows as they are read by a layout, a line for each; only what is read is told. */
function rowLines(
  artefact: Artefact,
  lang: Locale,
  layout: RecordLayout,
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  const begun = readRecord(artefact, layout, headings)
  if ('mistakes' in begun) return begun.mistakes.map(({ code, name }) => mistakeLine(lang, layout, { file: layout.file, code, name }))
  return rows.map((cells, at) => {
    const read = begun.reader(cells, at + 2)
    if ('fault' in read) return `${at + 2}: ${say(lang, `records.fault.${read.fault}`, { column: read.column })}`
    const { place = '?', agencyKind, day, month, facts, acts } = read.record
    const said = [...facts].map((each) => each.join('='))
    const done = acts.map((each) => `${each.act}${each.done === undefined ? '' : each.done ? '=yes' : '=no'}`)
    return `${at + 2}: \`${[place, agencyKind, day ?? month ?? '?', ...said, ...done].filter((each) => each !== undefined).join(' ')}\``
  })
}

/** WHY: options of the whole command have the same names, and take what is given to a part of it. */
function allOptions(called: Command): Options {
  return called.optsWithGlobals<Options>()
}

function againCommand(): Command {
  return new Command('again')
    .description('hold the same records against the law again: exit code 0 where all is the same as in an audit.json, 1 where something differs')
    .argument('<record>', 'audit.json of a report')
    .argument('<files...>', 'the same files')
    .addOption(localeOption())
    .action(async (record: string, files: readonly string[], _: Options, called: Command) => {
      const { lang } = allOptions(called)
      const before = recordIn(record, lang)
      const { hash, layout, document, audited } = await auditOf(files, { layout: String(before['layoutName']), lang })
      const after = recordOf({
        ...audited,
        layout,
        made: { law: hash, layout: sha256(document), program: programVersion(), command: String(before['command']) },
      })
      const differing = Object.entries(after).flatMap(([name, value]) => (JSON.stringify(value) === JSON.stringify(before[name]) ? [] : [name]))
      if (differing.length > 0) throw new Stop(1, say(lang, 'records.again-differs', { parts: differing.join(', ') }))
      console.log(say(lang, 'records.again-same', { records: audited.records }))
    })
}

function recordIn(file: string, lang: Locale): Readonly<Record<string, unknown>> {
  try {
    const read: unknown = JSON.parse(readFileSync(file, 'utf8'))
    if (typeof read === 'object' && read !== null && 'layoutName' in read) return Object.fromEntries(Object.entries(read))
  } catch {
    // WHY: what cannot be read is no record either, and is told as one that is none
  }
  throw new Stop(2, say(lang, 'records.again-none', { file }))
}

function layoutOption(): Option {
  return new Option('--layout <name>', 'how the files are laid out: the name of a layout in law/records, or a document with one')
}

/** What an audit rests on and what it counted, for whoever repeats it. */
function recordOf({
  files,
  records,
  leftOut,
  auditing,
  made,
  layout,
}: Pick<Audited, 'files' | 'records' | 'leftOut' | 'auditing' | 'made'> & { readonly layout: { readonly id: string } }): object {
  const counts = auditing
    .alike()
    .map(({ act, actor, done = null, outcome, possible, count, like: { place, agency } }) => ({ act, actor, done, outcome, possible, place, agency, count }))
  return { ...made, layoutName: layout.id, files: files.map((each) => ({ ...each, name: basename(each.name) })), records, leftOut, counts }
}

function commandOf(files: readonly string[], { layout, report, lang }: Options): string {
  return [
    'evenhand audit',
    ...files,
    '--layout',
    layout,
    ...(report === undefined ? [] : ['--report', report]),
    ...(lang === first ? [] : ['--lang', lang]),
  ].join(' ')
}

async function auditOf(given: readonly string[], { layout: name, place, lang }: Options, found?: AuditOptions['found']) {
  const { artefact, hash } = await loadLaw()
  const { layout, document } = layoutNamed(artefact, name ?? '', lang)
  const where = place === undefined ? [] : [placeOf(artefact, place, lang)]
  const missing = given.filter((each) => !existsSync(each))
  const files = missing.length > 0 ? [] : recordFiles(given)
  if (files.length === 0) throw new Stop(2, say(lang, 'records.no-files', { names: (missing.length > 0 ? missing : given).join(', ') }))
  const result = await auditFiles(artefact, layout, files, {
    ...(found === undefined ? {} : { found }),
    ...(where[0] === undefined ? {} : { place: where[0] }),
    ...(process.stderr.isTTY ? { progress: progressIn(lang) } : {}),
  })
  if ('mistakes' in result) throw new Stop(2, result.mistakes.map((each) => mistakeLine(lang, layout, each)).join('\n'))
  return { artefact, hash, layout, document, audited: result.audited }
}

/** The id of the place of that name. Stops with exit code 2 where there is none, or more than one. */
function placeOf(artefact: Artefact, name: string, lang: Locale): string {
  const found = situateAt(artefact, { place: name, day: today() })
  if ('problems' in found) throw new Stop(2, problemText(artefact, lang, found.problems, {}))
  return found.situated.place.id
}

function mistakeLine(lang: Locale, layout: RecordLayout, { file, code, name }: AuditMistake): string {
  return say(lang, `records.mistake.${code}`, { file, name, layout: layout.id })
}

function progressIn(lang: Locale): (file: string, share: number) => void {
  return (file, share) => process.stderr.write(`\r${say(lang, 'records.progress', { file: basename(file), percent: `${Math.floor(share * 100)}%` })}\u001b[K`)
}

/** A layout by its name or its document. Stops with exit code 2 where there is none. */
function layoutNamed(artefact: Artefact, name: string, lang: Locale): { readonly layout: RecordLayout; readonly document: string } {
  const own = existsSync(name) ? [{ file: name, text: readFileSync(name, 'utf8') }] : readTexts(join(home, 'law/records'))
  const { layouts } = readRecordLayouts(own, artefact.vocabulary)
  const layout = own.length === 1 && existsSync(name) ? layouts[0] : layouts.find((each) => each.id === name)
  const document = own.find((each) => each.file === layout?.file)?.text
  const names = layouts.map((each) => each.id).join(', ')
  if (name === '') throw new Stop(2, say(lang, 'records.which-layout', { names }))
  if (layout === undefined || document === undefined) throw new Stop(2, say(lang, 'records.no-layout', { name, names }))
  return { layout, document }
}

/** Findings of a report, written as they come. WHY: they are written at once and in order, so that no more than a few are in memory, however many there are. */
function findingsIn(folder: string, artefact: Artefact): { readonly add: NonNullable<AuditOptions['found']>; readonly end: () => void } {
  mkdirSync(folder, { recursive: true })
  const file = openSync(join(folder, 'findings.csv'), 'w')
  const rowOf = findingRows(artefact)
  let text = csvText([findingColumns])
  const write = (): void => {
    writeSync(file, text)
    text = ''
  }
  return {
    add: (finding, audit) => {
      text += csvText([rowOf(finding, audit)])
      if (text.length > mostHeld) write()
    },
    end: () => {
      write()
      closeSync(file)
    },
  }
}

/** Letters of findings that are held before they are written. */
const mostHeld = 1_000_000

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
