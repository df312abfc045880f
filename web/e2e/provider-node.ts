// A service that people sign in with (OpenID Connect), for tests: it vouches for whomever a test names.
import { createHmac, generateKeyPairSync, randomUUID, sign } from 'node:crypto'
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
  /** What is false about the token by which the service says so. */
  readonly forged?: Forged
}

export interface Forged {
  /** Claims in the place of the true ones; undefined leaves one out. */
  readonly claims?: Readonly<Record<string, unknown>>
  /** `none`: not signed. `secret`, `public`: signed with what both know, or everybody knows. `other`: with a key that is not the service's. */
  readonly signed?: 'none' | 'secret' | 'public' | 'other' | 'changed'
  /** The name of the key, in the place of the true one. */
  readonly kid?: string
  readonly isMissing?: true
}

export const client = { id: 'evenhand', secret: 'a secret of the test' }

export async function startProvider(): Promise<TestProvider> {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const answers = new Map<string, Readonly<Record<string, unknown>>>()
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
        answer({ access_token: 'none', token_type: 'Bearer', expires_in: 60, ...answers.get(code) })
      })
    }
  })
  const token = (payload: Readonly<Record<string, unknown>>, { signed, kid = 'one' }: Forged): string => {
    const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
    const isShared = signed === 'secret' || signed === 'public'
    const alg = signed === 'none' ? 'none' : isShared ? 'HS256' : 'RS256'
    const text = `${part({ alg, kid, typ: 'JWT' })}.${part(payload)}`
    if (signed === 'none') return `${text}.`
    const shared = signed === 'secret' ? client.secret : publicKey.export({ type: 'spki', format: 'pem' })
    if (isShared) return `${text}.${createHmac('sha256', shared).update(text).digest('base64url')}`
    const signature = sign('sha256', Buffer.from(text), signed === 'other' ? other.privateKey : privateKey).toString('base64url')
    // the signature of what was said, under something else
    if (signed === 'changed') return `${part({ alg, kid, typ: 'JWT' })}.${part({ ...payload, name: 'Another' })}.${signature}`
    return `${text}.${signature}`
  }
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('no port is free')
  issuer = `http://127.0.0.1:${bound.port}`
  return {
    issuer,
    signedIn: (to, { email, isVerified, subject = email, forged = {} }) => {
      const asked = new URL(to).searchParams
      const code = randomUUID()
      const now = Math.floor(Date.now() / 1000)
      const claims = {
        ...{ iss: issuer, aud: client.id, iat: now, exp: now + 60, nonce: asked.get('nonce') },
        ...{ sub: subject, email, email_verified: isVerified, name: 'Somebody Else' },
        ...forged.claims,
      }
      answers.set(code, forged.isMissing === true ? {} : { id_token: token(claims, forged) })
      const back = new URL(asked.get('redirect_uri') ?? '')
      return `${back.pathname}?code=${code}&state=${encodeURIComponent(asked.get('state') ?? '')}`
    },
    stop: () => server.close(),
  }
}
