// The API: everything under /api is answered by one small app.
import { answerTo } from '#lib/server/api/app.ts'
import { askerOf } from '#lib/server/work/work-node.ts'
import type { RequestHandler } from './$types'

export const fallback: RequestHandler = (event) => answerTo(event.request, askerOf(event))
