// What follows from the settings: where the database is, and the service that people sign in with.
import { join, resolve } from 'node:path'
import { type Environment, readSettings } from './read.ts'
import type { Settings } from './schema.ts'

/** Where the database is: a path of a file, or `postgres://…`. */
export interface DatabasePlace {
  readonly file?: string
  readonly url?: string
}

/** The database: `DATABASE_URL`, or a file in the data folder. */
export function databaseOf({ DATABASE_URL: url, EVENHAND_DATA: folder }: Pick<Settings, 'DATABASE_URL' | 'EVENHAND_DATA'>): DatabasePlace {
  return url === undefined ? { file: join(resolve(folder), 'evenhand.db') } : { url }
}

/** A service of OpenID Connect by which people sign in. */
export interface Provider {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** What people call it. */
  readonly name: string
  /** Whether an address counts that the service does not call verified. */
  readonly trustsEmail: boolean
}

/** The service; undefined where none is set up. */
export function providerOf(settings: Settings): Provider | undefined {
  const { EVENHAND_OIDC_ISSUER: issuer, EVENHAND_OIDC_CLIENT_ID: clientId, EVENHAND_OIDC_CLIENT_SECRET: clientSecret } = settings
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) return undefined
  return { issuer, clientId, clientSecret, name: settings.EVENHAND_OIDC_NAME ?? new URL(issuer).hostname, trustsEmail: settings.EVENHAND_OIDC_TRUST_EMAIL }
}

/** A server that takes mail, and the address that mail comes from. */
export interface MailServer {
  /** `smtp://…`, with a name and a password where it asks for them, or `smtps://…`. */
  readonly url: string
  readonly from: string
}

/** Where mail is given; undefined where none is set up. */
export function mailServerOf({ EVENHAND_SMTP_URL: url, EVENHAND_MAIL_FROM: from }: Settings): MailServer | undefined {
  return url === undefined || from === undefined ? undefined : { url, from }
}

/** The settings where they were checked before. Throws where they were not, and one is wrong. */
export function settingsOf(environment: Environment): Settings {
  const { settings, mistakes } = readSettings(environment)
  if (settings === undefined) throw new Error(`these settings cannot be taken as they are: ${mistakes.map(({ name }) => name).join(', ')}`)
  return settings
}

/** The database of an environment whose settings were checked. */
export function storePlace(environment: Environment): DatabasePlace {
  return databaseOf(settingsOf(environment))
}
