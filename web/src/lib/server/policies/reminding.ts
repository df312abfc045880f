// Reminders to read and sign: one mail to each who has not signed, no more than one a day. What was not sent can be sent again.
import { contactOf, languageOf, type PolicyReader, settleReminder, takeReminder } from 'evenhand/store'
import { type Locale, locales, say } from 'evenhand/wording'
import { stampOf } from '#lib/server/desk/guard.ts'
import type { Mailer } from '#lib/server/mail-node.ts'
import type { AdmittedVersion } from './guard.ts'

/** What came of it, by the ids of people. `already`: reminded earlier that day; `unsent`: the mail server is down. */
export type Reminded = Readonly<Record<'sent' | 'already' | 'refused' | 'unsent', readonly string[]>>

export interface ReminderWords {
  /** The language of whoever reminds, for those of whom none is kept. */
  readonly lang: Locale
  /** The agency by its name, and the page on which to sign. */
  readonly inLanguage: (lang: Locale) => { readonly agency: string; readonly link: string }
  readonly day: string
}

/** Reminds everybody of a list. `mailer` is closed at the end. */
export async function remindAll(
  { store: { db }, person, version }: Pick<AdmittedVersion, 'store' | 'person' | 'version'>,
  readers: readonly PolicyReader[],
  { lang: own, inLanguage, day }: ReminderWords,
  mailer: Mailer,
): Promise<Reminded> {
  const came = { sent: [] as string[], already: [] as string[], refused: [] as string[], unsent: [] as string[] }
  let isDown = false
  try {
    for (const { person: to } of readers) {
      if (isDown) {
        came.unsent.push(to)
        continue
      }
      const stamp = stampOf(person)
      const contact = await contactOf(db, to)
      if (contact === undefined || !(await takeReminder(db, { version: version.id, person: to, day }, stamp))) {
        came.already.push(to)
        continue
      }
      const kept = await languageOf(db, to)
      const lang = locales.find((each) => each === kept) ?? own
      const { agency, link } = inLanguage(lang)
      const mail = { to: contact.email, subject: say(lang, 'policy.mail.subject', { agency }), text: say(lang, 'policy.mail.text', { agency, link }) }
      const sent = await mailer.send(mail).catch(() => 'down' as const)
      await settleReminder(db, stamp.id, sent === 'sent' ? new Date().toISOString() : undefined)
      // WHY: nobody else is tried once it is down, because whoever pressed the button would wait for each of them in turn
      isDown = sent === 'down'
      came[sent === 'down' ? 'unsent' : sent].push(to)
    }
  } finally {
    mailer.close()
  }
  return came
}
