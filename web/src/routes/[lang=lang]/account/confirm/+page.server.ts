// What waits for a second person, for whoever may be it.
import { fail } from '@sveltejs/kit'
import { people } from 'evenhand/store'
import { say } from 'evenhand/wording'
import { momentIn } from '#lib/moment.ts'
import { roleIn } from '#lib/people/view.ts'
import { answerWaiting, waitingFor } from '#lib/server/accounts/confirming.ts'
import { neededPerson } from '#lib/server/accounts/needed.ts'
import { typed } from '#lib/server/desk/typed.ts'
import { law } from '#lib/server/law-node.ts'
import { store } from '#lib/server/store-node.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const person = neededPerson(event)
  const { lang } = event.locals
  const [{ artefact }, opened] = await Promise.all([law(), store()])
  const { roles, links } = await waitingFor(opened, person, new Date().toISOString())
  const names = new Map((await people(opened.db)).map((each) => [each.id, each.name]))
  return {
    roles: roles.map(({ id, of, askedBy, at, role, place }) => ({
      id,
      name: of.name,
      isReady: of.isReady,
      says: say(lang, 'account.confirm.role', {
        by: names.get(askedBy) ?? '',
        name: of.name,
        email: of.email,
        moment: momentIn(lang, new Date(at)),
        ...roleIn(lang, artefact, { role, place }),
      }),
      does: say(lang, `account.role-does.${role}`),
    })),
    links: links.map(({ id, of, madeBy, at }) => ({
      id,
      isOwn: of.id === person.id,
      says: say(lang, of.id === person.id ? 'account.confirm.own-link' : 'account.confirm.link', {
        by: names.get(madeBy) ?? '',
        name: of.name,
        moment: momentIn(lang, new Date(at)),
      }),
    })),
  }
}

const answer = (given: 'yes' | 'no') => async (event: Parameters<NonNullable<Actions['yes']>>[0]) => {
  const person = neededPerson(event)
  const done = await answerWaiting(await store(), person, typed(await event.request.formData(), 'id'), given)
  return done === 'gone' || done === 'not-ready' ? fail(409, { done }) : { done }
}

export const actions: Actions = { yes: answer('yes'), no: answer('no') }
