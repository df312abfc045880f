// Open data: what every file and every column holds.
import { pageHeaders } from '#lib/server/api/page.ts'
import { dictionary } from '#lib/server/data/dictionary.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = () => new Response(dictionary(), { headers: { ...pageHeaders, 'Cache-Control': 'no-cache' } })
