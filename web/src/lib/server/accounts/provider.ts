// Signing in by way of another service (OpenID Connect): which one, as the environment says.

export interface Provider {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** What people call it. */
  readonly name: string
  /** Whether an address counts that the service does not call verified. */
  readonly trustsEmail: boolean
}

/** The id of the service in addresses and in the database. */
export const providerId = 'oidc'

/** The service; undefined where none is set up. */
export function providerIn(environment: Readonly<Record<string, string | undefined>>): Provider | undefined {
  const [issuer, clientId, clientSecret] = ['ISSUER', 'CLIENT_ID', 'CLIENT_SECRET'].map((each) => environment[`EVENHAND_OIDC_${each}`] ?? '')
  if (issuer === undefined || clientId === undefined || clientSecret === undefined || [issuer, clientId, clientSecret].includes('')) return undefined
  const name = environment['EVENHAND_OIDC_NAME'] ?? ''
  return {
    issuer,
    clientId,
    clientSecret,
    name: name === '' ? new URL(issuer).hostname : name,
    trustsEmail: environment['EVENHAND_OIDC_TRUST_EMAIL'] === 'yes',
  }
}
