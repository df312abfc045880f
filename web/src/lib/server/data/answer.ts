// How open data is sent: for anybody, and only when it is new.

import { law } from '#lib/server/law-node.ts'
import { version } from '$app/env'

/** A file, or that it is still the same. */
export async function fileAnswer(request: Request, type: string, make: (served: Awaited<ReturnType<typeof law>>) => string): Promise<Response> {
  const served = await law()
  const etag = `"${served.hash.slice(0, 32)}-${version}"`
  const headers = { ETag: etag, 'Cache-Control': 'no-cache', 'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': 'ETag' }
  const held = (request.headers.get('If-None-Match') ?? '').split(',').map((each) => each.trim().replace(/^W\//, ''))
  if (held.includes(etag)) return new Response(null, { status: 304, headers })
  return new Response(make(served), { headers: { ...headers, 'Content-Type': type } })
}
