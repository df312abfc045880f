// The files of the public log, as they lie in the data folder: any server of files could give them.
import { error } from '@sveltejs/kit'
import { publishedFile } from '#lib/server/public-log-node.ts'
import type { RequestHandler } from './$types'

/** Full tiles never change. */
const whole = 'public, max-age=31536000, immutable'

export const GET: RequestHandler = async ({ params: { file } }) => {
  const bytes = await publishedFile(file)
  if (bytes === undefined) error(404)
  const isText = file.endsWith('/checkpoint')
  const headers = {
    'Content-Type': isText ? 'text/plain; charset=utf-8' : 'application/octet-stream',
    'Cache-Control': isText || file.includes('.p/') ? 'no-cache' : whole,
    'Access-Control-Allow-Origin': '*',
  }
  return new Response(bytes, { headers })
}
