// What robots are asked to leave alone. WHY: pages behind sign-in are not listed, because they say themselves that they are not for search, and a robot has to read them to learn it.
import { settings } from '#lib/server/settings-node.ts'
import type { RequestHandler } from './$types'

// WHY: pages with a question are left out, because they take work, and are the same page to a search engine
const lines = ['User-agent: *', 'Disallow: /api/', 'Disallow: /auth/', 'Disallow: /*?']

export const GET: RequestHandler = () => {
  const site = settings.EVENHAND_ADDRESS
  const told = site === undefined ? lines : [...lines, '', `Sitemap: ${site}/sitemap.xml`]
  return new Response(`${told.join('\n')}\n`, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
}
