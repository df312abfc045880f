// What an audit rests on and what it counted, as audit.json of a report, and the same worked out again.
import { basename } from 'node:path'
import type { Audited } from '../records/index.ts'
import { type Locale, say } from '../wording/index.ts'
import { type AuditAsked, auditOf } from './audited.ts'
import { Stop } from './stop.ts'

/** What an audit rests on and what it counted, for whoever repeats it. */
export function keptOf({ files, records, leftOut, auditing, made, layout }: Audited, { place, agency }: Pick<AuditAsked, 'place' | 'agency'>) {
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

/** What was kept of an audit, and what was asked then. */
export interface KeptAudit {
  readonly before: Readonly<Record<string, unknown>>
  readonly command: string
  readonly asked: Pick<AuditAsked, 'layout' | 'place' | 'agency'>
}

/** Reads what was kept of an audit; undefined where a text is no such record. */
export function keptIn(text: string): KeptAudit | undefined {
  const before = objectIn(text)
  const own = (name: string): string | undefined => (typeof before?.[name] === 'string' ? before[name] : undefined)
  const [layout, command, place, agency] = ['layoutName', 'command', 'place', 'agency'].map(own)
  if (before === undefined || layout === undefined || command === undefined) return undefined
  return { before, command, asked: { layout, ...(place === undefined ? {} : { place }), ...(agency === undefined ? {} : { agency }) } }
}

function objectIn(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const read: unknown = JSON.parse(text)
    return typeof read === 'object' && read !== null ? Object.fromEntries(Object.entries(read)) : undefined
  } catch {
    // WHY: what cannot be read is no record either, and is told as one that is none
    return undefined
  }
}

/** Holds the same files against the law again, and says how many records were the same. `layout`: its document, if it is not one of the law folder. Stops with exit code 1 where something differs. */
export async function auditVerified(
  { before, command, asked }: KeptAudit,
  files: readonly string[],
  lang: Locale,
  layout: string | undefined,
): Promise<string> {
  if (files.length === 0) throw new Stop(2, say(lang, 'records.again-files'))
  const { audited } = await auditOf(files, { ...asked, lang, ...(layout === undefined ? {} : { layout }) }, command)
  const differing = Object.entries(keptOf(audited, asked)).flatMap(([name, value]) => (JSON.stringify(value) === JSON.stringify(before[name]) ? [] : [name]))
  if (differing.length > 0) throw new Stop(1, say(lang, 'records.again-differs', { parts: differing.join(', ') }))
  return say(lang, 'records.again-same', { records: audited.records })
}
