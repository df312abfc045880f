// Roles in words.
import type { Artefact } from 'evenhand/artefact'
import { agencyOf } from 'evenhand/decide'
import { type Grant, isOfAgency, type Person } from 'evenhand/store'
import { agencyName, jurisdictionName, type Locale, say } from 'evenhand/wording'

/** What somebody is, and where: one line for each role. */
export function roleRows(lang: Locale, artefact: Artefact, { grants }: Pick<Person, 'grants'>): readonly string[] {
  return grants.map((each) => roleLine(lang, artefact, each))
}

/** `Clerk, in Norwich, Vermont and everything below it`, `Officer, Norwich Police Department`. */
export function roleLine(lang: Locale, artefact: Artefact, grant: Grant): string {
  const role = say(lang, `account.role.${grant.role}`)
  const place = whereName(lang, artefact, grant.place)
  return isOfAgency(grant.role) ? say(lang, 'account.role-of', { role, agency: place }) : say(lang, 'account.role-in', { role, place })
}

/** A place or an agency by its name. */
export function whereName(lang: Locale, artefact: Artefact, id: string): string {
  const agency = agencyOf(artefact, id)
  return agency === undefined ? jurisdictionName(artefact, lang, id) : agencyName(artefact, lang, agency)
}
