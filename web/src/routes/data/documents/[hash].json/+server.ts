// The documents of the law in one file, under an address that changes with them: a browser fetches them once.

import { error } from '@sveltejs/kit'
import { codingFor } from '#lib/server/coded.ts'
import { given, smallGiven } from '#lib/server/draft/given-node.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async ({ params, request }) => {
  const { file, hash } = await given()
  if (params.hash !== hash.slice(0, 32)) error(404)
  const headers = { 'Cache-Control': 'public, max-age=31536000, immutable', Vary: 'Accept-Encoding', 'Content-Type': 'application/json' }
  const way = codingFor(request)
  if (way === undefined) return new Response(Uint8Array.from(file), { headers })
  return new Response(await smallGiven(way), { headers: { ...headers, 'Content-Encoding': way } })
}
