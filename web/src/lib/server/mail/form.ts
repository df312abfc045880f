// What a chief typed of the agency's mail server.
import { isIP } from 'node:net'
import { type AgencyMailRow, type MailSecurity, mailSecurities, openPassword, sealPassword } from 'evenhand/store'
import { typed, typedNumber } from '#lib/server/desk/typed.ts'

/** As it was typed, to be shown again. WHY: the password is not here, because it is shown to nobody. */
export interface TypedMail {
  readonly host: string
  readonly port: string
  readonly security: string
  readonly user: string
  readonly sender: string
}

/** `open`: a password would be sent where everybody on the way can read it. */
export type MailFormProblem = 'host' | 'port' | 'security' | 'open' | 'password' | 'sender'

export type MailForm =
  | { readonly typed: TypedMail; readonly problem: MailFormProblem }
  | { readonly typed: TypedMail; readonly row: Omit<AgencyMailRow, 'person' | 'at'> & { readonly security: MailSecurity } }

/** Reads the form. `kept`: what was there; its password stays where the field is empty and nothing changed of what it is for. */
export function mailForm(form: FormData, agency: string, secret: string, kept: AgencyMailRow | undefined): MailForm {
  const own: TypedMail = {
    host: typed(form, 'host').toLowerCase(),
    port: typed(form, 'port'),
    security: typed(form, 'security'),
    user: typed(form, 'user'),
    sender: typed(form, 'sender'),
  }
  const { host, user, sender } = own
  const [port, security] = [typedNumber(form, 'port', 65_535), mailSecurities.find((each) => each === own.security)]
  if (isIP(host) === 0 && !/^(?=.{1,253}$)[a-z\d]([a-z\d-]*[a-z\d])?(\.[a-z\d]([a-z\d-]*[a-z\d])?)*$/.test(host)) return { typed: own, problem: 'host' }
  if (port === undefined || port === 0) return { typed: own, problem: 'port' }
  if (security === undefined) return { typed: own, problem: 'security' }
  if (!/^[^\s@<>]+@[^\s@<>]+$/.test(sender)) return { typed: own, problem: 'sender' }
  if (security === 'none' && user !== '') return { typed: own, problem: 'open' }
  const of = { agency, host, port, security, user }
  const sealed = user === '' ? null : sealedIn(form, of, secret, kept)
  return sealed === undefined ? { typed: own, problem: 'password' } : { typed: own, row: { ...of, sealed_password: sealed, sender } }
}

function sealedIn(form: FormData, of: Parameters<typeof sealPassword>[1], secret: string, kept: AgencyMailRow | undefined): string | undefined {
  const password = form.get('password')
  // WHY: it is not cut or cleaned as other fields are, because a password is what it is
  if (typeof password === 'string' && password !== '') return password.length <= 300 ? sealPassword(secret, of, password) : undefined
  const before = kept?.sealed_password ?? ''
  return openPassword(secret, of, before) === undefined ? undefined : before
}
