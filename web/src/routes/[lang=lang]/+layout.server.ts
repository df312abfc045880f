// What every page knows: its language.
import type { LayoutServerLoad } from './$types'

export const load: LayoutServerLoad = ({ locals }) => ({ lang: locals.lang })
