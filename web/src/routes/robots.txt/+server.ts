// What robots are asked to leave alone. WHY not the pages behind sign-in: they say themselves that they are not for search, which a robot has to read.
import { settings } from '#lib/server/settings-node.ts'
import type { RequestHandler } from './$types'

// WHY no question: a page that is asked something takes work, and is the same page to a search engine
const lines = ['User-agent: *', 'Disallow: /api/', 'Disallow: /auth/', 'Disallow: /*?']

export const GET: RequestHandler = () => {
  const site = settings.EVENHAND_ADDRESS
  const told = site === undefined ? lines : [...lines, '', `Sitemap: ${site}/sitemap.xml`]
  return new Response(`${told.join('\n')}\n`, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
}
