// evenhand audit: records of what police did, held against the rules of that day.
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Command } from 'commander'
import type { Artefact } from '../artefact/index.ts'
import { csvText } from '../json/index.ts'
import { type Audited, type AuditOptions, auditReport, coverageTable, findingColumns, findingRows, findingsDescription, leftOutText } from '../records/index.ts'
import { first, inLanguage, type Locale, say } from '../wording/index.ts'
import { auditLayoutCommand } from './audit-layout.ts'
import { auditTemplateCommand } from './audit-template.ts'
import { type AuditAsked, auditOf } from './audited.ts'
import { localeOption, withExamples } from './options.ts'
import { Stop } from './stop.ts'

interface Options extends AuditAsked {
  readonly report?: string
  readonly small?: true
}

export function auditCommand(): Command {
  const command = withFiles(new Command('audit').description('hold records of what police did against the rules that stood there that day'))
    .option('--report <folder>', 'write the report, all findings and what repeats them into this folder')
    .option('--small', 'show small counts too, as whoever keeps the records may see them')
    .action(async (files: readonly string[], options: Options) => {
      const { lang, report: folder, small = false } = options
      const findings = folder === undefined ? undefined : findingsIn(folder)
      const { artefact, audited } = await auditOf(files, options, commandOf(files, options), findings?.telling)
      console.log(auditReport(artefact, lang, audited, small))
      if (findings === undefined || folder === undefined) return
      findings.end()
      const write = (name: string, text: string): void => writeFileSync(join(folder, name), text)
      write('report.md', auditReport(artefact, lang, audited))
      write('findings.csv-metadata.json', `${JSON.stringify(findingsDescription(audited.layout), null, 2)}\n`)
      write('audit.json', `${JSON.stringify(keptOf(audited, options), null, 2)}\n`)
      console.error(say(lang, 'records.written', { folder }))
    })
  for (const each of [columnsCommand(), againCommand(), auditLayoutCommand(), auditTemplateCommand()]) command.addCommand(each)
  return withExamples(
    command,
    'evenhand audit columns law/records/vt-stops.csv --layout vt.stops',
    'evenhand audit stops.csv.gz --layout vt.stops --report out',
    'evenhand audit layout stops.csv',
  )
}

function withFiles(command: Command): Command {
  return command
    .argument('<files...>', 'files of records as text, plain or in gzip, or folders of them')
    .option('--layout <name>', 'how the files are laid out: the name of a layout in law/records, or a document with one')
    .option('--place <place>', 'where it was, of files that do not say so')
    .option('--agency <kind>', 'the kind of agency, of files that do not say so')
    .addOption(localeOption())
}

/** WHY: options of the whole command have the same names, and take what is given to a part of it. */
function allOptions(called: Command): Options {
  return called.optsWithGlobals<Options>()
}

function columnsCommand(): Command {
  const description = 'what records can and cannot tell: of each act, how many say enough, and the fewest further columns with which all would'
  return withFiles(new Command('columns').description(description)).action(async (files: readonly string[], _: Options, called: Command) => {
    const options = allOptions(called)
    const { artefact, audited } = await auditOf(files, options, '')
    console.log(coverageTable(artefact, options.lang, audited.auditing.coverage()))
    for (const each of audited.leftOut) console.error(leftOutText(options.lang, each))
    const { never } = audited.layout
    if (never.length > 0) console.log(`\n${say(options.lang, 'records.never')}\n\n${never.map((each) => `- ${inLanguage(each, options.lang)}`).join('\n')}`)
  })
}

function againCommand(): Command {
  return new Command('again')
    .description('hold the same records against the law again: exit code 0 where all is the same as in an audit.json, 1 where something differs')
    .argument('<record>', 'audit.json of a report')
    .argument('<files...>', 'the same files')
    .option('--layout <name>', 'the document with the layout, if it is not one of law/records')
    .addOption(localeOption())
    .action(async (record: string, files: readonly string[], _: Options, called: Command) => {
      const { lang, layout } = allOptions(called)
      const { asked, command, before } = keptIn(record, lang)
      const again = { ...asked, lang, ...(layout === undefined ? {} : { layout }) }
      const { audited } = await auditOf(files, again, command)
      const differing = Object.entries(keptOf(audited, asked)).flatMap(([name, value]) =>
        JSON.stringify(value) === JSON.stringify(before[name]) ? [] : [name],
      )
      if (differing.length > 0) throw new Stop(1, say(lang, 'records.again-differs', { parts: differing.join(', ') }))
      console.log(say(lang, 'records.again-same', { records: audited.records }))
    })
}

/** What an audit rests on and what it counted, for whoever repeats it. */
function keptOf({ files, records, leftOut, auditing, made, layout }: Audited, { place, agency }: Pick<AuditAsked, 'place' | 'agency'>) {
  const counts = auditing.alike().map(({ act, actor, done = null, outcome, possible, count, like }) => ({
    ...{ act, actor, done, outcome, possible, count },
    ...{ place: like.place, agency: like.agency },
  }))
  return {
    ...made,
    layoutName: layout.id,
    place: place ?? null,
    agency: agency ?? null,
    files: files.map((each) => ({ ...each, name: basename(each.name) })),
    records,
    leftOut,
    counts,
  }
}

/** What was kept of an audit, and what was asked then. Stops with exit code 2 where it is no such record. */
function keptIn(file: string, lang: Locale) {
  const before = objectIn(file)
  const text = (name: string): string | undefined => (typeof before?.[name] === 'string' ? before[name] : undefined)
  const [layout, command, place, agency] = ['layoutName', 'command', 'place', 'agency'].map(text)
  if (before === undefined || layout === undefined || command === undefined) throw new Stop(2, say(lang, 'records.again-none', { file }))
  return { before, command, asked: { layout, ...(place === undefined ? {} : { place }), ...(agency === undefined ? {} : { agency }) } }
}

function objectIn(file: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const read: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return typeof read === 'object' && read !== null ? Object.fromEntries(Object.entries(read)) : undefined
  } catch {
    // WHY: what cannot be read is no record either, and is told as one that is none
    return undefined
  }
}

function commandOf(files: readonly string[], { layout, place, agency, report, lang }: Options): string {
  const given = { layout, place, agency, report, lang: lang === first ? undefined : lang }
  return ['evenhand audit', ...files, ...Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`, value]))].join(' ')
}

/** Letters of findings that are held before they are written. */
const mostHeld = 1_000_000

/** Findings of a report, written as they come. WHY: they are written at once and in order, so that no more than a few are in memory, however many there are. */
function findingsIn(folder: string): { readonly telling: (artefact: Artefact) => NonNullable<AuditOptions['found']>; readonly end: () => void } {
  mkdirSync(folder, { recursive: true })
  const file = openSync(join(folder, 'findings.csv'), 'w')
  let text = csvText([findingColumns])
  const write = (): void => {
    writeSync(file, text)
    text = ''
  }
  return {
    telling: (artefact) => {
      const rowOf = findingRows(artefact)
      return (finding, audit) => {
        text += csvText([rowOf(finding, audit)])
        if (text.length > mostHeld) write()
      }
    },
    end: () => {
      write()
      closeSync(file)
    },
  }
}
