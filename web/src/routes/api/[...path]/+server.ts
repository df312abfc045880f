// The API: everything under /api is answered by one small app.
import { answerTo } from '#lib/server/api/app.ts'
import type { RequestHandler } from './$types'

export const fallback: RequestHandler = ({ request, getClientAddress }) => answerTo(request, addressOf(getClientAddress))

function addressOf(read: () => string): string {
  try {
    return read()
  } catch {
    // WHY one for all: a proxy that does not say who asks is one client
    return 'unknown'
  }
}
