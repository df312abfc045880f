// What every page knows: its language, and whether somebody is signed in.
import type { LayoutServerLoad } from './$types'

// WHY no script of the framework: pages are whole as they come, what was typed outlives no script that comes late, and the framework keeps
// where one was in the browser, where a visit is to leave nothing. The interview has a script of its own.
export const csr = false

export const load: LayoutServerLoad = ({ locals }) => ({ lang: locals.lang, isSignedIn: locals.person !== undefined })
