// Law enforcement agencies with their numbers, and who polices whom.
import type { Attestation, Source } from '../rules/index.ts'
import type { Place } from './place.ts'
import { filled, type ReadRows, readRows, type TableRow } from './table.ts'

/** One row of law/places-agencies.csv: an agency as the FBI listed it. */
export interface Agency {
  /** Originating agency identifier, `VT0141000`. */
  readonly ori: string
  readonly name: string
  /** The kind of agency; none where it is unclear whether 20 V.S.A. 2366 reaches it. */
  readonly kind?: string
  /** Where it polices. */
  readonly place: string
  /** The village to which a village's own department keeps. */
  readonly village?: string
  /** The agency it is a part of, such as a barracks of the State Police. */
  readonly partOf?: string
  /** The year of the list. */
  readonly listed: string
}

/** One row of law/places-policing.csv: a place that another agency polices. */
export interface Contract {
  readonly place: string
  /** An agency by its number, or a kind of agency. */
  readonly agency: string
  /** The part of the place it is said of. */
  readonly village?: string
  /** The year of the report. */
  readonly reported?: string
  readonly source: Source
}

/** One agency that polices a place. */
export interface Policing {
  readonly kind: string
  /** `own`: a department of the place; `village`: of a part of it; `contract`: it polices for the place. */
  readonly how: 'own' | 'village' | 'contract'
  readonly ori?: string
  readonly name?: string
  readonly village?: string
  /** The year in which it was listed or reported. */
  readonly reported?: string
  /** Where a contract was read of; an own department is on the list of agencies. */
  readonly source?: Source
}

/** Rows of the table of agencies; `kinds` are the kinds the vocabulary has. */
export function readAgencies(rows: readonly TableRow[], places: readonly Place[], kinds: readonly string[]): ReadRows<Agency> {
  const ids = new Set<string>(places.map((each) => each.id))
  const { items, problems } = readRows<Agency>('places-agencies.csv', rows, (row, before) => {
    const { ori = '', name = '', kind = '', place = '', listed = '' } = row
    if (!/^[A-Z]{2}[A-Z0-9]{7}$/.test(ori) || before.some((each) => each.ori === ori)) return 'ori'
    if (name === '') return 'name'
    if (kind !== '' && !kinds.includes(kind)) return 'kind'
    if (!ids.has(place)) return 'place'
    if (!isYear(listed)) return 'listed'
    return { ori, name, ...filled(row, 'kind', 'kind'), place, ...filled(row, 'village', 'village'), ...filled(row, 'part_of', 'partOf'), listed }
  })
  const whole = new Set(items.map((each) => each.ori))
  const lost = rows.flatMap(({ part_of: of = '' }, index) =>
    of === '' || whole.has(of) ? [] : [{ file: 'places-agencies.csv', line: index + 2, column: 'part_of', value: of }],
  )
  return { items, problems: [...problems, ...lost] }
}

/** What the table of who polices for others may name. */
export interface KnownNames {
  readonly places: readonly Place[]
  readonly agencies: readonly Agency[]
  readonly kinds: readonly string[]
  readonly attestations: readonly Attestation[]
}

/** Rows of the table of who polices for others. */
export function readContracts(rows: readonly TableRow[], { places, agencies, kinds, attestations }: KnownNames): ReadRows<Contract> {
  const ids = new Set<string>(places.map((each) => each.id))
  const known = new Set([...kinds, ...agencies.map((each) => each.ori)])
  return readRows<Contract>('places-policing.csv', rows, (row) => {
    const { place = '', agency = '', reported = '', title = '' } = row
    const attestation = attestations.find((each) => each === row['attestation'])
    if (!ids.has(place)) return 'place'
    if (!known.has(agency)) return 'agency'
    if (reported !== '' && !isYear(reported)) return 'reported'
    if (title === '') return 'title'
    if (attestation === undefined) return 'attestation'
    const source = { title, ...filled(row, 'address', 'address'), attestation }
    return { place, agency, ...filled(row, 'village', 'village'), ...filled(row, 'reported', 'reported'), source }
  })
}

/** Who polices a place, what was reported last first; empty where nobody could be found. */
export function policingOf(place: string, agencies: readonly Agency[], contracts: readonly Contract[]): readonly Policing[] {
  const own = agencies.flatMap(({ ori, name, kind, place: of, village, partOf, listed }): readonly Policing[] => {
    if (of !== place || kind === undefined || partOf !== undefined || kind === 'other-state') return []
    return [{ kind, how: village === undefined ? 'own' : 'village', ori, name, ...(village === undefined ? {} : { village }), reported: listed }]
  })
  const others = contracts.flatMap(({ place: of, agency, village, reported, source }): readonly Policing[] => {
    if (of !== place) return []
    const named = agencies.find((each) => each.ori === agency)
    const who = named === undefined ? { kind: agency } : { kind: named.kind ?? agency, ori: named.ori, name: named.name }
    return [{ ...who, how: 'contract', ...(village === undefined ? {} : { village }), ...(reported === undefined ? {} : { reported }), source }]
  })
  return [...own, ...others].sort((a, b) => (b.reported ?? '').localeCompare(a.reported ?? ''))
}

/** The kind of agency that polices a place as far as is known: of the place itself, else the State Police. */
export function mainKind(kind: Place['kind'], policing: readonly Policing[]): string | undefined {
  const whole = policing.find((each) => each.village === undefined)
  if (whole !== undefined) return whole.kind
  // LAW: that the State Police cover places without police is background knowledge; the answer says that nobody is listed
  return kind === 'country' ? undefined : kind === 'county' ? 'sheriff' : 'state-police'
}

function isYear(text: string): boolean {
  return /^\d{4}$/.test(text)
}
