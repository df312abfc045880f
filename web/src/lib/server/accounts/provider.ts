// Signing in by way of another service (OpenID Connect).

/** The id of the service in addresses and in the database. */
export const providerId = 'oidc'
