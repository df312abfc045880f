// The law and the layouts of records, as a module for the page that holds records against the rules.

import { error } from '@sveltejs/kit'
import { isLocale } from '#lib/locale.ts'
import { codingFor } from '#lib/server/coded.ts'
import { law } from '#lib/server/law-node.ts'
import { recordsModule, smallRecordsModule } from '#lib/server/records-node.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async ({ params: { lang }, request }) => {
  if (!isLocale(lang)) error(404)
  const { hash } = await law()
  const headers = {
    ETag: `"${hash.slice(0, 32)}-records-${lang}"`,
    'Cache-Control': 'no-cache',
    Vary: 'Accept-Encoding',
    'Content-Type': 'text/javascript; charset=utf-8',
  }
  if (request.headers.get('If-None-Match') === headers.ETag) return new Response(null, { status: 304, headers })
  const way = codingFor(request)
  if (way === undefined) return new Response(await recordsModule(lang), { headers })
  return new Response(await smallRecordsModule(lang, way), { headers: { ...headers, 'Content-Encoding': way } })
}
