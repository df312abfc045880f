// Signing in with a passkey and registering one: what the server asks the device, what the device says, and what the server says of that.
import {
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser'
import { refusedBecause, type Trouble } from './trouble.ts'

/** An answer of the server, or why there is none. `seconds`: for how long to wait, where it is asked too often. */
export type CeremonyReply =
  | { readonly kind: 'answered'; readonly value: unknown }
  | { readonly kind: 'refused'; readonly because: Trouble; readonly seconds: string }

const failed: CeremonyReply = { kind: 'refused', because: 'failed', seconds: '' }

/** Signs in. Rejects with what the device throws. */
export async function signIn(): Promise<CeremonyReply> {
  const options = await asked('generate-authenticate-options')
  if (options.kind === 'refused') return options
  if (!isRequest(options.value)) return failed
  const response = await startAuthentication({ optionsJSON: { ...options.value, userVerification: 'required' } })
  return asked('verify-authentication', { response })
}

/** Registers a passkey of that name; with `createSession`, its holder is signed in then. Rejects with what the device throws. */
export async function register(name: string, createSession: boolean): Promise<CeremonyReply> {
  const options = await asked('generate-register-options')
  if (options.kind === 'refused') return options
  if (!isCreation(options.value)) return failed
  const response = await startRegistration({ optionsJSON: options.value })
  return asked('verify-registration', { name, createSession, response })
}

async function asked(path: string, body?: unknown): Promise<CeremonyReply> {
  const init = body === undefined ? {} : { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }
  const response = await fetch(`/auth/passkey/${path}`, init)
  const value: unknown = await response.json().catch(() => ({}))
  if (response.ok) return { kind: 'answered', value }
  const because = refusedBecause(response.status, isThing(value) ? value['code'] : undefined)
  return { kind: 'refused', because, seconds: response.headers.get('Retry-After') ?? '60' }
}

function isThing(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

/** Whether it is what a device is asked with: its challenge is there, and the rest is the library's. */
function isRequest(value: unknown): value is PublicKeyCredentialRequestOptionsJSON {
  return isThing(value) && typeof value['challenge'] === 'string'
}

function isCreation(value: unknown): value is PublicKeyCredentialCreationOptionsJSON {
  return isThing(value) && typeof value['challenge'] === 'string' && isThing(value['user']) && typeof value['user']['id'] === 'string'
}
