// Files held against the rules in the browser: what they look like, the report, and the findings as a table.
import type { Artefact } from 'evenhand/artefact'
import { csvText } from 'evenhand/json'
import {
  type AuditAt,
  type Audited,
  type AuditMistake,
  auditFiles,
  auditReport,
  columnGuesses,
  columnUses,
  findingColumns,
  findingRows,
  findingsDescription,
  firstRows,
  keptOf,
  kindOfFile,
  layoutsFor,
  proposedDocument,
  type RecordLayout,
  readRecordLayouts,
  reportMarkup,
  reportPage,
  reportText,
  rowLines,
} from 'evenhand/records'
import { inLanguage, type Locale, languageAbout, mistakeText, placeName, say } from 'evenhand/wording'
import type { AuditChoice, AuditTold, LayoutChoice, LookedAt, ReportTold } from './messages.ts'
import { droppedFile } from './source-browser.ts'

/** The law and the layouts, as the page was given them. `law`: SHA-256 of the law. */
export interface GivenLaw {
  readonly artefact: Artefact
  readonly documents: readonly { readonly file: string; readonly text: string }[]
  readonly law: string
  readonly program: string
}

/** Something that is wrong, in a sentence for whoever gave the files. */
export class AuditRefusal extends Error {}

/** Rows that a proposal looks at, and rows that are shown as they are read. */
const [lookedAt, rowsShown] = [500, 5]
/** Letters of findings that make one part of a table. */
const mostHeld = 1_000_000

/** What there is to choose from. */
export function choicesIn({ artefact, documents }: GivenLaw, lang: Locale): Omit<Extract<AuditTold, { kind: 'law' }>, 'kind'> {
  const byName = (a: AuditChoice, b: AuditChoice): number => a.name.localeCompare(b.name, lang)
  return {
    layouts: readRecordLayouts(documents, artefact.vocabulary)
      .layouts.filter((each) => !each.aggregate)
      .map(({ id, title }) => ({ id, name: inLanguage(title, lang) })),
    places: artefact.places
      .filter((each) => Object.keys(each.timelines).length > 0)
      .map(({ id }) => ({ id, name: placeName(artefact, id) }))
      .sort(byName),
    agencies: artefact.vocabulary.agencies.map(({ id, words }) => ({ id, name: inLanguage(words, lang) })),
  }
}

/** Looks at the first rows of the first file. Fails with `AuditRefusal`. */
export async function look(given: GivenLaw, lang: Locale, files: readonly File[], choice: LayoutChoice | undefined): Promise<LookedAt> {
  const { artefact } = given
  const strange = files.find((each) => kindOfFile(each.name) === undefined)
  const [file] = files
  if (file === undefined || strange !== undefined) throw new AuditRefusal(say(lang, 'audit.not-files', { file: strange?.name ?? '' }))
  const source = droppedFile(file)
  const rows = await firstRows(source, lookedAt + 1).catch((error: unknown) => {
    throw new AuditRefusal(say(lang, 'records.mistake.broken', { file: file.name, name: error instanceof Error ? error.message : String(error) }))
  })
  const [headings, ...first] = rows
  if (headings === undefined) throw new AuditRefusal(say(lang, 'records.mistake.empty', { file: file.name }))
  const [fitting] = choice === undefined ? layoutsFor(knownLayouts(given), headings) : []
  const document =
    choice === undefined
      ? fitting === undefined
        ? proposedDocument(headings, columnGuesses(artefact, headings, first))
        : ''
      : 'text' in choice
        ? choice.text
        : ''
  const layout = fitting ?? layoutOf(given, lang, choice ?? { text: document }).layout
  const read = rowLines(artefact, lang, layout, [headings, ...first.slice(0, rowsShown)], source.firstRow)
  const uses = new Map([...columnUses(layout)].map(([column, use]) => [column.toLowerCase(), use]))
  return {
    layout: document === '' ? layout.id : undefined,
    document,
    columns: headings
      .filter((each) => each.trim() !== '')
      .map((name) => {
        const use = uses.get(name.trim().toLowerCase())
        return { name, use: use === undefined ? say(lang, 'audit.use.nothing') : use.map((each) => say(lang, `audit.use.${each}`)).join(', ') }
      }),
    rows: 'lines' in read ? read.lines : [],
    mistakes: 'lines' in read ? [] : read.mistakes.map((each) => mistakeLine(lang, layout, { ...each, file: file.name })),
    needs: { place: layout.place === undefined, agency: layout.agency === undefined },
    never: layout.never.map((each) => inLanguage(each, lang)),
  }
}

