// Roles in words.
import type { Person } from 'evenhand/store'
import { type Language, say } from 'evenhand/wording'

/** What somebody is, and where: one line for each role. */
export function roleRows(lang: Language, { grants }: Person): readonly string[] {
  return grants.map(({ role, place }) => say(lang, 'account.role-in', { role: say(lang, `account.role.${role}`), place }))
}
