// What a person decided of a policy, as rules: the model's own norms, changed as the policy changes them. Only these are compared; the text of the policy decides nothing by itself.

import type { Artefact } from '../artefact/index.ts'
import type { Day } from '../base/index.ts'
import { type Body, circuitOf, type Subject, textSubject } from '../compare/index.ts'
import type { Condition, Exception, Instrument, Norm } from '../rules/index.ts'
import { type ComponentChange, isStale, type PolicyDecisions } from './decision.ts'

/** The id of a policy among the texts that it is laid against. */
export const policyId = 'policy-of-agency'

type Lawful = Body & Pick<Artefact, 'places' | 'timelines'>

/** A policy and the model it is laid against, both on one day. */
export interface PolicySubjects {
  readonly policy: Subject
  readonly model: Subject
}

/** The components of a model that a person decides on: every norm that was written in it and settles something. */
export function componentsOf({ norms }: Pick<Body, 'norms'>, model: string): readonly Norm[] {
  return norms.filter((each) => each.instrument === model && each.from === undefined && each.modality !== 'unsettled')
}

/** The rules of a policy beside those of the model. `title`: the policy's, by language. */
export function subjectsOf(law: Lawful, model: Instrument, decisions: PolicyDecisions, title: Instrument['title'], today: Day): PolicySubjects {
  const { adopts: _, imposed: __, ...likeModel } = model
  const own: Instrument = { ...likeModel, id: policyId, title, kind: 'agency-policy', replaces: [], follows: [], unknowns: [], treats: [], sources: [] }
  const norms = policyNorms(law.norms, model.id, decisions)
  const body = { ...law, instruments: [...law.instruments, own], norms: [...law.norms, ...norms] }
  const circuit = circuitOf(law, model)
  const held = textSubject(law, model, circuit, today)
  return { policy: textSubject(body, own, circuit, today, held.day), model: held }
}

/** The norms that a policy has by its decisions, in the order of the model. */
export function policyNorms(norms: readonly Norm[], model: string, decisions: PolicyDecisions): readonly Norm[] {
  return componentsOf({ norms }, model).flatMap((norm): readonly Norm[] => {
    const decision = decisions[norm.id]
    // WHY: a stale decision makes no rule, because nobody has said that the policy has what the component says now
    if (decision === undefined || decision.kind === 'lacks' || decision.kind === 'unread' || isStale(norm, decision)) return []
    const change = decision.kind === 'differs' ? decision.change : {}
    const derived = norms.filter((each) => each.from === norm.id && each.instrument === model)
    return [changed(norm, change), ...derived.flatMap((each) => derivedChanged(norm, each, change))].map(ofPolicy(model))
  })
}

function changed(norm: Norm, { modality, dropped = [], added = [], leavesDuties }: ComponentChange): Norm {
  const kept = norm.unless.filter((_, at) => !dropped.includes(at))
  const besides = added.map(({ fact, answers }): Exception => ({ condition: { kind: 'is', fact, answers } }))
  return { ...norm, modality: modality ?? norm.modality, unless: [...kept, ...besides], duties: leavesDuties === true ? [] : norm.duties }
}

/** What follows from a norm follows from it as it is changed: what an exception permits goes with the exception, and a ban on an act that is also another changes with the ban. */
function derivedChanged(norm: Norm, derived: Norm, change: ComponentChange): readonly Norm[] {
  const { modality, dropped = [], added = [] } = change
  const excepting = norm.unless.findIndex(({ condition }) => isPart(derived.when, condition))
  if (derived.unless.length === 0 && excepting !== -1) return dropped.includes(excepting) ? [] : [derived]
  if (modality !== undefined && modality !== 'must not' && modality !== 'should not') return []
  return [changed(derived, { ...(modality === undefined ? {} : { modality }), dropped, added })]
}

function isPart(whole: Condition, part: Condition): boolean {
  return whole === part || (whole.kind === 'all' && whole.of.some((each) => JSON.stringify(each) === JSON.stringify(part)))
}

/** Under a name of the policy's own. WHY: overriding goes with it, because a rule of the policy gives way to its own rules and not to those of the model. */
function ofPolicy(model: string): (norm: Norm) => Norm {
  const renamed = (id: string): string => (id.startsWith(`${model}/`) ? `${policyId}/${id.slice(model.length + 1)}` : id)
  return (norm) => ({
    ...norm,
    id: renamed(norm.id),
    instrument: policyId,
    overrides: norm.overrides.map(renamed),
    ...(norm.from === undefined ? {} : { from: renamed(norm.from) }),
  })
}
