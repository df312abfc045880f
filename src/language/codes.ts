// Every finding the checker can make. Each code has a page of the same name under docs/diagnostics.
import type { Diagnostic } from '../base/index.ts'

export const codes = [
  'and-or-mixed',
  'circular-overrides',
  'dates-out-of-order',
  'dead-exception',
  'duplicate-name',
  'impossible-case',
  'impossible-condition',
  'instrument-missing',
  'instrument-repeated',
  'kind-cannot-bind',
  'missing-attestation',
  'missing-citation',
  'missing-clause',
  'missing-english',
  'missing-source',
  'missing-spanish',
  'nested-too-deep',
  'not-a-date',
  'not-ordered',
  'not-text',
  'sensitivity-out-of-range',
  'syntax',
  'too-large',
  'unknown-act',
  'unknown-actor',
  'unknown-agency',
  'unknown-answer',
  'unknown-attestation',
  'unknown-circuit',
  'unknown-definition',
  'unknown-fact',
  'unknown-instrument',
  'unknown-kind',
  'unknown-norm',
  'unknown-place',
  'unknown-slot',
] as const

export type Code = (typeof codes)[number]
export type Finding = Diagnostic<Code>
