// What is kept of an audit, as audit.json of a report, so that others can work it out again.
import type { Audited } from './audited.ts'

/** Where records were that do not say so, and of which kind of agency. */
export interface AuditAt {
  readonly place?: string
  readonly agency?: string
}

/** What an audit rests on and what it counted, for whoever repeats it. */
export function keptOf({ files, records, leftOut, auditing, made, layout }: Audited, { place, agency }: AuditAt) {
  const counts = auditing.alike().map(({ act, actor, done = null, outcome, possible, count, like }) => ({
    ...{ act, actor, done, outcome, possible, count },
    ...{ place: like.place, agency: like.agency },
  }))
  return {
    ...made,
    layoutName: layout.id,
    place: place ?? null,
    agency: agency ?? null,
    files: files.map((each) => ({ ...each, name: each.name.replace(/^.*[/\\]/, '') })),
    records,
    leftOut,
    counts,
  }
}

/** What was kept of an audit, and what was asked then. */
export interface KeptAudit {
  readonly before: Readonly<Record<string, unknown>>
  readonly command: string
  readonly asked: AuditAt & { readonly layout: string }
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
