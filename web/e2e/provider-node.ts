// A service that people sign in with (OpenID Connect), for tests: it vouches for whomever a test names.
import { generateKeyPairSync, randomUUID, sign } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'

export interface TestProvider {
  readonly issuer: string
  /** Where the service would send somebody back to, once they signed in there; `to` is where the app sent them. */
  readonly signedIn: (to: string, who: Who) => string
  readonly stop: () => void
}

export interface Who {
  readonly email: string
  readonly isVerified: boolean
  readonly subject?: string
}

export const client = { id: 'evenhand', secret: 'a secret of the test' }

export async function startProvider(): Promise<TestProvider> {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const claims = new Map<string, Readonly<Record<string, unknown>>>()
  let issuer = ''
  const server = createServer((request, response) => {
    const answer = (body: unknown): void => {
      response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))
    }
    if (request.url === '/.well-known/openid-configuration')
      answer({
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        id_token_signing_alg_values_supported: ['RS256'],
      })
    else if (request.url === '/keys') answer({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }] })
    else {
      let body = ''
      request.on('data', (chunk) => {
        body += String(chunk)
      })
      request.on('end', () => {
        const code = new URLSearchParams(body).get('code') ?? ''
        answer({ access_token: 'none', token_type: 'Bearer', expires_in: 60, id_token: token(claims.get(code) ?? {}) })
      })
    }
  })
  const token = (payload: Readonly<Record<string, unknown>>): string => {
    const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
    const text = `${part({ alg: 'RS256', kid: 'one', typ: 'JWT' })}.${part(payload)}`
    return `${text}.${sign('sha256', Buffer.from(text), privateKey).toString('base64url')}`
  }
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('no port is free')
  issuer = `http://127.0.0.1:${bound.port}`
  return {
    issuer,
    signedIn: (to, { email, isVerified, subject = email }) => {
      const asked = new URL(to).searchParams
      const code = randomUUID()
      const now = Math.floor(Date.now() / 1000)
      claims.set(code, {
        ...{ iss: issuer, aud: client.id, iat: now, exp: now + 60, nonce: asked.get('nonce') },
        ...{ sub: subject, email, email_verified: isVerified, name: 'Somebody Else' },
      })
      const back = new URL(asked.get('redirect_uri') ?? '')
      return `${back.pathname}?code=${code}&state=${encodeURIComponent(asked.get('state') ?? '')}`
    },
    stop: () => server.close(),
  }
}
