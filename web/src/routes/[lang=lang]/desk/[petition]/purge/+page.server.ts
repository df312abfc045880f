// Names let go: what goes, what stays, and not before the day that the clerk says.

import { fail, redirect } from '@sveltejs/kit'
import { isDay } from 'evenhand/base'
import { backupsWith, isToBeSwept, purgeNames, sweep } from 'evenhand/store'
import { admitted, stampOf } from '#lib/server/desk/guard.ts'
import { forgetChecklists } from '#lib/server/desk/matcher-node.ts'
import { momentIn } from '#lib/server/desk/moments.ts'
import { typed } from '#lib/server/desk/typed.ts'
import { sweepSoon } from '#lib/server/store-node.ts'
import { today } from '#lib/today.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { store, petition } = await admitted(event, 'checklist.purge')
  return {
    id: petition.id,
    title: petition.title,
    isPurged: petition.purged_at !== null,
    isToBeSwept: await isToBeSwept(store.db),
    engine: store.engine,
    backups: (await backupsWith(store.db, petition)).map(({ id, at, name }) => ({ id, name, at: momentIn(event.locals.lang, at) })),
  }
}

const now = (): string => new Date().toISOString()

export const actions: Actions = {
  purge: async (event) => {
    const { store, person, petition } = await admitted(event, 'checklist.purge')
    const form = await event.request.formData()
    const allowedFrom = typed(form, 'from')
    const isSure = form.get('sure') === 'yes'
    if (!isDay(allowedFrom) || !isSure)
      return fail(400, { problem: isDay(allowedFrom) ? ('sure' as const) : ('from' as const), from: allowedFrom, refusal: undefined })
    const outcome = await purgeNames(store, { petition: petition.id, allowedFrom, today: today() }, stampOf(person), now)
    if (outcome.kind === 'refused') return fail(409, { problem: undefined, from: allowedFrom, refusal: outcome.because })
    forgetChecklists()
    if (outcome.value.swept !== 'done') sweepSoon(store)
    redirect(303, `/${event.locals.lang}/desk/${petition.id}/purge`)
  },
  sweep: async (event) => {
    const { store, petition } = await admitted(event, 'checklist.purge')
    await sweep(store, now)
    redirect(303, `/${event.locals.lang}/desk/${petition.id}/purge`)
  },
}
