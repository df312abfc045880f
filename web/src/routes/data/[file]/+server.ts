// The law of a State or a place for the interview in a page, in one language (`en.law` for the first State, `en.us-nh.law`, `en.us-vt-norwich.law`): checked for a newer one at every visit, sent only when there is one.

import { error } from '@sveltejs/kit'
import { isLocale } from '#lib/locale.ts'
import { codingFor } from '#lib/server/coded.ts'
import { ownCosts } from '#lib/server/cost/costs.ts'
import { refusedFile } from '#lib/server/cost/spend.ts'
import { fileFor, isAtHand, law, placeNamed, smallFile, states } from '#lib/server/law-node.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async (event) => {
  const { params, request } = event
  const [, lang, name] = /^([a-z]{2})(?:\.([a-z]{2}(?:-[a-z]+)+))?\.law$/.exec(params.file) ?? []
  const where = name === undefined ? (await states())[0] : await placeNamed(name)
  if (!isLocale(lang) || where === undefined || !where.includes('/')) error(404)
  const { hash } = await law()
  const etag = `"${hash.slice(0, 32)}-${lang}-${where.replaceAll('/', '-')}"`
  const headers = { ETag: etag, 'Cache-Control': 'no-cache', Vary: 'Accept-Encoding', 'Content-Type': 'application/octet-stream' }
  if (request.headers.get('If-None-Match') === etag) return new Response(null, { status: 304, headers })
  const way = codingFor(request)
  // WHY: it costs something where it has to be made, because there are hundreds of places, and each takes as long as a page
  const refused = isAtHand(lang, where, way) ? undefined : refusedFile(event, ownCosts['law-of-place'])
  if (refused !== undefined) return refused
  if (way === undefined) return new Response(Uint8Array.from(await fileFor(lang, where)), { headers })
  return new Response(await smallFile(lang, where, way), { headers: { ...headers, 'Content-Encoding': way } })
}
