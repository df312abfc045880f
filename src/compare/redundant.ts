// Rules that their own text does not need: without them it says the same.
import { covers, dawn, turningDays } from '../base/index.ts'
import { type PlacedNorm as Norming, partsFrom, sharesOf, type VerdictPart, verdictFrom } from '../compiler/index.ts'
import { type Combine, leaf, type Ref } from '../diagram/index.ts'
import type { Instrument, Norm, Question, Standing } from '../rules/index.ts'
import { owingOf } from './deciding.ts'
import type { Issue } from './issue.ts'
import { possibly } from './possibly.ts'
import { dutyChanges } from './reasons.ts'
import { type Placed, pairAt, type SharedDiagrams } from './shared-diagrams.ts'
import { type Body, questionsOf, standingFor, textSubject } from './subject.ts'

/** A question of one text alone. */
interface Asked {
  readonly question: Question
  readonly standing: Standing
}

const either: Combine = (a, b) => (a === 1 || b === 1 ? 1 : 0)
const without: Combine = (a, b) => (a === 1 && b !== 1 ? 1 : 0)
const differ: Combine = (a, b) => (a === b ? 0 : 1)

/**
 * Norms without which their text, alone, says the same on every question and every day, duties included. Open questions, and norms that
 * override one of another text, are never among them.
 */
export function redundantIn(shared: SharedDiagrams, body: Body, instrument: Instrument): readonly Issue[] {
  const own = body.norms.filter((each) => each.instrument === instrument.id)
  const days = new Set([dawn, ...[instrument, ...own].flatMap((each) => turningDays(each.window))])
  const subjects = [...days].filter((day) => covers(instrument.window, day)).map((day) => textSubject(body, instrument, '', day, day))
  const asked = subjects.flatMap((subject) => questionsOf(subject).map((question): Asked => ({ question, standing: standingFor(subject, question) })))
  const concerned = new Set<string>()
  const needed = new Set<string>()
  for (const each of asked) {
    for (const { norm } of each.standing.norms) concerned.add(norm.id)
    for (const id of neededIn(shared, body, each, needed)) needed.add(id)
  }
  return own.flatMap((norm): readonly Issue[] => {
    const reaches = norm.overrides.some((each) => !each.startsWith(`${instrument.id}/`))
    if (norm.sides.length > 0 || norm.from !== undefined || reaches || needed.has(norm.id) || !concerned.has(norm.id)) return []
    return [{ code: 'redundant-norm', provisions: [norm.id], when: {}, example: {} }]
  })
}

/** The norms without which the answer to one question is another; those that are `known` to be needed are not asked about again. */
function* neededIn(shared: SharedDiagrams, body: Body, asked: Asked, known: ReadonlySet<string>): Generator<string> {
  const placed = shared.placed(body, asked.standing)
  const standing = new Set(asked.standing.norms.map((each) => each.norm.id))
  const brings = bringing(shared, placed)
  for (const [index, { norm }] of asked.standing.norms.entries()) {
    if (known.has(norm.id)) continue
    // WHY: such a norm is tried apart, because what it overrides comes back without it, and then every other norm has to be looked at again
    const isNeeded = norm.overrides.some((each) => standing.has(each)) ? changes(shared, body, asked, placed, norm.id) : brings(norm, index)
    if (isNeeded) yield norm.id
  }
}

/**
 * Whether a norm that overrides nothing brings anything that the others do not bring. WHY: it is told from the parts of the verdict, because each part without
 * one norm is put together from those before it and those behind it, so that many norms cost as much as they are many.
 */
function bringing(shared: SharedDiagrams, placed: Placed): (norm: Norm, index: number) => boolean {
  const { ground } = shared
  const { diagrams, never, always } = ground
  const norms = placed.cell.norms.flatMap((each): readonly Norming[] => {
    const norm = placed.norms.get(each.norm)
    return norm === undefined ? [] : [{ ...each, norm }]
  })
  const shares = sharesOf(ground, norms)
  const parts = partsFrom(ground, shares)
  const others = new Map<VerdictPart, Ref>()
  for (const list of Map.groupBy(shares.flat(), (each) => each.part).values()) {
    const rest = diagrams.combineOthers(
      list.map((each) => each.where),
      either,
      never,
    )
    for (const [index, share] of list.entries()) others.set(share, rest[index] ?? never)
  }
  const owed = new Map<string, Ref>()
  const owing = owingOf(shared, placed)
  for (const duty of new Set(owing.flatMap((each) => each.norm.duties))) {
    const list = owing.filter((each) => each.norm.duties.includes(duty))
    const rest = diagrams.combineOthers(
      list.map((each) => each.where),
      either,
      never,
    )
    for (const [index, { norm, where }] of list.entries()) owed.set(`${norm.id} ${duty}`, diagrams.combine(where, rest[index] ?? never, without))
  }
  const whole = verdictFrom(ground, parts, always)
  return (norm, index) => {
    const own = shares[index] ?? []
    const alike = own.every((share) => others.get(share) === parts.get(share.part))
    const left = alike ? whole : verdictFrom(ground, new Map([...parts, ...own.map((share) => [share.part, others.get(share) ?? never] as const)]), always)
    return possibly(shared, diagrams.combine(whole, left, differ)) || norm.duties.some((duty) => possibly(shared, owed.get(`${norm.id} ${duty}`) ?? leaf(0)))
  }
}

/** Whether a verdict, or what has to be done besides, is another without the norm. */
function changes(shared: SharedDiagrams, body: Body, { question, standing }: Asked, placed: Placed, norm: string): boolean {
  const { diagrams } = shared.ground
  const others = { ...standing, norms: standing.norms.filter((each) => each.norm.id !== norm) }
  const pairing = shared.pairOf(question, placed, shared.placed(body, others))
  const differing = diagrams.map(pairing.pairs, (outcome) => {
    const pair = pairAt(outcome)
    return pair !== undefined && pair.before !== pair.after ? 1 : 0
  })
  return possibly(shared, differing) || dutyChanges(shared, pairing).length > 0
}
