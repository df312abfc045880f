// The requests of an agency.
import { mayDo, requestsOf } from 'evenhand/store'
import { atAgency } from '#lib/server/requests/guard.ts'
import { requestLine } from '#lib/server/requests/lines.ts'
import { allWanted } from '#lib/server/requests/wanted-node.ts'
import { today } from '#lib/today.ts'
import type { PageServerLoad } from './$types'

/** Requests that are shown at once. */
const most = 200

export const load: PageServerLoad = async (event) => {
  const { agency, name, person, law, store } = await atAgency(event, event.params.agency, 'request.see')
  const listed = await requestsOf(store.db, agency.id)
  const lines = listed.map((each) => requestLine(law.artefact, event.locals.lang, allWanted(), each))
  const may = (action: 'request.enter' | 'request.review' | 'request.report') => mayDo(person, action, { place: agency.id })
  return {
    agency: { id: agency.id, name },
    lines: lines.slice(0, most),
    mayEnter: may('request.enter'),
    mayReport: may('request.report'),
    year: today().slice(0, 4),
    toSee: may('request.review') ? lines.filter((each) => each.differs !== '' && !each.isSeen).length : 0,
  }
}
