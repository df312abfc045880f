// Signing in; and, for whoever is signed in, what their account is.
import { fail, redirect } from '@sveltejs/kit'
import { providerOf } from 'evenhand/settings'
import { accountOf, chooseLanguage, endSessions, noticesOf, people, putNoticesAside, removeKey } from 'evenhand/store'
import { locales } from 'evenhand/wording'
import { accountView } from '#lib/account/view.ts'
import { sentences } from '#lib/people/view.ts'
import { waitingFor } from '#lib/server/accounts/confirming.ts'
import { sessionCookie } from '#lib/server/accounts/cookies.ts'
import { afterSignIn, neededPerson } from '#lib/server/accounts/needed.ts'
import { isFresh } from '#lib/server/accounts/rate.ts'
import { typed } from '#lib/server/desk/typed.ts'
import { law } from '#lib/server/law-node.ts'
import { settings } from '#lib/server/settings-node.ts'
import { doingNow, store } from '#lib/server/store-node.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { lang, person, session } = locals
  const then = url.searchParams.get('then')
  if (person === undefined || session === undefined) {
    const seconds = Number(url.searchParams.get('wait') ?? 0)
    if (seconds > 0) locals.status = 429
    const done = url.searchParams.get('out')
    return {
      account: undefined,
      notices: [],
      waiting: 0,
      isFresh: false,
      provider: providerOf(settings)?.name,
      next: afterSignIn(lang, then),
      isSent: then !== null,
      seconds: seconds > 0 ? String(Math.ceil(seconds)) : undefined,
      isRefused: url.searchParams.has('error'),
      out: done === 'here' || done === 'everywhere' ? done : undefined,
    }
  }
  const now = new Date()
  const [{ artefact }, opened] = await Promise.all([law(), store()])
  const account = await accountOf(opened.db, person.id, now)
  const waiting = await waitingFor(opened, person, now.toISOString())
  return {
    account: accountView(lang, artefact, person, account, session.id),
    isFresh: isFresh(session.began, now),
    waiting: waiting.roles.length + waiting.links.length,
    notices: sentences(lang, artefact, await people(opened.db), await noticesOf(opened.db, person.id)),
  }
}

export const actions: Actions = {
  aside: async ({ locals, url, request }) => {
    const person = neededPerson({ locals, url })
    const { db } = await store()
    const shown = typed(await request.formData(), 'at')
    // WHY: notices are let go only up to one of them, because what happened after the page was shown is told the next time
    if ((await noticesOf(db, person.id)).some((each) => each.at === shown)) await putNoticesAside(db, person.id, shown)
    redirect(303, `/${locals.lang}/account`)
  },
  language: async ({ locals, url, request }) => {
    const person = neededPerson({ locals, url })
    const chosen = typed(await request.formData(), 'language')
    const language = locales.find((each) => each === chosen)
    if (language === undefined) return fail(400, { done: undefined })
    await chooseLanguage((await store()).db, person.id, language)
    locals.person = { ...person, language }
    return { done: 'language-kept' as const }
  },
  out: async ({ locals, cookies, url }) => {
    const person = neededPerson({ locals, url })
    await endSessions((await store()).db, person.id, locals.session?.id)
    cookies.delete(sessionCookie(url.origin), { path: '/' })
    redirect(303, `/${locals.lang}/account?out=here`)
  },
  everywhere: async ({ locals, cookies, url }) => {
    const person = neededPerson({ locals, url })
    await endSessions((await store()).db, person.id)
    cookies.delete(sessionCookie(url.origin), { path: '/' })
    redirect(303, `/${locals.lang}/account?out=everywhere`)
  },
  end: async ({ locals, url, request }) => {
    const person = neededPerson({ locals, url })
    await endSessions((await store()).db, person.id, typed(await request.formData(), 'id'))
    return { done: 'session-ended' as const }
  },
  remove: async ({ locals, url, request }) => {
    const person = neededPerson({ locals, url })
    const removed = await removeKey((await store()).db, person.id, typed(await request.formData(), 'id'), doingNow(person.id))
    return removed === 'last' ? fail(409, { done: 'passkey-last' as const }) : { done: 'removed' as const }
  },
}
