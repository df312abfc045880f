// The API: everything under /api is answered by one small app.
import { addressOf } from '#lib/server/address.ts'
import { answerTo } from '#lib/server/api/app.ts'
import { noteCause } from '#lib/server/own-log-node.ts'
import type { RequestHandler } from './$types'

export const fallback: RequestHandler = (event) => answerTo(event.request, { address: addressOf(event), failed: (error) => noteCause(event, error) })
