// The clerk's examination of a petition: what each line is, how many there are of each, and how the petition stands (17 V.S.A. § 2642(a)(3)).
import { type Comparison, chanceOfShortfall, type KindSoFar } from './shortfall.ts'

/** What a line can be found to be. */
export const lineStatuses = ['valid', 'not-on-checklist', 'duplicate', 'unreadable', 'no-address', 'no-petition-text', 'withdrawn', 'undecided'] as const
export type LineStatus = (typeof lineStatuses)[number]

/** A line, as far as it was examined. */
export interface ExaminedLine {
  readonly status: LineStatus
  /** Anything that is the same for the same person and for nobody else, such as the number of the voter; none where it is not known. */
  readonly signer?: string
  /** How the comparison with the checklist left it; `unknown` without it. */
  readonly compared?: Comparison
}

export type Tally = Readonly<Record<LineStatus, number>>

/** How many lines there are of each kind; together, all of them. */
export function tally(lines: readonly ExaminedLine[]): Tally {
  const counts: Record<LineStatus, number> = {
    valid: 0,
    'not-on-checklist': 0,
    duplicate: 0,
    unreadable: 0,
    'no-address': 0,
    'no-petition-text': 0,
    withdrawn: 0,
    undecided: 0,
  }
  for (const { status } of lines) counts[status] += 1
  return counts
}

/** How a petition stands against the number that is needed. */
export type PetitionStanding =
  | { readonly kind: 'enough'; readonly above: number }
  /** Even if every undecided line were valid, so many would be missing. With none undecided: so many are missing. */
  | { readonly kind: 'short'; readonly by: number }
  /** So many more valid lines are needed, and so many are still to be decided. */
  | { readonly kind: 'open'; readonly missing: number; readonly left: number }

/** An examination as far as it has come. */
export interface Examination {
  readonly lines: number
  readonly counts: Tally
  readonly needed: number
  readonly valid: number
  readonly standing: PetitionStanding
  /** From 0 to 1; see `chanceOfShortfall` for what it rests on. */
  readonly chanceOfShortfall: number
}

/** Adds an examination up. A second valid line of one person counts as a duplicate, whoever found it valid. */
export function examine(lines: readonly ExaminedLine[], needed: number): Examination {
  const once = oncePerPerson(lines)
  const counts = tally(once)
  const { valid, undecided } = counts
  const chance = chanceOfShortfall({ kinds: kindsOf(once), needed })
  return { lines: lines.length, counts, needed, valid, standing: standingOfCount(valid, undecided, needed), chanceOfShortfall: chance }
}

function kindsOf(lines: readonly ExaminedLine[]): Readonly<Record<Comparison, KindSoFar>> {
  const of = (kind: Comparison): KindSoFar => {
    const mine = lines.filter((each) => (each.compared ?? 'unknown') === kind)
    const count = (status: LineStatus): number => mine.filter((each) => each.status === status).length
    return { valid: count('valid'), invalid: mine.length - count('valid') - count('undecided'), left: count('undecided') }
  }
  return { valid: of('valid'), alike: of('alike'), nobody: of('nobody'), unknown: of('unknown') }
}

/** WHY: two people at two desks can each find a line of the same voter valid in the same moment, and nobody may count twice for it. */
function oncePerPerson(lines: readonly ExaminedLine[]): readonly ExaminedLine[] {
  const before = new Set<string>()
  return lines.map((line) => {
    const { status, signer } = line
    if (status !== 'valid' || signer === undefined) return line
    if (before.has(signer)) return { ...line, status: 'duplicate' }
    before.add(signer)
    return line
  })
}

function standingOfCount(valid: number, left: number, needed: number): PetitionStanding {
  if (valid >= needed) return { kind: 'enough', above: valid - needed }
  if (valid + left < needed) return { kind: 'short', by: needed - valid - left }
  return { kind: 'open', missing: needed - valid, left }
}

/** Different persons who signed. Where it cannot be said how many, the fewest and the most that it can be, and by which lines they differ. */
export interface DifferentSigners {
  readonly atLeast: number
  readonly atMost: number
  readonly open: readonly { readonly status: LineStatus; readonly count: number }[]
}

/** Lines of which it is plain that somebody signed: that the person is no voter or gave no address does not change that. */
const surely: ReadonlySet<LineStatus> = new Set(['valid', 'not-on-checklist', 'no-address'])

/**
 * Counts the different persons who signed, valid voters or not (17 V.S.A. § 2642(a)(3), as restated in VT-CURE-GATE). A person counts once,
 * a duplicate not again. The statute as read here does not say whether a signature that nobody can read, one on a page without the petition
 * text, or one withdrawn since is one of them: those lines, and undecided ones, make the most that it can be, and not the fewest.
 */
export function differentSigners(lines: readonly ExaminedLine[]): DifferentSigners {
  const persons = new Set<string>()
  let unnamed = 0
  const open = new Map<LineStatus, number>()
  const count = (signer: string | undefined): boolean => {
    if (signer === undefined) unnamed += 1
    else if (persons.has(signer)) return false
    else persons.add(signer)
    return true
  }
  const elsewhere = new Set(lines.filter(({ status }) => status !== 'duplicate').map((each) => each.signer))
  for (const { status, signer } of lines) {
    // WHY: a duplicate whose first line is not here is the one line of its person
    if (surely.has(status) || (status === 'duplicate' && signer !== undefined && !elsewhere.has(signer))) count(signer)
  }
  const atLeast = persons.size + unnamed
  for (const { status, signer } of lines) {
    if (surely.has(status) || status === 'duplicate' || !count(signer)) continue
    open.set(status, (open.get(status) ?? 0) + 1)
  }
  return {
    atLeast,
    atMost: persons.size + unnamed,
    open: lineStatuses.flatMap((status) => (open.has(status) ? [{ status, count: open.get(status) ?? 0 }] : [])),
  }
}

/** Whether the numbers let a petition be supplemented, and what that rests on. */
export interface CureGate extends DifferentSigners {
  readonly answer: 'yes' | 'no' | 'open'
  readonly needed: number
}

/**
 * The gate to supplementary petitions: open where petitions signed by at least the needed number of different persons were in by the
 * deadline. 160 names of which 150 are voters can be supplemented where 156 are needed; 150 names cannot. Until when, is not said here.
 */
export function mayCure(lines: readonly ExaminedLine[], needed: number): CureGate {
  const signers = differentSigners(lines)
  const answer = signers.atLeast >= needed ? 'yes' : signers.atMost < needed ? 'no' : 'open'
  return { answer, needed, ...signers }
}

/** The reason that the clerk writes on a petition that is returned. */
export interface ReturnReason {
  readonly lines: number
  readonly needed: number
  readonly valid: number
  readonly shortBy: number
  /** The kinds of line that do not count, without those there are none of. */
  readonly notCounted: readonly { readonly status: LineStatus; readonly count: number }[]
  readonly gate: CureGate
}

/** The reason for returning a petition; undefined while a line is undecided, and where there are enough. */
export function returnReason(lines: readonly ExaminedLine[], needed: number): ReturnReason | undefined {
  const { counts, valid, standing } = examine(lines, needed)
  if (counts.undecided > 0 || standing.kind !== 'short') return undefined
  const notCounted = lineStatuses.filter((status) => status !== 'valid' && counts[status] > 0).map((status) => ({ status, count: counts[status] }))
  return { lines: lines.length, needed, valid, shortBy: needed - valid, notCounted, gate: mayCure(lines, needed) }
}
