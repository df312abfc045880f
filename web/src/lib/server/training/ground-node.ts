// What is found in the rules of an agency, made in a thread of work and kept for who asks next; and what somebody answered so far.
import { error, type RequestEvent } from '@sveltejs/kit'
import { type Day, isDay } from 'evenhand/base'
import type { Answers, SaidInPart } from 'evenhand/compare'
import type { Question } from 'evenhand/rules'
import { answersOf, holdingOn, type KeptAnswer, type PolicyVersionRow, policyVersionsOf, standingAdoptions } from 'evenhand/store'
import { type PastAnswer, type RulePrint, type ScenarioChoice, scenarioMark, type TestedScenario, type TrainingScenario } from 'evenhand/training'
import { madeOrRefuse } from '#lib/server/cost/spend.ts'
import type { AdmittedAgency } from '#lib/server/policies/guard.ts'
import { decisionsOf } from '#lib/server/policies/kept.ts'
import type { Made } from '#lib/server/work/jobs-node.ts'
import { sharing } from '#lib/server/work/sharing.ts'
import { askerOf, work } from '#lib/server/work/work-node.ts'
import { today } from '#lib/today.ts'
import type { RulesAsked, TrainingGround } from './rules.ts'

const shared = sharing<Made<'training-ground'>>(60)

export interface AtTraining extends AdmittedAgency {
  readonly asked: RulesAsked
  readonly day: Day
  /** The version that holds today, and since when. */
  readonly holding: (Pick<PolicyVersionRow, 'id' | 'number'> & { readonly day: string }) | undefined
  readonly ground: TrainingGround
  readonly prints: ReadonlyMap<string, RulePrint>
}

/** The rules of an agency today, for somebody who was admitted. */
export async function trainingAt(event: RequestEvent, admitted: AdmittedAgency): Promise<AtTraining> {
  const { store, agency, hash } = admitted
  const adoption = holdingOn(await standingAdoptions(store.db, { agency: agency.id }), today())
  const version = (await policyVersionsOf(store.db, agency.id)).find(({ id }) => id === adoption?.version)
  const holding = version && adoption && { ...version, day: adoption.day }
  const adopted = holding && { model: holding.model, decisions: await decisionsOf(store, holding) }
  const day = today()
  if (!isDay(day)) throw new Error('today is a day')
  const asked: RulesAsked = { agency: agency.id, day, adopted }
  const asker = askerOf(event)
  const key = JSON.stringify([hash, asked])
  const ground = madeOrRefuse(event, await shared(key, (signal) => work('training-ground', asked, { ...asker, signal }), asker.signal))
  // an agency of which it is not known which rules reach it has nothing to learn here
  if (ground === undefined) error(404)
  return { ...admitted, asked, day, holding, ground, prints: new Map(ground.prints.map((each) => [each.id, each])) }
}

/** What the rules say today of situations that are told in part, in their order. */
export async function saidToday(
  event: RequestEvent,
  { asked }: Pick<AtTraining, 'asked'>,
  told: readonly { readonly question: Question; readonly situation: Answers }[],
): Promise<readonly (SaidInPart | undefined)[]> {
  return told.length === 0 ? [] : madeOrRefuse(event, await work('training-said', { asked, told }, askerOf(event)))
}

/** What somebody, or everybody of the agency, answered. */
export async function answersAt(
  { store, agency }: Pick<AtTraining, 'store' | 'agency'>,
  person?: string,
): Promise<readonly (PastAnswer & { readonly person: string })[]> {
  return (await answersOf(store.db, agency.id, person)).flatMap((each) => pastAnswer(each) ?? [])
}

/** What is kept of a scenario that was answered. */
export interface AskedAs extends Pick<TrainingScenario, 'question' | 'situation' | 'named'> {}

/** INVARIANT: rows were written by this program, when the answer was given. */
function pastAnswer({ scenario: id, asked, choice, verdict, rules, day, person }: KeptAnswer): (PastAnswer & { readonly person: string }) | undefined {
  if (!isDay(day)) return undefined
  const right = verdict as TestedScenario['verdict']
  return { id, ...(asked as AskedAs), verdict: right, mark: scenarioMark(choice as ScenarioChoice, right), rules: rules as readonly RulePrint[], day, person }
}
