// What stands beside an answer without changing it: what was said there, what was advised, and what may follow a breach.
import type { Artefact } from '../artefact/index.ts'
import { covers, isUnder, oncePer } from '../base/index.ts'
import type { Norm, Verdict } from '../rules/index.ts'
import type { Answer, NormPart } from './answer.ts'
import { decisionOf } from './decision.ts'
import type { Situated } from './question.ts'
import { holdsSoFar } from './so-far.ts'
import { isAdvisory } from './standing.ts'

/** Texts of the very place that bind nobody, and rules of advice for wherever the place lies. */
export function saidThere(situated: Situated): Pick<Answer, 'said' | 'advised'> {
  const { artefact, place, day, timeline } = situated
  const here = { ...place, circuit: timeline.circuit }
  // WHY: the place is looked at first, because whether a text is still said takes longer to tell
  const near = unbinding(artefact.instruments).filter((each) => each.place !== undefined && (each.place === place.id || isUnder(here, each.place)))
  const spoken = near.filter((each) => isAdvisory(artefact, each, day))
  const advising = new Set(
    spoken.flatMap((each) =>
      each.kind === 'statement' && (each.window === undefined || covers(each.window, day)) && isUnder(here, each.place ?? '') ? [each.id] : [],
    ),
  )
  return {
    said: spoken.filter((each) => each.place === place.id).map((each) => each.id),
    advised: advising.size === 0 ? [] : artefact.norms.flatMap((norm) => (advising.has(norm.instrument) ? partOf(situated, norm) : [])),
  }
}

const unbinding = oncePer((instruments: Artefact['instruments']) => instruments.filter((each) => each.agencies.length === 0))

/** The norm as a part of what is said to the question, unless it cannot be about the situation. */
function partOf({ actor, act, facts, day }: Situated, norm: Norm): readonly NormPart[] {
  const { actors, acts, when, unless, window } = norm
  if (!actors.includes(actor) || !acts.includes(act) || (window !== undefined && !covers(window, day))) return []
  const [applies, excepted] = [holdsSoFar(when, facts), unless.map((each) => holdsSoFar(each.condition, facts))]
  return applies === false || excepted.includes(true) ? [] : [{ norm: norm.id, always: applies === true && !excepted.includes(undefined) }]
}

/** The acts of others that may follow, with what the law says of each in the same situation; of a breach none where no rule can be broken. */
export function mayFollow(situated: Situated, verdicts: readonly Verdict[]): Answer['mayFollow'] {
  const breakable = verdicts.some((each) => each !== 'may' && each !== 'silent')
  return situated.artefact.vocabulary.acts.flatMap(({ id, actor, after }) => {
    if (after === undefined || !after.acts.includes(situated.act) || (after.breach && !breakable)) return []
    const { verdict, because } = decisionOf({ ...situated, act: id, actor })
    return verdict === 'silent' ? [] : [{ act: id, actor, verdict, because }]
  })
}
