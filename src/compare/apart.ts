// One paragraph, several acts: acts that rest on the very same source, where their text does not say the same of them.
import { covers, type Day, dawn, turningDays } from '../base/index.ts'
import type { Instrument, Norm, Source, Verdict } from '../rules/index.ts'
import { exampleOf, largePart } from './region.ts'
import { SharedDiagrams } from './shared-diagrams.ts'
import { type Body, standingFor, textSubject } from './subject.ts'
import type { Answers, Conditions } from './told.ts'

/** Acts of one actor that rest on one source. */
export interface Paragraph {
  readonly instrument: string
  readonly source: Pick<Source, 'title' | 'address'>
  readonly actor: string
  /** The acts in groups of which the text says the same in every situation on every day; two groups or more. */
  readonly groups: readonly (readonly string[])[]
  /** For each group after the first, where its first act is not as the first act of all. */
  readonly differences: readonly Apart[]
}

/** Situations in which a text says something else of two acts: on the first day on which it does. */
export interface Apart {
  readonly acts: readonly [string, string]
  readonly verdicts: readonly [Verdict, Verdict]
  readonly day: Day
  readonly when: Conditions
  readonly example: Answers
}

/** Every paragraph of an instrument, were it to stand alone, whose acts are told apart somewhere. */
export function apartIn(body: Body, instrument: Instrument, shared: SharedDiagrams = new SharedDiagrams(body.vocabulary, body)): readonly Paragraph[] {
  const own = body.norms.filter((each) => each.instrument === instrument.id)
  const resting = own.flatMap((norm) => norm.actors.flatMap((actor) => norm.sources.map((source) => ({ norm, actor, source }))))
  return [...Map.groupBy(resting, ({ actor, source }) => [actor, source.title, source.address].join('\n')).values()].flatMap((list): readonly Paragraph[] => {
    const [first] = list
    if (first === undefined) return []
    const { actor, source } = first
    const days = daysOf(instrument, own)
    const groups: string[][] = []
    for (const act of new Set(list.flatMap(({ norm }) => norm.acts))) {
      const alike = groups.find(([known = '']) => apart(shared, body, { instrument, actor, days, acts: [known, act] }) === undefined)
      if (alike === undefined) groups.push([act])
      else alike.push(act)
    }
    const [[one = ''] = [], ...others] = groups
    const differences = others.flatMap(([other = '']) => apart(shared, body, { instrument, actor, days, acts: [one, other] }) ?? [])
    return others.length === 0 ? [] : [{ instrument: instrument.id, source: { title: source.title, ...address(source) }, actor, groups, differences }]
  })
}

function address({ address: at }: Source): Pick<Source, 'address'> {
  return at === undefined ? {} : { address: at }
}

/** The days on which anything of a text turns, while it stands. */
function daysOf(instrument: Instrument, norms: readonly Norm[]): readonly Day[] {
  const days = new Set([dawn, ...[instrument, ...norms].flatMap((each) => turningDays(each.window))])
  return [...days].filter((day) => covers(instrument.window, day)).sort()
}

interface Pair {
  readonly instrument: Instrument
  readonly actor: string
  readonly days: readonly Day[]
  readonly acts: readonly [string, string]
}

/** Where a text says something else of two acts, on the first day it does; where it speaks of both rather than of one. */
function apart(shared: SharedDiagrams, body: Body, { instrument, actor, days, acts }: Pair): Apart | undefined {
  for (const day of days) {
    const subject = textSubject(body, instrument, '', day, day)
    const [one, other] = acts.map((act) => shared.placed(body, standingFor(subject, { actor, act })))
    if (one === undefined || other === undefined) return undefined
    const { pairs } = shared.pairOf({ actor, act: acts[0] }, one, other)
    const ways = new Map<string, readonly [Verdict, Verdict]>()
    shared.where(pairs, ({ before, after }) => ways.set(`${before} ${after}`, [before, after]).size === 0)
    const silent = (verdicts: readonly Verdict[]): number => verdicts.filter((each) => each === 'silent').length
    const [verdicts] = [...ways.values()].filter(([before, after]) => before !== after).sort((a, b) => silent(a) - silent(b))
    if (verdicts === undefined) continue
    const { root, scope } = shared.possible(shared.where(pairs, ({ before, after }) => before === verdicts[0] && after === verdicts[1]))
    const part = largePart(shared, root, scope)
    if (part !== undefined) return { acts, verdicts, day, when: part.when, example: exampleOf(shared, part, scope) }
  }
  return undefined
}
