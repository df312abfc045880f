// All reports of a year as a table, small counts hidden; with `?about`, what its columns hold (CSV on the Web).
import { error, json } from '@sveltejs/kit'
import { csvText } from 'evenhand/json'
import { refusedFile } from '#lib/server/cost/spend.ts'
import { reached } from '#lib/server/reached-node.ts'
import { publicRows, rowsDescription } from '#lib/server/requests/public.ts'
import { yearColumns } from '#lib/server/requests/year-columns.ts'
import { storeIfThere } from '#lib/server/store-node.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async (event) => {
  const { params, locals, url } = event
  const refused = refusedFile(event)
  if (refused !== undefined) return refused
  if (!/^20\d\d$/.test(params.year)) error(404)
  const file = `requests-${params.year}.csv`
  if (url.searchParams.has('about')) return json(rowsDescription(locals.lang, file), { headers: { 'Content-Type': 'application/csvm+json' } })
  const rows = await reached(async () => {
    const store = await storeIfThere()
    // WHY: a table without rows has its names of columns still, because programs look for them
    return store === undefined ? [yearColumns.map(({ name }) => name)] : publicRows(store, Number(params.year))
  })
  const link = `<${url.pathname}?about>; rel="describedby"; type="application/csvm+json"`
  return new Response(csvText(rows), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': `attachment; filename="${file}"`, Link: link },
  })
}
