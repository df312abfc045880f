// What a person found of each component in their policy: that it is there, that it is there and differs, that it is not there, or nothing yet.
import { fingerprintOf, type Modality, modalities, type Norm } from '../rules/index.ts'

/** In what a policy differs from a component: another modality, exceptions that it does not have or has besides, duties it leaves out. */
export interface ComponentChange {
  readonly modality?: Modality
  /** Places of the component's exceptions that the policy does not have. */
  readonly dropped?: readonly number[]
  /** Exceptions that the policy has besides: answers to facts, each by itself. */
  readonly added?: readonly { readonly fact: string; readonly answers: readonly string[] }[]
  readonly leavesDuties?: true
}

/** `of`: the fingerprint of the component's rule that somebody decided on; what was decided before there were any has none. */
interface OfRule {
  readonly of?: string
}

/** `passages`: where in the policy it stands, from 0. `unread`: what was decided before is taken back. */
export type PolicyDecision =
  | ({ readonly kind: 'has'; readonly passages: readonly number[] } & OfRule)
  | ({ readonly kind: 'differs'; readonly passages: readonly number[]; readonly change: ComponentChange } & OfRule)
  | ({ readonly kind: 'lacks' } & OfRule)
  | { readonly kind: 'unread' }

/** Decisions by the component's norm. */
export type PolicyDecisions = Readonly<Record<string, PolicyDecision>>

/** A decision with the version of the rule that it is about. */
export function decidedOn(norm: Norm, decision: PolicyDecision): PolicyDecision {
  return decision.kind === 'unread' ? decision : { ...decision, of: fingerprintOf(norm) }
}

/** Whether something else was decided on: the component's rule means something else since. */
export function isStale(norm: Norm, decision: PolicyDecision | undefined): boolean {
  return decision !== undefined && decision.kind !== 'unread' && decision.of !== undefined && decision.of !== fingerprintOf(norm)
}

/** Whether somebody has to decide: nobody did, or the rule means something else since. */
export function isToDecide(norm: Norm, decision: PolicyDecision | undefined): boolean {
  return (decision?.kind ?? 'unread') === 'unread' || isStale(norm, decision)
}

/** Whether a change says anything. */
export function changesAnything({ modality, dropped = [], added = [], leavesDuties }: ComponentChange): boolean {
  return modality !== undefined || dropped.length > 0 || added.length > 0 || leavesDuties === true
}

/** A decision as it was kept; undefined where it is none. */
export function decisionIn(value: unknown): PolicyDecision | undefined {
  if (!isRecord(value)) return undefined
  const { kind, passages } = value
  if (kind === 'unread') return { kind }
  const of = typeof value['of'] === 'string' ? { of: value['of'] } : {}
  if (kind === 'lacks') return { kind, ...of }
  if (!isList(passages, isPlace)) return undefined
  if (kind === 'has') return { kind, passages, ...of }
  const change = changeIn(value['change'])
  return kind !== 'differs' || change === undefined || !changesAnything(change) ? undefined : { kind, passages, change, ...of }
}

function changeIn(value: unknown): ComponentChange | undefined {
  if (!isRecord(value)) return undefined
  const { modality, dropped = [], added = [], leavesDuties } = value
  const said = modalities.find((each) => each === modality)
  if ((modality !== undefined && said === undefined) || !isList(dropped, isPlace) || !isList(added, isTest)) return undefined
  return {
    ...(said === undefined ? {} : { modality: said }),
    ...(dropped.length === 0 ? {} : { dropped }),
    ...(added.length === 0 ? {} : { added: added.map(({ fact, answers }) => ({ fact, answers })) }),
    ...(leavesDuties === true ? { leavesDuties } : {}),
  }
}

function isTest(value: unknown): value is { readonly fact: string; readonly answers: readonly string[] } {
  return isRecord(value) && typeof value['fact'] === 'string' && isList(value['answers'], (each) => typeof each === 'string')
}

function isList<Item>(value: unknown, is: (item: unknown) => item is Item): value is readonly Item[] {
  return Array.isArray(value) && value.every(is)
}

function isPlace(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
