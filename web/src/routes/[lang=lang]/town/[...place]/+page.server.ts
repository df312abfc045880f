// Where the page of a town was, before situations had pages of their own.
import { redirect } from '@sveltejs/kit'
import { placeAddress } from '#lib/places.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ params: { place }, locals: { lang }, url }) => {
  redirect(308, (place === '' ? `/${lang}/places` : placeAddress(lang, place)) + url.search)
}
