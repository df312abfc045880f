// What may be sent here, by the page that would answer: how much, and from where. The page is known: nothing is told from the spelling of an address.
import type { RequestEvent } from '@sveltejs/kit'

/** In which words a request is refused: it is too much, it does not say how much it is, or it comes from elsewhere. */
export type AdmissionRefusal = 'large' | 'length' | 'foreign'

export const statusOf = { large: 413, length: 411, foreign: 403 } as const satisfies Record<AdmissionRefusal, number>

/** Any site may ask the API and MCP, which know nobody; how much they take, they say themselves. */
const open: readonly (string | null)[] = ['/api/[...path]', '/mcp']
/** WHY: it is counted only there, because a checklist or a table of lines is larger than anything else that is sent here. The server's own limit holds. */
const uploads: readonly (string | null)[] = [
  '/[lang=lang]/agency/[...agency]/policy',
  '/[lang=lang]/desk/checklist/[...place]',
  '/[lang=lang]/desk/[petition]/import',
]
const usual = 64 * 1024

/** Why a request is not read; undefined where it is. */
export function refusalOf({ request: { method, headers }, route, url }: Pick<RequestEvent, 'request' | 'route' | 'url'>): AdmissionRefusal | undefined {
  if (['GET', 'HEAD', 'OPTIONS'].includes(method) || open.includes(route.id)) return undefined
  if (headers.get('Origin') !== url.origin) return 'foreign'
  if (uploads.includes(route.id)) return undefined
  // WHY: a body of unknown length would have to be counted while it is read; browsers say how long a form is
  if (headers.has('Transfer-Encoding')) return 'length'
  return Number(headers.get('Content-Length') ?? 0) > usual ? 'large' : undefined
}
