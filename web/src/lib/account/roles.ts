// Roles in words.
import type { Person } from 'evenhand/store'
import { jurisdictionName, type Locale, say } from 'evenhand/wording'

type Places = Parameters<typeof jurisdictionName>[0]

/** What somebody is, and where: one line for each role. */
export function roleRows(lang: Locale, places: Places, { grants }: Pick<Person, 'grants'>): readonly string[] {
  return grants.map(({ role, place }) =>
    say(lang, 'account.role-in', { role: say(lang, `account.role.${role}`), place: jurisdictionName(places, lang, place) }),
  )
}
