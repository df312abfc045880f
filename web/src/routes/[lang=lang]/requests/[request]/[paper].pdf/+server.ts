// A paper made from a request: kept nowhere.
import { error } from '@sveltejs/kit'
import { isLocale } from '#lib/locale.ts'
import { refusedFile } from '#lib/server/cost/spend.ts'
import { atRequest } from '#lib/server/requests/guard.ts'
import { paperKinds } from '#lib/server/requests/papers.ts'
import { paperPdf } from '#lib/server/requests/papers-node.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async (event) => {
  const at = await atRequest(event, 'request.see')
  const refused = refusedFile(event)
  if (refused !== undefined) return refused
  const [, named, in_ = event.locals.lang] = /^([a-z]+)(?:\.([a-z]{2}))?$/.exec(event.params.paper) ?? []
  const kind = paperKinds.find((each) => each === named)
  if (kind === undefined || !isLocale(in_)) error(404)
  const bytes = await paperPdf(in_, kind, at)
  const name = `evenhand-${kind}-${at.listed.row.day}-${in_}.pdf`
  return new Response(bytes, {
    headers: { 'Content-Type': 'application/pdf', 'Content-Disposition': `inline; filename="${name}"`, 'Cache-Control': 'no-store' },
  })
}
