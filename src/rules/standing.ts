// From the whole law to what speaks to one question on one day, given the instruments that stand.
import { covers, type Day, oncePer } from '../base/index.ts'
import { type Kind, rankOf } from './kinds.ts'
import type { Contest, Eraser, Instrument, Law, Norm } from './law.ts'

export interface Question {
  readonly actor: string
  readonly act: string
}

/** A norm with the rank of its instrument, 0 highest. */
export interface StandingNorm {
  readonly norm: Norm
  readonly rank: number
  /** The open points that must all be decided for it, or it is not there. */
  readonly doubts: readonly string[]
}
export interface StandingEraser {
  readonly eraser: Eraser
  /** Likewise: where it is disputed there and then, or whether its text still binds is. */
  readonly doubts: readonly string[]
}

/** What speaks to a question in one place on one day, in the order of the law's documents. */
export interface Standing {
  readonly norms: readonly StandingNorm[]
  readonly erasers: readonly StandingEraser[]
}

/** Whether the contest reaches that circuit on that day. */
export function reaches(contest: Contest, circuit: string, day: Day): boolean {
  return (contest.circuit === undefined || contest.circuit === circuit) && covers(contest.window, day)
}

// WHY: this is kept, because whoever asks for one standing of a law asks for thousands, and most of its norms are about other acts
const byQuestion = oncePer((norms: Law['norms']) => grouped(norms, ({ actors, acts }) => actors.flatMap((actor) => acts.map((act) => `${actor} ${act}`))))
const byAct = oncePer((erasers: Law['erasers']) => grouped(erasers, (each) => each.acts))

/** Each item under all its keys, in the order of the items. */
function grouped<Item>(items: readonly Item[], keysOf: (item: Item) => readonly string[]): ReadonlyMap<string, readonly Item[]> {
  const found = new Map<string, Item[]>()
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      const known = found.get(key)
      if (known === undefined) found.set(key, [item])
      else known.push(item)
    }
  }
  return found
}

/**
 * Selects the norms and erasers on a question from the instruments that stand; `circuit` is the federal circuit of the place. `covering`: which days
 * are taken for inside a window; with `mayCover` those on which a rule perhaps stood as well.
 */
export function standingOn(
  law: Pick<Law, 'norms' | 'erasers'>,
  instruments: readonly Instrument[],
  circuit: string,
  day: Day,
  question: Question,
  covering = covers,
): Standing {
  const kind = new Map<string, Kind>(instruments.map((each) => [each.id, each.kind]))
  const open = new Set(instruments.filter((each) => each.open !== undefined && each.open.from <= day).map((each) => each.id))
  const doubtsOf = (instrument: string): string[] => (open.has(instrument) ? [instrument] : [])
  const norms: StandingNorm[] = []
  for (const norm of byQuestion(law.norms).get(`${question.actor} ${question.act}`) ?? []) {
    const of = kind.get(norm.instrument)
    if (of === undefined || !covering(norm.window, day)) continue
    const own = norm.modality === 'unsettled' ? [norm.over ?? norm.id] : []
    norms.push({ norm, rank: rankOf(of), doubts: [...doubtsOf(norm.instrument), ...own] })
  }
  const erasers: StandingEraser[] = []
  for (const eraser of byAct(law.erasers).get(question.act) ?? []) {
    if (!kind.has(eraser.instrument) || !covering(eraser.window, day)) continue
    const contest = eraser.contests.find((each) => reaches(each, circuit, day))
    const own = contest === undefined ? [] : [contest.over ?? eraser.id]
    erasers.push({ eraser, doubts: [...doubtsOf(eraser.instrument), ...own] })
  }
  return { norms, erasers }
}
