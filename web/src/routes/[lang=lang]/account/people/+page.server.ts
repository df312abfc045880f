// People and roles, for administrators.
import { error, fail, type RequestEvent } from '@sveltejs/kit'
import { historyOf, type Person, people, roles } from 'evenhand/store'
import { say } from 'evenhand/wording'
import { historyRows, peopleRows, roleIn, seenBy, told } from '#lib/people/view.ts'
import { give, invite, type Managed, newLink, type TypedAccount, take, typedIn } from '#lib/server/accounts/managing.ts'
import { neededPerson } from '#lib/server/accounts/needed.ts'
import { law } from '#lib/server/law-node.ts'
import { store } from '#lib/server/store-node.ts'
import type { Actions, PageServerLoad } from './$types'

type Event = Pick<RequestEvent, 'locals' | 'url'>

export const load: PageServerLoad = async (event) => {
  const person = administrator(event)
  const { lang } = event.locals
  const [{ artefact }, { db }] = await Promise.all([law(), store()])
  const all = await people(db)
  const seen = seenBy(person, all)
  const happened = await historyOf(
    db,
    seen.map((each) => each.id),
    told,
    100,
  )
  return {
    rows: peopleRows(lang, artefact, person, all),
    history: historyRows(lang, artefact, person, all, happened),
    roles: roles.map((id) => ({ id, name: say(lang, `account.role.${id}`) })),
  }
}

/** Somebody who is administrator somewhere; what they may do where is asked of each act. */
function administrator(event: Event): Person {
  const person = neededPerson(event)
  if (!person.grants.some((each) => each.role === 'administrator')) error(403)
  return person
}

const asked = async (event: Event & Pick<RequestEvent, 'request'>) => {
  const form = await event.request.formData()
  return { by: administrator(event), typed: typedIn(form), isSure: form.get('sure') === 'yes', artefact: (await law()).artefact }
}

function answer(
  { locals: { lang }, url }: Event,
  artefact: Parameters<typeof invite>[0],
  act: 'invite' | 'give' | 'take' | 'link',
  typed: TypedAccount,
  managed: Managed,
) {
  const shown = { act, typed, origin: url.origin }
  switch (managed.kind) {
    case 'problem':
      return fail(400, { ...shown, managed: { ...managed, text: say(lang, `account.people.${managed.problem.key}`) } })
    case 'link':
      return { ...shown, managed: { ...managed, address: `${url.origin}/${lang}/account/join#${managed.secret}` } }
    case 'sure':
    case 'given':
    case 'given-already':
    case 'asked':
    case 'asked-already':
    case 'taken':
    case 'taken-already':
      return { ...shown, managed: { ...managed, says: roleIn(lang, artefact, managed.grant), does: say(lang, `account.role-does.${managed.grant.role}`) } }
  }
}

export const actions: Actions = {
  invite: async (event) => {
    const { artefact, by, typed, isSure } = await asked(event)
    return answer(event, artefact, 'invite', typed, await invite(artefact, by, typed, isSure))
  },
  give: async (event) => {
    const { artefact, by, typed, isSure } = await asked(event)
    return answer(event, artefact, 'give', typed, await give(artefact, by, typed, isSure))
  },
  take: async (event) => {
    const { artefact, by, typed } = await asked(event)
    return answer(event, artefact, 'take', typed, await take(artefact, by, typed))
  },
  link: async (event) => {
    const { artefact, by, typed } = await asked(event)
    return answer(event, artefact, 'link', typed, await newLink(by, typed))
  },
}
