// What every page knows: its language, whether somebody is signed in, and where the site is.
import { error } from '@sveltejs/kit'
import { law, reviewedLast } from '#lib/server/law-node.ts'
import { isShown } from '#lib/server/page-language-node.ts'
import { settings } from '#lib/server/settings-node.ts'
import { today } from '#lib/today.ts'
import type { LayoutServerLoad } from './$types'

// WHY: no script of the framework is loaded, because pages are whole as they come, what was typed outlives no script that comes late, and the framework keeps
// where one was in the browser, where nothing of it is to stay that leaving does not delete. The interview has a script of its own.
export const csr = false

export const load: LayoutServerLoad = async ({ locals, params }) => {
  if (!isShown(params.lang)) error(404)
  return {
    lang: locals.lang,
    isSignedIn: locals.person !== undefined,
    // WHY: it is not taken from the request, because whoever asks writes what stands there
    site: settings.EVENHAND_ADDRESS,
    made: await made(),
  }
}

/** The day on which the page is made, and the one on which its law was last held against its sources; undefined where the law is not there. */
async function made(): Promise<{ readonly day: string; readonly law: string } | undefined> {
  try {
    return { day: today(), law: reviewedLast((await law()).artefact) }
  } catch {
    // WHY: nothing is said here, because a page that needs the law says itself that it is away
    return undefined
  }
}
