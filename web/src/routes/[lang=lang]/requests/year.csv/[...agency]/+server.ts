// The report of a year as a table, for the agency itself.
import { reportFor } from 'evenhand/store'
import { refusedFile } from '#lib/server/cost/spend.ts'
import { askedForm } from '#lib/server/requests/forms-node.ts'
import { atAgency } from '#lib/server/requests/guard.ts'
import { askedYear } from '#lib/server/requests/year.ts'
import { formCsv, formMetadata, yearCsv } from '#lib/server/requests/year-files-node.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async (event) => {
  const at = await atAgency(event, event.params.agency, 'request.see')
  const refused = refusedFile(event)
  if (refused !== undefined) return refused
  const year = askedYear(event.url)
  const form = askedForm(event.url, at.agency.place, year)
  if (form !== undefined) return event.url.searchParams.has('about') ? formMetadata(at, form) : formCsv(at, form)
  return yearCsv(at, await reportFor(at.store.db, at.agency.id, year))
}
