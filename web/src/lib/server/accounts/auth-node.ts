// Signing in: the library that does it, set up for this server. No passwords; nobody makes an account of their own.
import { passkey } from '@better-auth/passkey'
import { APIError, type BetterAuthOptions, betterAuth } from 'better-auth'
import { getSessionFromCtx } from 'better-auth/api'
import { genericOAuth } from 'better-auth/plugins/generic-oauth'
import { type Provider, providerOf, secretOf } from 'evenhand/settings'
import { contactOf, openLink, type Store, spendLink } from 'evenhand/store'
import { log } from '#lib/server/own-log-node.ts'
import { settings } from '#lib/server/settings-node.ts'
import { store } from '#lib/server/store-node.ts'
import { cookiePrefix, joinLinkCookie } from './cookies.ts'
import { providerId } from './provider.ts'

/** A session ends after a working day, whatever happens. */
export const sessionHours = 12

export interface Setting {
  readonly store: Store
  readonly secret: string
  /** Where the app is, as its visitors write it: `https://evenhand.example.org`. */
  readonly origin: string
  readonly provider: Provider | undefined
}

/** What the library is told. */
export function optionsFor({ store: { db, engine }, secret, origin, provider }: Setting) {
  const now = (): string => new Date().toISOString()
  const isSecure = origin.startsWith('https:')
  return {
    appName: 'Evenhand',
    baseURL: origin,
    basePath: '/auth',
    secret,
    trustedOrigins: [origin],
    database: { db, type: engine === 'sqlite' ? 'sqlite' : 'postgres' },
    user: { modelName: 'person' },
    session: { expiresIn: sessionHours * 3600, disableSessionRefresh: true, cookieCache: { enabled: false } },
    verification: { storeIdentifier: 'hashed' },
    account: {
      encryptOAuthTokens: true,
      accountLinking: {
        enabled: true,
        trustedProviders: provider?.trustsEmail === true ? [providerId] : [],
        // WHY: no address is confirmed, because nobody makes an account here; an administrator named whoever is invited, with this address
        requireLocalEmailVerified: false,
      },
    },
    advanced: {
      cookiePrefix: cookiePrefix(origin),
      // WHY: this is false, because it is only about how the library names them; `secure` stands below, and the names begin as they should
      useSecureCookies: false,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', secure: isSecure, path: '/' },
      ipAddress: { disableIpTracking: true },
      disableOriginCheck: false,
      disableCSRFCheck: false,
    },
    // WHY: this limit is off, because it would count by a header that anybody can write; ours counts by the address that the server knows
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    // WHY: our own error is thrown, because the library prints what it does not know as it is, and its text could hold what somebody wrote
    onAPIError: { errorURL: `${origin}/en/account`, throw: true },
    logger: { level: 'error', log: (_level, message) => log('error', { event: 'accounts', cause: loggable(message) }) },
    plugins: [
      passkey({
        rpName: 'Evenhand',
        rpID: new URL(origin).hostname,
        origin,
        // WHY: this is required, because the passkey is all there is, and so whoever holds it must also prove themselves to it (a finger, a face, a number)
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        registration: {
          requireSession: false,
          resolveUser: async ({ ctx }) => {
            const opened = await openLink(db, ctx.getCookie(joinLinkCookie(origin)) ?? '', now())
            const person = opened.state === 'open' ? await contactOf(db, opened.person) : undefined
            if (person === undefined) throw new APIError('UNAUTHORIZED', { code: 'link', message: 'link' })
            return { id: person.id, name: person.email, displayName: person.name }
          },
          afterVerification: async ({ ctx, verification, user }) => {
            if (verification.registrationInfo?.userVerified !== true) throw new APIError('UNAUTHORIZED', { code: 'verification', message: 'verification' })
            const session = await getSessionFromCtx(ctx)
            // WHY: the link is used up now, so that of two who hold the same one only one registers
            if (session === null && !(await spendLink(db, ctx.getCookie(joinLinkCookie(origin)) ?? '', user.id, { at: now(), id: () => crypto.randomUUID() })))
              throw new APIError('UNAUTHORIZED', { code: 'link', message: 'link' })
          },
        },
        authentication: {
          afterVerification: async ({ verification }) => {
            if (!verification.authenticationInfo.userVerified) throw new APIError('UNAUTHORIZED', { code: 'verification', message: 'verification' })
          },
        },
      }),
      ...(provider === undefined ? [] : [genericOAuth({ config: [configOf(provider)] })]),
    ],
  } satisfies BetterAuthOptions
}

function configOf({ issuer, clientId, clientSecret, name }: Provider) {
  return {
    providerId,
    name,
    clientId,
    clientSecret,
    discoveryUrl: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    scopes: ['openid', 'email', 'profile'],
    pkce: true,
    requireIdTokenVerification: true,
    disableSignUp: true,
  }
}

/** WHY: so little is logged, because what the library says can hold an address or a name, and the name of the part that speaks cannot. */
function loggable(message: string): string {
  if (message.startsWith('Provider "')) return 'provider-set-up'
  return message.startsWith('Discovery fetch failed') ? 'provider-not-reached' : 'refused-or-failed'
}

function make(setting: Setting) {
  return betterAuth(optionsFor(setting))
}

export type Auth = ReturnType<typeof make>

const made = new Map<string, Promise<Auth>>()
// WHY: only few are kept, because the origin comes from what a visitor says, unless EVENHAND_ADDRESS says it
const most = 4

/** The library for the address under which this request came. */
export function authFor(origin: string): Promise<Auth> {
  const known = made.get(origin)
  if (known !== undefined) return known
  const auth = store().then((opened) => make({ store: opened, secret: secretOf(settings), origin, provider: providerOf(settings) }))
  auth.catch(() => made.delete(origin))
  for (const first of made.keys()) if (made.size >= most) made.delete(first)
  made.set(origin, auth)
  return auth
}
