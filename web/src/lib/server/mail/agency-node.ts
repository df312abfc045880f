// The mail of an agency: by its own server where its chief entered one, else by the one of this server.
import { mailServerOf, secretOf } from 'evenhand/settings'
import { type AgencyMailRow, agencyMailOf, mailSecurities, openPassword, type Store } from 'evenhand/store'
import { type Mailer, mailerOf } from '#lib/server/mail-node.ts'
import { settings } from '#lib/server/settings-node.ts'
import { type HostProblem, reachableHost } from './hosts-node.ts'

/** `no-mail`: there is no server at all; `password`: it was sealed by another secret, as after a backup was put back elsewhere. */
export type MailProblem = HostProblem | 'no-mail' | 'password'

/** What sends the mail of an agency, or why nothing does. Close what sends. */
export async function agencyMailer({ db }: Store, agency: string): Promise<Mailer | MailProblem> {
  const own = await agencyMailOf(db, agency)
  if (own !== undefined) return ownMailer(own)
  const server = mailServerOf(settings)
  return server === undefined ? 'no-mail' : mailerOf(server)
}

/** Whether anything sends the mail of an agency. */
export async function hasMail({ db }: Store, agency: string): Promise<boolean> {
  return mailServerOf(settings) !== undefined || (await agencyMailOf(db, agency)) !== undefined
}

async function ownMailer(own: AgencyMailRow): Promise<Mailer | MailProblem> {
  const { host, port, user, sender: from } = own
  const reached = await reachableHost(own, settings.EVENHAND_MAIL_HOSTS ?? [])
  if (typeof reached === 'string') return reached
  const password = own.sealed_password === null ? '' : openPassword(secretOf(settings), own, own.sealed_password)
  // WHY: what is not known is taken for the strictest, because a connection in the open would be the worse mistake
  const security = mailSecurities.find((each) => each === own.security) ?? 'tls'
  return password === undefined ? 'password' : mailerOf({ ...reached, host, port, security, user, password, from })
}
