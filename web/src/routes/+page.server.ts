// The bare address: to the language that the browser asks for.
import { redirect } from '@sveltejs/kit'
import { preferred } from '#lib/locale.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ request }) => {
  redirect(302, `/${preferred(request.headers.get('Accept-Language'))}`)
}
