// evenhand audit: records of what police did, held against the rules of that day.
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import type { Artefact } from '../artefact/index.ts'
import { csvText } from '../json/index.ts'
import {
  type AuditOptions,
  auditReport,
  coverageTable,
  findingColumns,
  findingRows,
  findingsDescription,
  keptOf,
  leftOutText,
  reportPage,
  reportText,
} from '../records/index.ts'
import { first, inLanguage, languageAbout, say } from '../wording/index.ts'
import { illinoisYear } from './audit-illinois-node.ts'
import { auditLayoutCommand } from './audit-layout.ts'
import { auditTemplateCommand } from './audit-template.ts'
import { type AuditAsked, auditOf } from './audited.ts'
import { message } from './message.ts'
import { databaseOption, engineOption, tableOption, withExamples } from './options.ts'
import { tableAddress } from './table-address.ts'

interface Options extends AuditAsked {
  readonly report?: string
  readonly small?: true
  readonly findings: boolean
  readonly illinoisYear?: string
}

export function auditCommand(): Command {
  const command = withFiles(new Command('audit').description(message('help.audit')))
    .option('--report <folder>', message('help.audit.report'))
    .option('--no-findings', message('help.audit.no-findings'))
    .option('--illinois-year <year>', message('help.audit.illinois-year'))
    .option('--small', message('help.audit.small'))
    .action(async (files: readonly string[], options: Options) => {
      const { lang, report: folder, small = false } = options
      const illinois = options.illinoisYear === undefined ? undefined : illinoisYear(options.illinoisYear, folder, lang)
      const findings = folder === undefined || !options.findings ? undefined : findingsIn(folder)
      const telling = findings === undefined && illinois === undefined ? undefined : bothTold(findings?.telling, illinois?.found)
      const { artefact, audited } = await auditOf(files, options, commandOf(files, options), telling)
      console.log(reportText(auditReport(artefact, lang, audited, small)))
      if (folder === undefined) return
      mkdirSync(folder, { recursive: true })
      findings?.end()
      const write = (name: string, content: string | Uint8Array): void => writeFileSync(join(folder, name), content)
      const report = auditReport(artefact, lang, audited)
      write('report.md', reportText(report))
      const { reportPdf } = await import('./report-pdf-node.ts')
      const pdf = await reportPdf(report, lang, audited.tally.period()?.through ?? beforeAny)
      write('report.html', reportPage(report, lang, languageAbout(lang).direction))
      write('report.pdf', pdf)
      if (findings !== undefined) write('findings.csv-metadata.json', `${JSON.stringify(findingsDescription(audited.layout), null, 2)}\n`)
      write('audit.json', `${JSON.stringify(keptOf(audited, options), null, 2)}\n`)
      console.error(say(lang, findings === undefined ? 'records.written-counts' : 'records.written', { folder }))
      if (illinois !== undefined) console.error(illinois.write(folder, lang))
    })
  for (const each of [columnsCommand(), auditLayoutCommand(), auditTemplateCommand()]) command.addCommand(each)
  return withExamples(
    command,
    'evenhand audit columns law/records/vt-stops.csv --layout vt.stops',
    'evenhand audit stops.csv.gz --layout vt.stops --report out',
    'evenhand audit --database duckdb:stops.duckdb --table stops --layout vt.stops --engine duckdb',
    'evenhand audit layout stops.csv',
  )
}

/** The month of a report that tells of no record. */
const beforeAny = '2000-01'

function withFiles(command: Command): Command {
  return command
    .argument('[files...]', message('help.audit.files'))
    .addOption(databaseOption())
    .addOption(tableOption())
    .addOption(engineOption())
    .option('--layout <name>', message('help.audit.layout'))
    .option('--place <place>', message('help.audit.place'))
    .option('--agency <kind>', message('help.audit.agency'))
}

/** WHY: options of the whole command have the same names, and take what is given to a part of it. */
function allOptions(called: Command): Options {
  return called.optsWithGlobals<Options>()
}

function columnsCommand(): Command {
  const description = message('help.audit.columns')
  return withFiles(new Command('columns').description(description)).action(async (files: readonly string[], _: Options, called: Command) => {
    const options = allOptions(called)
    const { artefact, audited } = await auditOf(files, options, '')
    console.log(reportText([coverageTable(artefact, options.lang, audited.auditing.coverage())]))
    for (const each of audited.leftOut) console.error(leftOutText(options.lang, each))
    const { never } = audited.layout
    if (never.length > 0) console.log(`\n${say(options.lang, 'records.never')}\n\n${never.map((each) => `- ${inLanguage(each, options.lang)}`).join('\n')}`)
  })
}

/** The command that repeats an audit. WHY: whoever counts is left out, because it changes no letter, and so is where a server is and who asks it. */
function commandOf(files: readonly string[], { layout, place, agency, report, lang, database, table, findings, illinoisYear: year }: Options): string {
  const shown = database === undefined ? undefined : tableAddress(database)?.shown
  const given = { database: shown, table, layout, place, agency, report, 'illinois-year': year, lang: lang === first ? undefined : lang }
  const said = Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`, value]))
  return ['evenhand audit', ...files, ...said, ...(findings ? [] : ['--no-findings'])].join(' ')
}

type Found = NonNullable<AuditOptions['found']>

/** Tells of each finding to whoever writes findings and to whoever writes a table of a year. */
function bothTold(findings: ((artefact: Artefact) => Found) | undefined, year: Found | undefined): (artefact: Artefact) => Found {
  return (artefact) => {
    const own = findings?.(artefact)
    return (finding, audit) => {
      own?.(finding, audit)
      year?.(finding, audit)
    }
  }
}

/** Letters of findings that are held before they are written. */
const mostHeld = 1_000_000

/** Findings of a report, written as they come. WHY: they are written at once and in order, so that no more than a few are in memory, however many there are. */
function findingsIn(folder: string): { readonly telling: (artefact: Artefact) => Found; readonly end: () => void } {
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
