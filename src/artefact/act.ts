// The law on one act: what a question on it needs, and nothing of what is asked about others.
import type { Artefact } from './model.ts'
import { keptOf } from './state.ts'

/** The same artefact for questions on one act, in every place and in the same words. On any other act it gives no answer. */
export function aboutAct(artefact: Artefact, act: string): Artefact {
  // an answer also tells which acts of others may follow, and what the law says of those
  const acts = new Set([act, ...artefact.vocabulary.acts.filter((each) => each.after?.acts.includes(act)).map((each) => each.id)])
  const timelines = artefact.timelines.map((each) => ({
    ...each,
    editions: Object.fromEntries(Object.entries(each.editions).filter(([key]) => acts.has(key.split(' ')[1] ?? ''))),
  }))
  const kept = keptOf({ ...artefact, timelines }, () => true)
  const spoken = new Set([
    ...kept.cells.flatMap((cell) => cell.norms.map((each) => each.norm)),
    ...kept.statuses.flatMap((each) => (each.kind === 'overridden' ? each.by : [])),
    ...kept.instruments.flatMap((each) => [...(each.imposed === undefined ? [] : [each.imposed]), ...(each.barred === undefined ? [] : [each.barred])]),
  ])
  const points = new Set(kept.cells.flatMap((cell) => [...cell.norms, ...cell.erasers].flatMap((each) => each.doubts)))
  return {
    ...kept,
    // WHY: an open point is told in the words of a norm that leaves it open, which need not speak of this act
    norms: kept.norms.filter(
      (each) =>
        spoken.has(each.id) ||
        each.acts.some((one) => acts.has(one)) ||
        (each.modality === 'unsettled' && points.has(each.over ?? each.id)) ||
        each.unless.some(({ reading }) => reading !== undefined && points.has(reading)),
    ),
  }
}
