// Mail, given to the server that the operator or an agency named. Nothing of it is written down: no address, no word of it, no answer of the server.
import { isIP } from 'node:net'
import type { MailServer } from 'evenhand/settings'
import type { MailSecurity } from 'evenhand/store'
import nodemailer from 'nodemailer'

export interface OwnMail {
  readonly to: string
  readonly subject: string
  readonly text: string
}

/** `refused`: this one is not taken; `down`: the server does not answer, or takes nothing. */
export type MailSent = 'sent' | 'refused' | 'down'

export interface Mailer {
  readonly send: (mail: OwnMail) => Promise<MailSent>
  readonly close: () => void
}

/** Milliseconds until a server counts as down. WHY: they are short, because whoever pressed the button waits for all of them. */
const patience = { connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 15_000 }

/** A server that an agency named. `address`: where it is; `host`: its name, for which its certificate has to be. */
export interface NamedMailServer {
  readonly address: string
  readonly host: string
  readonly port: number
  readonly security: MailSecurity
  readonly user: string
  readonly password: string
  readonly from: string
}

/** One connection, for some mails in a row. */
export function mailerOf(server: MailServer | NamedMailServer, given: Partial<typeof patience> = {}): Mailer {
  const { from } = server
  const where = 'url' in server ? { url: server.url } : connectionTo(server)
  const transport = nodemailer.createTransport({ ...where, pool: true, maxConnections: 1, logger: false, ...patience, ...given })
  return {
    async send({ to, subject, text }) {
      try {
        await transport.sendMail({
          from,
          to,
          subject,
          text,
          // WHY: programs that answer while somebody is away answer nothing that says so
          headers: { 'Auto-Submitted': 'auto-generated' },
          disableFileAccess: true,
          disableUrlAccess: true,
        })
        return 'sent'
      } catch (error) {
        return isAboutThisOne(error) ? 'refused' : 'down'
      }
    },
    close: () => transport.close(),
  }
}

function connectionTo({ address, host, port, security, user, password }: NamedMailServer) {
  return {
    ...{ host: address, port, secure: security === 'tls', requireTLS: security === 'starttls', ignoreTLS: security === 'none' },
    ...(user === '' ? {} : { auth: { user, pass: password } }),
    tls: isIP(host) === 0 ? { servername: host } : {},
  }
}

/** Whether the server is there and does not take this mail. */
function isAboutThisOne(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'EENVELOPE' || error.code === 'EMESSAGE')
}
