// The report of a year: as the requests stand, and filing it.
import { error, fail } from '@sveltejs/kit'
import { fileReport, mayDo, reportFor, reportsOf } from 'evenhand/store'
import { dayIn, inLanguage, say } from 'evenhand/wording'
import { stampOf } from '#lib/server/desk/guard.ts'
import { askedForm, formShown, formsFor, periodName } from '#lib/server/requests/forms-node.ts'
import { atAgency } from '#lib/server/requests/guard.ts'
import { yearTable } from '#lib/server/requests/lines.ts'
import { allWanted } from '#lib/server/requests/wanted-node.ts'
import { askedYear } from '#lib/server/requests/year.ts'
import { dayOf, today } from '#lib/today.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const at = await atAgency(event, event.params.agency, 'request.see')
  const { agency, name, person, law, store } = at
  const { lang } = event.locals
  const year = askedYear(event.url)
  const report = await reportFor(store.db, agency.id, year)
  const asked = askedForm(event.url, agency.place, year)
  const filed = (await reportsOf(store.db, year)).find((each) => each.report.agency === agency.id)
  return {
    agency: { id: agency.id, name },
    year,
    received: report.received,
    table: yearTable(law.artefact, event.locals.lang, allWanted(), report),
    filed: filed === undefined ? '' : dayIn(event.locals.lang, dayOf(new Date(filed.at))),
    isSame: filed !== undefined && JSON.stringify(filed.report.rows) === JSON.stringify(report.rows),
    isOver: today() >= `${year + 1}-01-01`,
    forms: formsFor(agency.place).map(({ id, title, months }) => ({
      id,
      title: inLanguage(title, lang),
      periods: (months === 12 ? [undefined] : ([1, 2] as const)).map((half) => ({ half: half ?? 0, name: periodName(lang, { year, half }) })),
    })),
    form: asked === undefined ? undefined : { ...(await formShown(at, lang, asked)), half: asked.period.half ?? 0 },
    mayFile: mayDo(person, 'request.report', { place: agency.id }),
  }
}

export const actions: Actions = {
  default: async (event) => {
    const { agency, person, store } = await atAgency(event, event.params.agency, 'request.report')
    const year = Number((await event.request.formData()).get('year'))
    if (!Number.isInteger(year) || year < 2000 || year > 9999) error(400)
    if (today() < `${year + 1}-01-01`) return fail(400, { text: say(event.locals.lang, 'request.year-not-over') })
    await fileReport(store, agency.id, year, stampOf(person))
    return { text: '' }
  },
}
