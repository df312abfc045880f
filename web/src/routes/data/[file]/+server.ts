// The law for the interview in a page, in one language: checked for a newer one at every visit, sent only when there is one.

import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import { error } from '@sveltejs/kit'
import { isLanguage } from '#lib/language.ts'
import { law } from '#lib/server/law-node.ts'
import type { RequestHandler } from './$types'

/** Ways to make it smaller, the smallest first, by the names that browsers give them. */
const zip = promisify(gzip)
const ways = { br: promisify(brotliCompress), gzip: (file: Uint8Array) => zip(file, { level: 9 }) } as const
const small = new Map<string, Promise<Uint8Array<ArrayBuffer>>>()

export const GET: RequestHandler = async ({ params, request }) => {
  const lang = /^([a-z]{2})\.law$/.exec(params.file)?.[1]
  if (!isLanguage(lang)) error(404)
  const { files, hash } = await law()
  const etag = `"${hash.slice(0, 32)}-${lang}"`
  const headers = { ETag: etag, 'Cache-Control': 'no-cache', Vary: 'Accept-Encoding', 'Content-Type': 'application/octet-stream' }
  if (request.headers.get('If-None-Match') === etag) return new Response(null, { status: 304, headers })
  const accepted = (request.headers.get('Accept-Encoding') ?? '').split(',').map((each) => each.split(';')[0]?.trim())
  const way = (['br', 'gzip'] as const).find((each) => accepted.includes(each))
  if (way === undefined) return new Response(Uint8Array.from(files[lang]), { headers })
  const name = `${etag} ${way}`
  const body = small.get(name) ?? ways[way](files[lang]).then((made) => Uint8Array.from(made))
  small.set(name, body)
  return new Response(await body, { headers: { ...headers, 'Content-Encoding': way } })
}
