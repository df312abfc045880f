// The agencies whose requests somebody takes down; straight to the one where there is only one.
import { redirect } from '@sveltejs/kit'
import { agenciesWhere } from '#lib/server/requests/guard.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const agencies = await agenciesWhere(event, 'request.see')
  const [only, other] = agencies
  if (only !== undefined && other === undefined) redirect(303, `/${event.locals.lang}/requests/of/${only.id}`)
  return { agencies }
}
