// Files of records audited for a command: by which layout, where they were, and what is said where that cannot be done.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Artefact } from '../artefact/index.ts'
import { home, readTexts } from '../folder/index.ts'
import { type Audited, type AuditMistake, type AuditOptions, auditFiles, type RecordLayout, readRecordLayouts } from '../records/index.ts'
import { type Locale, say } from '../wording/index.ts'
import { situatedAt } from './operands.ts'
import { loadLaw, programVersion } from './program.ts'
import { sourcesOf } from './record-input.ts'
import { Stop } from './stop.ts'

/** How files are read. `place`, `agency`: of records that do not say so. */
export interface AuditAsked {
  readonly layout?: string
  readonly place?: string
  readonly agency?: string
  readonly lang: Locale
  /** The table of a database, in place of files, and who counts its rows. */
  readonly database?: string
  readonly table?: string
  readonly engine?: string
}

/** Makes who is told of each finding, once the law is there. */
type Telling = (artefact: Artefact) => NonNullable<AuditOptions['found']>

/** Audits files or a table. Stops with exit code 2 where they, the layout or the place are not there. */
export async function auditOf(
  given: readonly string[],
  asked: AuditAsked,
  command: string,
  telling?: Telling,
): Promise<{ readonly artefact: Artefact; readonly audited: Audited }> {
  const { layout: name = '', lang } = asked
  const { artefact, hash } = await loadLaw()
  const { layout, document } = layoutNamed(artefact, name, lang)
  const sources = sourcesOf(artefact, layout, given, asked, telling !== undefined)
  const result = await auditFiles(artefact, layout, sources, {
    ...whereOf(artefact, asked),
    ...(telling === undefined ? {} : { found: telling(artefact) }),
    ...(process.stderr.isTTY ? { progress: progressIn(lang) } : {}),
  })
  if ('mistakes' in result) throw new Stop(2, result.mistakes.map((each) => mistakeLine(lang, layout, each)).join('\n'))
  const made = { law: hash, layout: createHash('sha256').update(document).digest('hex'), program: programVersion(), command }
  return { artefact, audited: { ...result.audited, layout, made } }
}

/** Where records were that do not say it, and of which kind of agency. */
function whereOf(artefact: Artefact, { place, agency, lang }: AuditAsked): Pick<AuditOptions, 'place' | 'agency'> {
  if (place === undefined && agency === undefined) return {}
  // WHY: where only a kind of agency is named, any place will do to tell whether there is such a kind
  const at = situatedAt(artefact, place ?? artefact.places[0]?.id ?? '', 'today', { lang, ...(agency === undefined ? {} : { agency }) })
  return { ...(place === undefined ? {} : { place: at.place.id }), ...(agency === undefined ? {} : { agency: at.agency }) }
}

/** Why a file cannot be audited. */
export function mistakeLine(lang: Locale, layout: RecordLayout, { file, code, name }: AuditMistake): string {
  return say(lang, `records.mistake.${code}`, { file, name, layout: layout.id })
}

/** WHY: the time left is told only after two seconds, because before that it is a guess. */
function progressIn(lang: Locale): (file: string, share: number) => void {
  const begun = new Map<string, number>()
  let last = ''
  return (file, share) => {
    const [percent, started] = [`${Math.floor(share * 100)}%`, begun.get(file) ?? Date.now()]
    begun.set(file, started)
    const taken = (Date.now() - started) / 1_000
    const seconds = Math.round((taken * (1 - share)) / Math.max(share, 0.001))
    const line = say(lang, taken < 2 ? 'records.progress' : 'records.progress-left', { file: basename(file), percent, seconds })
    if (line !== last) process.stderr.write(`\r${line}\u001b[K`)
    last = line
  }
}

/** The layouts in the law folder. */
export function knownLayouts(artefact: Artefact): readonly RecordLayout[] {
  return readRecordLayouts(readTexts(join(home, 'law/records')), artefact.vocabulary).layouts
}

/** A layout by its name or its document. Stops with exit code 2 where there is none. */
function layoutNamed(artefact: Artefact, name: string, lang: Locale): { readonly layout: RecordLayout; readonly document: string } {
  const isDocument = existsSync(name)
  const own = isDocument ? [{ file: name, text: readFileSync(name, 'utf8') }] : readTexts(join(home, 'law/records'))
  const { layouts } = readRecordLayouts(own, artefact.vocabulary)
  const layout = isDocument ? layouts[0] : layouts.find((each) => each.id === name)
  const document = own.find((each) => each.file === layout?.file)?.text
  const names = knownLayouts(artefact)
    .map((each) => each.id)
    .join(', ')
  if (name === '') throw new Stop(2, say(lang, 'records.which-layout', { names }))
  if (layout === undefined || document === undefined) throw new Stop(2, say(lang, 'records.no-layout', { name, names }))
  return { layout, document }
}
