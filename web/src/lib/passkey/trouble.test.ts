import { WebAuthnError } from '@simplewebauthn/browser'
import { expect, it } from 'vitest'
import { refusedBecause, thrownBecause } from './trouble.ts'

it.each([
  [429, undefined, 'often'],
  [429, 'fresh', 'often'],
  [403, 'fresh', 'fresh'],
  [401, 'PASSKEY_NOT_FOUND', 'unknown'],
  [401, 'link', 'link'],
  [401, 'UNAUTHORIZED', 'link'],
  [500, 'failed', 'failed'],
  [503, 'away', 'failed'],
  [400, { code: 'link' }, 'failed'],
] as const)('%s %j: %s', (status, code, trouble) => {
  expect(refusedBecause(status, code)).toBe(trouble)
})

it.each([
  ['NotAllowedError', 'cancelled'],
  ['AbortError', 'cancelled'],
  ['InvalidStateError', 'exists'],
  ['SecurityError', 'failed'],
  ['TypeError', 'failed'],
] as const)('%s: %s, also as the library wraps it', (name, trouble) => {
  const thrown = Object.assign(new Error('no'), { name })
  expect(thrownBecause(thrown)).toBe(trouble)
  expect(thrownBecause(new WebAuthnError({ message: 'no', code: 'ERROR_PASSTHROUGH_SEE_CAUSE_PROPERTY', cause: thrown }))).toBe(trouble)
})

it('is a failure where something else was thrown', () => {
  expect(thrownBecause('NotAllowedError')).toBe('failed')
})
