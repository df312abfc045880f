// Floors and ceilings: where a lower text is looser, or stricter, than a text above it lets it be.

import { covers } from '../base/index.ts'
import type { Combine } from '../diagram/index.ts'
import { type Instrument, type Limit, rankOf, type Verdict } from '../rules/index.ts'
import { issueOver } from './clashes.ts'
import { decidingIn } from './deciding.ts'
import type { Issue } from './issue.ts'
import { pairAt, type SharedDiagrams } from './shared-diagrams.ts'
import type { Stand } from './stands.ts'
import { pulls } from './strictness.ts'
import type { Subject } from './subject.ts'

const both: Combine = (a, b) => (a === 1 && b === 1 ? 1 : 0)

/** Every breach in a stand: by each lower text on its own, against all that stands above. */
export function breachesIn(shared: SharedDiagrams, stand: Stand): readonly Issue[] {
  const { subject, question } = stand
  const ids = new Set(subject.instruments.map((each) => each.id))
  const limits = subject.body.limits.filter((each) => ids.has(each.instrument) && each.acts.includes(question.act) && covers(each.window, subject.day))
  return limits.flatMap((limit) =>
    subject.instruments
      .filter((each) => limit.lowers.includes(each.kind) && speaks(subject, each, stand))
      .flatMap((lower) => breach(shared, stand, limit, lower)),
  )
}

function speaks({ body }: Subject, { id }: Instrument, { question }: Stand): boolean {
  return body.norms.some((each) => each.instrument === id && each.acts.includes(question.act) && each.actors.includes(question.actor))
}

function breach(shared: SharedDiagrams, stand: Stand, limit: Limit, lower: Instrument): readonly Issue[] {
  const { subject, question } = stand
  const { diagrams, condition } = shared.ground
  const above: Subject = { ...subject, instruments: subject.instruments.filter((each) => rankOf(each.kind) <= rankOf(limit.upper)) }
  const pairing = shared.pair(question, above, { ...subject, instruments: [lower] })
  const breaks = limit.limit === 'floor' ? isLooser : isStricter
  const reached = condition(limit.when)
  const ways = new Map<string, { readonly upper: Verdict; readonly lower: Verdict }>()
  shared.where(pairing.pairs, ({ before, after }) => {
    if (breaks(before, after)) ways.set(`${before} ${after}`, { upper: before, lower: after })
    return false
  })
  return [...ways.values()].flatMap((verdicts) => {
    const where = diagrams.map(pairing.pairs, (outcome) => {
      const pair = pairAt(outcome)
      return pair?.before === verdicts.upper && pair.after === verdicts.lower ? 1 : 0
    })
    const region = diagrams.combine(where, reached, both)
    const own = decidingIn(shared, pairing.after, region)
    const against = decidingIn(shared, pairing.before, region)
    const code = limit.limit === 'floor' ? 'floor-breach' : 'ceiling-breach'
    return own.length === 0 ? [] : issueOver(shared, stand, code, [...own, ...against], region, { limit: limit.id, verdicts })
  })
}

/** The text lets or makes somebody do what those above say they must or should not, or less firmly forbids it. Silence allows nothing. */
function isLooser(upper: Verdict, lower: Verdict): boolean {
  const [above, below] = [pulls[upper], pulls[lower]]
  return lower !== 'silent' && above !== undefined && below !== undefined && above < 0 && below > above
}

/** The text forbids, or advises against, what those above leave open, or does so more firmly. */
function isStricter(upper: Verdict, lower: Verdict): boolean {
  const [above, below] = [pulls[upper], pulls[lower]]
  return above !== undefined && below !== undefined && below < 0 && below < above
}
