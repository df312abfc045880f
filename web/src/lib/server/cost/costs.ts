// What each route costs whoever asks, in points. A point is about what an answer of the interview takes; an address has `EVENHAND_RATE` of them in a minute.

/** Nothing is reckoned, or somebody signed in is already known by name and counted by the turns of the threads of work. */
const free = 0
/** A page that takes some milliseconds. */
const page = 1
/** One thing made in a thread of work: a page of a place, a PDF. */
const made = 6
/** What may take a second the first time. */
const compared = 20
/** A text that nobody has seen before. */
const checked = 30

/** By the route's folder and the method. `own`: the route counts by itself, by what is asked of it. Methods that are not named are free. */
export const costs = {
  '/': {},
  '/[lang=lang]': { GET: free },
  '/[lang=lang]/[state=state]/[place]': { GET: made },
  '/[lang=lang]/[state=state]/[place]/[situation]': { GET: page },
  '/[lang=lang]/[state=state]/[place]/[situation]/card': { GET: made },
  '/[lang=lang]/[state=state]/[place]/[situation]/card.pdf': { GET: made },
  '/[lang=lang]/[state=state]/[place]/[situation]/history': { GET: made },
  '/[lang=lang]/[state=state]/[place]/pages.gz': { GET: 'own' },
  '/[lang=lang]/account': { GET: free, POST: free },
  '/[lang=lang]/account/confirm': { GET: free, POST: free },
  '/[lang=lang]/account/join': { GET: free, POST: 'own' },
  '/[lang=lang]/account/people': { GET: free, POST: free },
  '/[lang=lang]/account/provider': { GET: 'own' },
  '/[lang=lang]/agency': { GET: free },
  '/[lang=lang]/agency/[...agency]/briefing': { GET: compared, POST: made },
  '/[lang=lang]/agency/[...agency]/briefing/pdf': { GET: compared },
  '/[lang=lang]/agency/[...agency]/mail': { GET: free, POST: compared },
  '/[lang=lang]/agency/[...agency]/policy': { GET: free, POST: checked },
  '/[lang=lang]/agency/[...agency]/policy/[version]': { GET: made, POST: free },
  '/[lang=lang]/agency/[...agency]/policy/[version]/adopt': { GET: made, POST: made },
  '/[lang=lang]/agency/[...agency]/policy/[version]/component/[norm]': { GET: made, POST: free },
  '/[lang=lang]/agency/[...agency]/policy/[version]/readers': { GET: free, POST: compared },
  '/[lang=lang]/agency/[...agency]/policy/[version]/redline': { GET: made },
  '/[lang=lang]/agency/[...agency]/policy/[version]/text': { GET: page },
  '/[lang=lang]/agency/[...agency]/policy/[version]/told': { GET: page, POST: free },
  '/[lang=lang]/agency/[...agency]/scenario': { GET: made, POST: made },
  '/[lang=lang]/agency/[...agency]/scenario/counts': { GET: made },
  '/[lang=lang]/agency/review': { GET: compared },
  '/[lang=lang]/agency/review/policies.csv': { GET: compared },
  '/[lang=lang]/agency/review/policies.csv-metadata.json': { GET: free },
  '/[lang=lang]/ask': { GET: page, POST: page },
  '/[lang=lang]/audit': { GET: free },
  '/[lang=lang]/audit/template': { GET: made },
  '/[lang=lang]/audit/template/[file]': { GET: made },
  '/[lang=lang]/beyond': { GET: page },
  '/[lang=lang]/beyond/[topic]': { GET: page },
  '/[lang=lang]/card.pdf/[...place]': { GET: made },
  '/[lang=lang]/card/[...place]': { GET: made },
  '/[lang=lang]/changes': { GET: made },
  '/[lang=lang]/changes/[day]': { GET: made },
  '/[lang=lang]/clock': { GET: page },
  '/[lang=lang]/clock.ics': { GET: page },
  '/[lang=lang]/compare': { GET: compared },
  '/[lang=lang]/desk': { GET: free },
  '/[lang=lang]/desk/[petition]': { GET: free, POST: free },
  '/[lang=lang]/desk/[petition]/certificate.pdf': { GET: made },
  '/[lang=lang]/desk/[petition]/doubtful': { GET: free, POST: free },
  '/[lang=lang]/desk/[petition]/edit': { GET: free, POST: free },
  '/[lang=lang]/desk/[petition]/enter': { GET: free, POST: free },
  '/[lang=lang]/desk/[petition]/import': { GET: free, POST: checked },
  '/[lang=lang]/desk/[petition]/line': { GET: free, POST: free },
  '/[lang=lang]/desk/[petition]/lines': { GET: free, POST: free },
  '/[lang=lang]/desk/[petition]/live': { GET: free, POST: free },
  '/[lang=lang]/desk/[petition]/purge': { GET: free, POST: free },
  '/[lang=lang]/desk/[petition]/return': { GET: free, POST: free },
  '/[lang=lang]/desk/checklist/[...place]': { GET: free, POST: 'own' },
  '/[lang=lang]/desk/new': { GET: free, POST: free },
  '/[lang=lang]/draft': { GET: page, POST: 'own' },
  '/[lang=lang]/draft/file': { POST: checked },
  '/[lang=lang]/find': { GET: page, POST: page },
  '/[lang=lang]/guide/[guide]': { GET: page },
  '/[lang=lang]/languages': { GET: free },
  '/[lang=lang]/law': { GET: made },
  '/[lang=lang]/law/[id]': { GET: made },
  '/[lang=lang]/law/agencies': { GET: compared },
  '/[lang=lang]/law/coverage': { GET: compared },
  '/[lang=lang]/law/coverage.csv': { GET: compared },
  '/[lang=lang]/law/fidelity': { GET: compared },
  '/[lang=lang]/law/fidelity.csv': { GET: compared },
  '/[lang=lang]/law/fidelity.json': { GET: compared },
  '/[lang=lang]/law/unknown': { GET: made },
  '/[lang=lang]/log': { GET: page },
  '/[lang=lang]/log/[year].csv': { GET: page },
  '/[lang=lang]/manifest.webmanifest': { GET: free },
  '/[lang=lang]/map': { GET: made },
  '/[lang=lang]/map/[situation]': { GET: made },
  '/[lang=lang]/offline': { GET: free },
  '/[lang=lang]/petitions': { GET: page },
  '/[lang=lang]/petitions/[id]': { GET: page },
  '/[lang=lang]/petitions/[id]/document.md': { GET: page },
  '/[lang=lang]/petitions/sheets': { GET: free, POST: page },
  '/[lang=lang]/petitions/sheets.pdf': { POST: made },
  '/[lang=lang]/places': { GET: page },
  '/[lang=lang]/requests': { GET: free },
  '/[lang=lang]/requests/[request]': { GET: free, POST: free },
  '/[lang=lang]/requests/[request]/[paper].pdf': { GET: made },
  '/[lang=lang]/requests/key/[...agency]': { GET: free, POST: free },
  '/[lang=lang]/requests/new/[...agency]': { GET: free, POST: free },
  '/[lang=lang]/requests/of/[...agency]': { GET: free },
  '/[lang=lang]/requests/send': { POST: free },
  '/[lang=lang]/requests/year.csv/[...agency]': { GET: page },
  '/[lang=lang]/requests/year.pdf/[...agency]': { GET: made },
  '/[lang=lang]/requests/year/[...agency]': { GET: free, POST: free },
  '/[lang=lang]/rules/[...place]': { GET: made },
  '/[lang=lang]/sheet.pdf/[...place]': { GET: made },
  '/[lang=lang]/town/[...place]': { GET: free },
  '/api/[...path]': { GET: 'own', POST: 'own' },
  '/auth/[...path]': { GET: 'own', POST: 'own' },
  '/data/[file]': { GET: 'own' },
  '/data/[lang=lang].places': { GET: free },
  '/data/[lang=lang].records.mjs': { GET: free },
  '/data/[table].csv': { GET: page },
  '/data/dictionary': { GET: free },
  '/data/documents/[hash].json': { GET: free },
  '/data/law.json': { GET: page },
  '/log/[...file]': { GET: free },
  '/data/policies.csv': { GET: page },
  '/data/policies.csv-metadata.json': { GET: free },
  '/mcp': { GET: 'own', POST: 'own' },
  '/ready': { GET: free },
  '/robots.txt': { GET: free },
  '/sitemap.xml': { GET: page },
} as const satisfies Readonly<Record<string, Readonly<Partial<Record<'GET' | 'POST', number | 'own'>>>>>

/** What a route that counts by itself takes for one thing. */
export const ownCosts = { 'draft-check': checked, 'checklist-check': checked, 'pages-made': compared, 'pages-ready': page, 'law-of-place': made } as const

/** What an address of the API costs. */
export function apiCost(path: string): number {
  switch (path) {
    case '/api/compare':
      return compared
    case '/api/where':
      return made
    default:
      return page
  }
}

/** What a call of a tool over MCP costs; any other message is a page's worth. */
export function toolCost(tool: string | undefined): number {
  return tool === 'compare' ? compared : page
}

/** What a request costs by the table; 0 for a route that counts by itself. */
export function costOf(route: string | null, method: string): number {
  const own: Readonly<Record<string, number | 'own'>> = isRoute(route) ? costs[route] : {}
  // WHY: to ask for the head alone takes as long
  const cost = own[method === 'HEAD' ? 'GET' : method]
  return typeof cost === 'number' ? cost : 0
}

function isRoute(route: string | null): route is keyof typeof costs {
  return route !== null && Object.hasOwn(costs, route)
}
