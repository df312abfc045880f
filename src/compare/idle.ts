// Rules that higher law strikes, that never decide, or that their own text does not need.
import { covers, dawn, turningDays } from '../base/index.ts'
import { type Combine, leaf, type Ref } from '../diagram/index.ts'
import type { Question, Standing } from '../rules/index.ts'
import { type Bench, pairAt } from './bench.ts'
import { issueOver } from './clashes.ts'
import { decisionsOf } from './deciding.ts'
import type { Issue } from './issue.ts'
import { dutyChanges } from './reasons.ts'
import type { Stand } from './stands.ts'
import { type Body, questionsOf, standingFor, textSubject } from './subject.ts'

const keep: Combine = (inside, possible) => (possible === 1 ? inside : 0)

/** Prohibitions that erasers strike in a stand: in every situation in which they apply, or, disputed, in some. */
export function struckIn(bench: Bench, stand: Stand): readonly Issue[] {
  const { diagrams } = bench.ground
  const { cell, statuses } = bench.place(stand.subject, stand.question)
  return cell.norms.flatMap(({ norm, status }) => {
    const among = (looked: (status: (typeof statuses)[number]) => boolean): Ref =>
      diagrams.map(status, (number) => {
        const found = statuses[number]
        return found !== undefined && looked(found) ? 1 : 0
      })
    const by = (contested: boolean): readonly string[] => [
      ...new Set(statuses.flatMap((each, number) => (each.kind === 'struck' && each.contested === contested && occurs(bench, status, number) ? each.by : []))),
    ]
    const settled = among((each) => each.kind === 'struck' && !each.contested)
    const contested = among((each) => each.kind === 'struck' && each.contested)
    const stands = among((each) => each.kind === 'stands')
    if (possibly(bench, contested)) return issueOver(bench, stand, 'doubtful-norm', [norm, ...by(true)], contested)
    if (possibly(bench, settled) && !possibly(bench, stands)) return issueOver(bench, stand, 'void-norm', [norm, ...by(false)], settled)
    return []
  })
}

/** Collects norms that decide in none of the stands in which they stand. */
export class Dead {
  readonly #bench: Bench
  readonly #first = new Map<string, Stand>()
  readonly #alive = new Set<string>()

  constructor(bench: Bench) {
    this.#bench = bench
  }

  look(stand: Stand): void {
    const placed = this.#bench.place(stand.subject, stand.question)
    for (const { norm } of placed.cell.norms) if (!this.#first.has(norm)) this.#first.set(norm, stand)
    for (const { id, where } of decisionsOf(this.#bench, placed)) {
      if (!this.#alive.has(id) && possibly(this.#bench, where)) this.#alive.add(id)
    }
  }

  get issues(): readonly Issue[] {
    return [...this.#first].flatMap(([norm, { subject, question }]): readonly Issue[] =>
      this.#alive.has(norm) ? [] : [{ code: 'dead-norm', provisions: [norm], question, subject, when: {}, example: {} }],
    )
  }
}

/**
 * Norms without which their text, alone, says the same on every question and every day, duties included. Open questions, and norms that
 * override one of another text, are never among them.
 */
export function redundantIn(bench: Bench, body: Body, instruments: readonly string[]): readonly Issue[] {
  return body.instruments
    .filter((each) => instruments.includes(each.id))
    .flatMap((instrument) => {
      const own = body.norms.filter((each) => each.instrument === instrument.id)
      const days = new Set([dawn, ...[instrument, ...own].flatMap((each) => turningDays(each.window))])
      const subjects = [...days].filter((day) => covers(instrument.window, day)).map((day) => textSubject(body, instrument, '', day, day))
      const asked = subjects.flatMap((subject) => questionsOf(subject).map((question) => ({ question, standing: standingFor(subject, question) })))
      return own.flatMap((norm): readonly Issue[] => {
        const concerned = asked.filter(({ standing }) => standing.norms.some((each) => each.norm.id === norm.id))
        const reaches = norm.overrides.some((each) => !each.startsWith(`${instrument.id}/`))
        const needed = norm.sides.length > 0 || reaches || concerned.some((each) => changes(bench, body, each, norm.id))
        return needed || concerned.length === 0 ? [] : [{ code: 'redundant-norm', provisions: [norm.id], when: {}, example: {} }]
      })
    })
}

/** Whether a verdict, or what has to be done besides, is another without the norm. */
function changes(bench: Bench, body: Body, { question, standing }: { readonly question: Question; readonly standing: Standing }, norm: string): boolean {
  const { diagrams } = bench.ground
  const without = { ...standing, norms: standing.norms.filter((each) => each.norm.id !== norm) }
  const pairing = bench.pairOf(question, bench.placed(body, standing), bench.placed(body, without))
  const differing = diagrams.map(pairing.pairs, (outcome) => {
    const pair = pairAt(outcome)
    return pair !== undefined && pair.before !== pair.after ? 1 : 0
  })
  return possibly(bench, differing) || dutyChanges(bench, pairing).length > 0
}

/** Whether some possible situation has outcome 1. */
function possibly(bench: Bench, where: Ref): boolean {
  return where !== leaf(0) && bench.bounded(where, keep).root !== leaf(0)
}

function occurs(bench: Bench, status: Ref, number: number): boolean {
  return possibly(
    bench,
    bench.ground.diagrams.map(status, (each) => (each === number ? 1 : 0)),
  )
}
