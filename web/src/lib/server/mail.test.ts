// Mail against a real server on this machine: it comes as it was sent, and a server that is down, slow or unwilling is told as such.
import { once } from 'node:events'
import { createServer } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { afterEach, describe, expect, it } from 'vitest'
import { mailerOf, type NamedMailServer } from './mail-node.ts'

const open: (() => void)[] = []
afterEach(() => {
  for (const close of open.splice(0)) close()
})

async function served(
  options: SMTPServerOptions = {},
): Promise<{ readonly url: string; readonly came: { readonly to: readonly string[]; readonly text: string }[] }> {
  const came: { readonly to: readonly string[]; readonly text: string }[] = []
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        came.push({ to: session.envelope.rcptTo.map(({ address }) => address), text: Buffer.concat(chunks).toString() })
        done()
      })
    },
    ...options,
  })
  server.on('error', () => undefined)
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  open.push(() => server.close())
  const address = server.server.address()
  if (address === null || typeof address === 'string') throw new Error('it listens')
  return { url: `smtp://127.0.0.1:${address.port}`, came }
}

function mailer(url: string) {
  const made = mailerOf({ url, from: 'policies@example.org' }, { connectionTimeout: 1_000, greetingTimeout: 1_000, socketTimeout: 1_000 })
  open.push(made.close)
  return made
}

const mail = { to: 'ada@example.org', subject: 'Léalo', text: 'Una política espera.\nhttps://evenhand.example.org/es' }

describe('mail', () => {
  it('comes to whom it is sent, from whom the operator said, and says that a machine wrote it', async () => {
    const { url, came } = await served()
    const { send } = mailer(url)
    expect(await Promise.all([send(mail), send({ ...mail, to: 'bea@example.org' })])).toEqual(['sent', 'sent'])
    expect(came.map(({ to }) => to).sort()).toEqual([['ada@example.org'], ['bea@example.org']])
    expect(came[0]?.text).toMatch(/^From: policies@example\.org\r\n/m)
    expect(came[0]?.text).toMatch(/^Auto-Submitted: auto-generated\r\n/m)
  })

  it('that is not taken for one is taken for another', async () => {
    const { url, came } = await served({
      onRcptTo: ({ address }, _, done) => (address.startsWith('gone') ? done(Object.assign(new Error('no such box'), { responseCode: 550 })) : done()),
    })
    const { send } = mailer(url)
    expect([await send({ ...mail, to: 'gone@example.org' }), await send(mail)]).toEqual(['refused', 'sent'])
    expect(came).toHaveLength(1)
  })

  it('is not sent where nobody listens, where nobody answers, and where the server wants a password', async () => {
    expect(await mailer('smtp://127.0.0.1:1').send(mail)).toBe('down')
    const silent = createServer(() => undefined)
    await once(silent.listen(0, '127.0.0.1'), 'listening')
    open.push(() => silent.close())
    const address = silent.address()
    if (address === null || typeof address === 'string') throw new Error('it listens')
    expect(await mailer(`smtp://127.0.0.1:${address.port}`).send(mail)).toBe('down')
    const { url } = await served({ authOptional: false, disabledCommands: ['STARTTLS'], onAuth: (_, __, done) => done(new Error('no')) })
    expect(await mailer(url.replace('//', '//name:wrong@')).send(mail)).toBe('down')
  })

  it('goes to the server that an agency named; with no password where the line is open, and not at all where encryption is asked for and not to be trusted', async () => {
    const { url, came } = await served()
    const port = Number(new URL(url).port)
    const named = (given: Partial<NamedMailServer>) => {
      const at = {
        address: '127.0.0.1',
        host: 'mail.example.org',
        port,
        security: 'none',
        user: '',
        password: '',
        from: 'agency@example.org',
        ...given,
      } as const
      const made = mailerOf(at, { connectionTimeout: 1_000, greetingTimeout: 1_000, socketTimeout: 1_000 })
      open.push(made.close)
      return made
    }
    expect(await named({}).send(mail)).toBe('sent')
    expect(came[0]?.text).toMatch(/^From: agency@example\.org\r\n/m)
    expect(await named({ security: 'starttls' }).send(mail)).toBe('down')
    expect(await named({ security: 'tls' }).send(mail)).toBe('down')
    // a server with a certificate that nobody vouches for: the password is not sent
    const passwords: string[] = []
    const onAuth: NonNullable<SMTPServerOptions['onAuth']> = ({ password }, _, done) => {
      passwords.push(password ?? '')
      done(null, { user: 'policies' })
    }
    const guarded = await served({ disabledCommands: [], authOptional: false, onAuth })
    const at = { port: Number(new URL(guarded.url).port), user: 'policies', password: 'open sesame' }
    expect(await named({ ...at, security: 'starttls' }).send(mail)).toBe('down')
    expect([passwords, guarded.came]).toEqual([[], []])
  })
})
