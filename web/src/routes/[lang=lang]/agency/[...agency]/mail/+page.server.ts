// The agency's own mail server, entered by its chief; and one mail to oneself, to see whether it works.
import { fail, redirect } from '@sveltejs/kit'
import { mailServerOf, secretOf } from 'evenhand/settings'
import { agencyMailOf, contactOf, keepAgencyMail, mailSecurities, removeAgencyMail } from 'evenhand/store'
import { agencyName, locales, say } from 'evenhand/wording'
import { spendOrRefuse } from '#lib/server/cost/spend.ts'
import { stampOf } from '#lib/server/desk/guard.ts'
import { agencyMailer } from '#lib/server/mail/agency-node.ts'
import { mailForm } from '#lib/server/mail/form.ts'
import { reachableHost } from '#lib/server/mail/hosts-node.ts'
import { admittedAgency } from '#lib/server/policies/guard.ts'
import { settings } from '#lib/server/settings-node.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { store, agency, artefact } = await admittedAgency(event, 'mail.edit')
  const own = await agencyMailOf(store.db, agency.id)
  const { host = '', port = 587, security = 'starttls', user = '', sender = '' } = own ?? {}
  return {
    name: agencyName(artefact, event.locals.lang, agency),
    isOwn: own !== undefined,
    hasPassword: typeof own?.sealed_password === 'string',
    hasServer: mailServerOf(settings) !== undefined,
    kept: { host, port: String(port), security, user, sender },
    securities: mailSecurities,
    done: event.url.searchParams.get('done') === 'kept',
  }
}

export const actions: Actions = {
  keep: async (event) => {
    const { store, agency, person } = await admittedAgency(event, 'mail.edit')
    spendOrRefuse(event)
    const form = mailForm(await event.request.formData(), agency.id, secretOf(settings), await agencyMailOf(store.db, agency.id))
    if ('problem' in form) return fail(400, { problem: form.problem, again: form.typed })
    const reached = await reachableHost(form.row, settings.EVENHAND_MAIL_HOSTS ?? [])
    if (typeof reached === 'string') return fail(400, { problem: reached, again: form.typed })
    await keepAgencyMail(store, form.row, stampOf(person))
    redirect(303, `${event.url.pathname}?done=kept`)
  },
  remove: async (event) => {
    const { store, agency, person } = await admittedAgency(event, 'mail.edit')
    await removeAgencyMail(store, agency.id, stampOf(person))
    redirect(303, event.url.pathname)
  },
  try: async (event) => {
    const { store, agency, person, artefact } = await admittedAgency(event, 'mail.edit')
    spendOrRefuse(event)
    const contact = await contactOf(store.db, person.id)
    const mailer = await agencyMailer(store, agency.id)
    if (typeof mailer === 'string') return fail(409, { came: mailer })
    try {
      const lang = locales.find((each) => each === person.language) ?? event.locals.lang
      const words = { agency: agencyName(artefact, lang, agency) }
      const came = await mailer.send({ to: contact?.email ?? '', subject: say(lang, 'mail.try.subject', words), text: say(lang, 'mail.try.text', words) })
      return { came }
    } finally {
      mailer.close()
    }
  },
}
