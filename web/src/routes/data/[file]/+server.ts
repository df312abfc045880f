// The law of a State for the interview in a page, in one language (`en.law` for the first State, `en.us-nh.law`): checked for a newer one at every visit, sent only when there is one.

import { error } from '@sveltejs/kit'
import { isLocale } from '#lib/locale.ts'
import { type ContentCoding, fileFor, law, smallFile, states } from '#lib/server/law-node.ts'
import type { RequestHandler } from './$types'

/** The smallest first. */
const ways: readonly ContentCoding[] = ['br', 'gzip']

export const GET: RequestHandler = async ({ params, request }) => {
  const [, lang, name] = /^([a-z]{2})(?:\.([a-z]{2}-[a-z]{2}))?\.law$/.exec(params.file) ?? []
  const all = await states()
  const state = name === undefined ? all[0] : all.find((each) => each.replace('/', '-') === name)
  if (!isLocale(lang) || state === undefined) error(404)
  const { hash } = await law()
  const etag = `"${hash.slice(0, 32)}-${lang}-${state.replace('/', '-')}"`
  const headers = { ETag: etag, 'Cache-Control': 'no-cache', Vary: 'Accept-Encoding', 'Content-Type': 'application/octet-stream' }
  if (request.headers.get('If-None-Match') === etag) return new Response(null, { status: 304, headers })
  const accepted = (request.headers.get('Accept-Encoding') ?? '').split(',').map((each) => each.split(';')[0]?.trim())
  const way = ways.find((each) => accepted.includes(each))
  if (way === undefined) return new Response(Uint8Array.from(await fileFor(lang, state)), { headers })
  return new Response(await smallFile(lang, state, way), { headers: { ...headers, 'Content-Encoding': way } })
}
