// The public key to which an agency has its case numbers sealed.
import { fail } from '@sveltejs/kit'
import { isRecipient, sealingKey, setSealingKey } from 'evenhand/store'
import { say } from 'evenhand/wording'
import { stampOf } from '#lib/server/desk/guard.ts'
import { typed } from '#lib/server/desk/typed.ts'
import { atAgency } from '#lib/server/requests/guard.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { agency, name, store } = await atAgency(event, event.params.agency, 'request.report')
  return { agency: { id: agency.id, name }, key: (await sealingKey(store.db, agency.id)) ?? '' }
}

export const actions: Actions = {
  default: async (event) => {
    const { agency, person, store } = await atAgency(event, event.params.agency, 'request.report')
    const recipient = typed(await event.request.formData(), 'recipient')
    if (!isRecipient(recipient)) return fail(400, { isSet: false, text: say(event.locals.lang, 'request.key-bad') })
    await setSealingKey(store, agency.id, recipient, stampOf(person))
    return { isSet: true, text: say(event.locals.lang, 'request.key-set') }
  },
}
