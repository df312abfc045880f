// The API: everything under /api is answered by one small app.
import { addressOf } from '#lib/server/address.ts'
import { answerTo } from '#lib/server/api/app.ts'
import type { RequestHandler } from './$types'

export const fallback: RequestHandler = (event) => answerTo(event.request, addressOf(event))
