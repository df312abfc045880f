// Who has signed that they read a version, who has not, and reminding those.
import { fail } from '@sveltejs/kit'
import { readersOf, standingAdoptions } from 'evenhand/store'
import { agencyName, dayIn, type Locale } from 'evenhand/wording'
import { momentIn } from '#lib/moment.ts'
import { spendOrRefuse } from '#lib/server/cost/spend.ts'
import { agencyMailer, hasMail } from '#lib/server/mail/agency-node.ts'
import { admittedVersion, policyPath } from '#lib/server/policies/guard.ts'
import { remindAll } from '#lib/server/policies/reminding.ts'
import { settings } from '#lib/server/settings-node.ts'
import { today } from '#lib/today.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { store, person, agency, artefact, version } = await admittedVersion(event, 'policy.remind')
  const { lang } = event.locals
  const readers = await readersOf(store.db, version)
  return {
    path: policyPath(lang, agency.id, version.number),
    name: agencyName(artefact, lang, agency),
    number: version.number,
    isAdopted: (await standingAdoptions(store.db, { agency: agency.id })).some((each) => each.version === version.id),
    waiting: readers
      .filter(({ signedAt }) => signedAt === undefined)
      .map(({ person: id, name, remindedOn }) => ({ id, name, isSelf: id === person.id, reminded: remindedOn === undefined ? '' : dayIn(lang, remindedOn) })),
    signed: readers.flatMap(({ person: id, name, signedAt }) => (signedAt === undefined ? [] : [{ id, name, moment: momentIn(lang, new Date(signedAt)) }])),
    hasMail: await hasMail(store, agency.id),
  }
}

export const actions: Actions = {
  default: async (event) => {
    const admitted = await admittedVersion(event, 'policy.remind')
    spendOrRefuse(event)
    const { store, person, agency, artefact, version } = admitted
    const { lang } = event.locals
    const isAdopted = (await standingAdoptions(store.db, { agency: agency.id })).some((each) => each.version === version.id)
    if (!isAdopted) return fail(409, { problem: 'draft' as const, came: undefined })
    const mailer = await agencyMailer(store, agency.id)
    if (typeof mailer === 'string') return fail(409, { problem: mailer === 'no-mail' ? mailer : ('own-mail' as const), came: undefined })
    const waiting = (await readersOf(store.db, version)).filter((each) => each.signedAt === undefined && each.person !== person.id)
    const inLanguage = (of: Locale) => ({
      agency: agencyName(artefact, of, agency),
      link: `${settings.EVENHAND_ADDRESS ?? event.url.origin}${policyPath(of, agency.id, version.number)}/told`,
    })
    const came = await remindAll(admitted, waiting, { lang, inLanguage, day: today() }, mailer)
    const names = (ids: readonly string[]): readonly string[] => waiting.flatMap(({ person: id, name }) => (ids.includes(id) ? [name] : []))
    return { problem: undefined, came: { sent: came.sent.length, already: came.already.length, refused: names(came.refused), unsent: names(came.unsent) } }
  },
}
