// Signing in; and, for whoever is signed in, what their account is.
import { roleRows } from '#lib/account/roles.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals: { lang, person } }) => ({
  person: person === undefined ? undefined : { name: person.name, roles: roleRows(lang, person) },
})