/** What is held against the rules, and who is told how far it is. `at`: where it was and whose records they are, where the files do not say so. */
export interface Holding {
  readonly given: GivenLaw
  readonly lang: Locale
  readonly files: readonly File[]
  readonly layout: LayoutChoice
  readonly at: AuditAt
  /** `share`: of all files, from 0 to 1. */
  readonly progress: (share: number) => void
}

/** Holds files against the rules. Fails with `AuditRefusal`. */
export async function hold(holding: Holding): Promise<Omit<Extract<AuditTold, { kind: 'report' }>, 'kind'>> {
  const { lang, at } = holding
  const { artefact } = holding.given
  const audited = await auditedOf(holding)
  const told = (shown: boolean): ReportTold => {
    const blocks = auditReport(artefact, lang, audited, shown)
    return { markup: reportMarkup(blocks.slice(1)), page: reportPage(blocks, lang, languageAbout(lang).direction), text: reportText(blocks) }
  }
  return { shown: told(false), whole: told(true), kept: `${JSON.stringify(keptOf(audited, at), null, 2)}\n` }
}

/** All findings as a table. WHY: the files are read once more, because no row of them is kept. */
export async function findings(holding: Holding): Promise<Omit<Extract<AuditTold, { kind: 'findings' }>, 'kind'>> {
  const rowOf = findingRows(holding.given.artefact)
  const parts: Blob[] = []
  let text = csvText([findingColumns])
  const { layout } = await auditedOf(holding, (finding, audit) => {
    text += csvText([rowOf(finding, audit)])
    if (text.length < mostHeld) return
    // WHY: it is put into a file of the browser at once, because that need not stay in memory
    parts.push(new Blob([text]))
    text = ''
  })
  return { table: new Blob([...parts, text], { type: 'text/csv' }), description: `${JSON.stringify(findingsDescription(layout), null, 2)}\n` }
}

type Found = NonNullable<NonNullable<Parameters<typeof auditFiles>[3]>['found']>

async function auditedOf({ given, lang, files, layout: choice, at, progress }: Holding, found?: Found): Promise<Audited> {
  const { layout, document } = layoutOf(given, lang, choice)
  if (layout.place === undefined && at.place === undefined) throw new AuditRefusal(say(lang, 'audit.no-place'))
  if (layout.agencyNotTold && at.agency === undefined) throw new AuditRefusal(say(lang, 'audit.no-agency'))
  const size = files.reduce((sum, each) => sum + each.size, 0)
  const sources = files.map((each) => droppedFile(each, layout.separator === 'tab' ? '\t' : layout.separator))
  const result = await auditFiles(given.artefact, layout, sources, {
    ...at,
    ...(found === undefined ? {} : { found }),
    progress: (name, share) => {
      const own = files.findIndex((each) => each.name === name)
      const before = files.slice(0, own).reduce((sum, each) => sum + each.size, 0)
      progress((before + share * (files[own]?.size ?? 0)) / Math.max(1, size))
    },
  })
  if ('mistakes' in result) throw new AuditRefusal(result.mistakes.map((each) => mistakeLine(lang, layout, each)).join('\n'))
  const asked = [
    ['layout', layout.id],
    ['place', at.place],
    ['agency', at.agency],
  ].flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`, value]))
  const command = ['evenhand audit', ...files.map((each) => each.name), ...asked].join(' ')
  return { ...result.audited, layout, made: { law: given.law, layout: await hashOf(document), program: given.program, command } }
}

function knownLayouts({ artefact, documents }: GivenLaw): readonly RecordLayout[] {
  return readRecordLayouts(documents, artefact.vocabulary).layouts
}

function layoutOf(given: GivenLaw, lang: Locale, choice: LayoutChoice): { readonly layout: RecordLayout; readonly document: string } {
  const documents = 'id' in choice ? given.documents : [{ file: 'layout.md', text: choice.text }]
  const { layouts, mistakes } = readRecordLayouts(documents, given.artefact.vocabulary)
  const layout = 'id' in choice ? layouts.find((each) => each.id === choice.id) : layouts[0]
  const document = documents.find((each) => each.file === layout?.file)?.text
  if (layout === undefined || document === undefined)
    throw new AuditRefusal(say(lang, 'audit.wrong-document', { what: mistakes.map((each) => mistakeText(lang, each)).join(' ') }))
  return { layout, document }
}

function mistakeLine(lang: Locale, layout: RecordLayout, { file, code, name }: AuditMistake): string {
  return say(lang, `records.mistake.${code}`, { file, name, layout: layout.id })
}

async function hashOf(text: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return [...digest].map((each) => each.toString(16).padStart(2, '0')).join('')
}
