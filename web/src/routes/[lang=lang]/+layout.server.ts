// What every page knows: its language, whether somebody is signed in, and where the site is.
import { settings } from '#lib/server/settings-node.ts'
import type { LayoutServerLoad } from './$types'

// WHY no script of the framework: pages are whole as they come, what was typed outlives no script that comes late, and the framework keeps
// where one was in the browser, where a visit is to leave nothing. The interview has a script of its own.
export const csr = false

export const load: LayoutServerLoad = ({ locals }) => ({
  lang: locals.lang,
  isSignedIn: locals.person !== undefined,
  // WHY not from the request: whoever asks writes what stands there
  site: settings.EVENHAND_ADDRESS,
})
