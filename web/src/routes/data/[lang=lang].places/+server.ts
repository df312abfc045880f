// The names of places, for suggestions while one types: a line each, its name in a language and what else it is called, between tabs.
import { placeName } from 'evenhand/wording'
import { inhabited } from '#lib/places.ts'
import { law } from '#lib/server/law-node.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async ({ params: { lang }, request }) => {
  const { artefact, hash } = await law()
  const headers = { ETag: `"${hash.slice(0, 32)}-places-${lang}"`, 'Cache-Control': 'no-cache', 'Content-Type': 'text/plain; charset=utf-8' }
  if (request.headers.get('If-None-Match') === headers.ETag) return new Response(null, { status: 304, headers })
  const lines = artefact.places.flatMap((each) => (inhabited.includes(each.kind) ? [[placeName(artefact, each.id), ...each.also].join('\t')] : []))
  return new Response(lines.join('\n'), { headers })
}
