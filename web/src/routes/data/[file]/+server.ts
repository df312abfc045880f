// The compiled law for pages, in one language: checked for a newer one at every visit, sent only when there is one.

import { gzipSync } from 'node:zlib'
import { error } from '@sveltejs/kit'
import { isLanguage } from '#lib/language.ts'
import { law } from '#lib/server/law-node.ts'
import type { RequestHandler } from './$types'

const zipped = new Map<string, Uint8Array<ArrayBuffer>>()

export const GET: RequestHandler = async ({ params, request }) => {
  const lang = /^([a-z]{2})\.law$/.exec(params.file)?.[1]
  if (!isLanguage(lang)) error(404)
  const { files, hash } = await law()
  const etag = `"${hash.slice(0, 32)}-${lang}"`
  const headers = { ETag: etag, 'Cache-Control': 'no-cache', Vary: 'Accept-Encoding' }
  if (request.headers.get('If-None-Match') === etag) return new Response(null, { status: 304, headers })
  const body = Uint8Array.from(files[lang])
  if (!(request.headers.get('Accept-Encoding') ?? '').includes('gzip'))
    return new Response(body, { headers: { ...headers, 'Content-Type': 'application/octet-stream' } })
  const small = zipped.get(etag) ?? Uint8Array.from(gzipSync(body, { level: 9 }))
  zipped.set(etag, small)
  return new Response(small, { headers: { ...headers, 'Content-Type': 'application/octet-stream', 'Content-Encoding': 'gzip' } })
}
