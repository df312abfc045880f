// What stands beside an answer without changing it: what was said there, what was advised, and what may follow a breach.
import type { Artefact } from '../artefact/index.ts'
import { covers, grouped, isUnder, oncePer, outerOf } from '../base/index.ts'
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
  const said = unbinding(artefact.instruments)
  const near = outerOf(here)
    .flatMap((each) => said.get(each) ?? [])
    .sort((a, b) => a.at - b.at)
    .map((each) => each.text)
  const spoken = near.filter((each) => isAdvisory(artefact, each, day))
  const advising = new Set(
    spoken.flatMap((each) =>
      each.kind === 'statement' && (each.window === undefined || covers(each.window, day)) && isUnder(here, each.place ?? '') ? [each.id] : [],
    ),
  )
  return {
    said: spoken.filter((each) => each.place === place.id).map((each) => each.id),
    advised: advising.size === 0 ? [] : adviceOf(artefact).flatMap((norm) => (advising.has(norm.instrument) ? partOf(situated, norm) : [])),
  }
}

/** The texts that bind nobody, by their place. WHY: they are kept so, because a nation has thousands, and every question looks for those of a few places. */
const unbinding = oncePer((instruments: Artefact['instruments']) => {
  const all = instruments.flatMap((text, at) => (text.agencies.length === 0 && text.place !== undefined ? [{ text, at, place: text.place }] : []))
  return grouped(all, (each) => each.place)
})

/** The rules of statements. */
const adviceOf = oncePer(({ instruments, norms }: Artefact) => {
  const statements = new Set(instruments.flatMap((each) => (each.kind === 'statement' ? [each.id] : [])))
  return norms.filter((each) => statements.has(each.instrument))
})

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
