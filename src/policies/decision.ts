// What a person found of each component in their policy: that it is there, that it is there and differs, that it is not there, or nothing yet.
import { type Modality, modalities } from '../rules/index.ts'

/** In what a policy differs from a component: another modality, exceptions that it does not have or has besides, duties it leaves out. */
export interface ComponentChange {
  readonly modality?: Modality
  /** Places of the component's exceptions that the policy does not have. */
  readonly dropped?: readonly number[]
  /** Exceptions that the policy has besides: answers to facts, each by itself. */
  readonly added?: readonly { readonly fact: string; readonly answers: readonly string[] }[]
  readonly leavesDuties?: true
}

/** `passages`: where in the policy it stands, from 0. `unread`: what was decided before is taken back. */
export type PolicyDecision =
  | { readonly kind: 'has'; readonly passages: readonly number[] }
  | { readonly kind: 'differs'; readonly passages: readonly number[]; readonly change: ComponentChange }
  | { readonly kind: 'lacks' }
  | { readonly kind: 'unread' }

/** Decisions by the component's norm. */
export type PolicyDecisions = Readonly<Record<string, PolicyDecision>>

/** Whether a change says anything. */
export function changesAnything({ modality, dropped = [], added = [], leavesDuties }: ComponentChange): boolean {
  return modality !== undefined || dropped.length > 0 || added.length > 0 || leavesDuties === true
}

/** A decision as it was kept; undefined where it is none. */
export function decisionIn(value: unknown): PolicyDecision | undefined {
  if (!isRecord(value)) return undefined
  const { kind, passages } = value
  if (kind === 'lacks' || kind === 'unread') return { kind }
  if (!isList(passages, isPlace)) return undefined
  if (kind === 'has') return { kind, passages }
  const change = changeIn(value['change'])
  return kind !== 'differs' || change === undefined || !changesAnything(change) ? undefined : { kind, passages, change }
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
