// A person's own account, as its page shows it.
import type { Artefact } from 'evenhand/artefact'
import { type Account, isOfAgency, type Person } from 'evenhand/store'
import { dayIn, type Locale, locales, say } from 'evenhand/wording'
import { momentIn } from '#lib/moment.ts'
import { roleRows } from '#lib/roles.ts'
import { dayOf } from '#lib/today.ts'
import { browserName } from './browser.ts'

export function accountView(lang: Locale, artefact: Artefact, person: Person, account: Account, session: string) {
  return {
    name: person.name,
    email: account.email,
    language: locales.find((each) => each === person.language) ?? lang,
    roles: roleRows(lang, artefact, person),
    isInAgency: person.grants.some((each) => isOfAgency(each.role)),
    isAdministrator: person.grants.some((each) => each.role === 'administrator'),
    keys: account.keys.map(({ id, name, since }) => ({
      id,
      name: name === '' ? say(lang, 'account.passkey-nameless') : name,
      since: since === undefined ? '' : say(lang, 'account.passkey-since', { day: dayIn(lang, dayOf(since)) }),
    })),
    isLast: account.keys.length === 1 && !account.isKnownElsewhere,
    sessions: account.sessions.map(({ id, began, browser }) => ({
      id,
      text: say(lang, 'account.session', { browser: browserName(lang, browser), moment: momentIn(lang, began) }),
      isHere: id === session,
    })),
  }
}
