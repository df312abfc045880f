// The API: everything under /api is answered by one small app.
import { answerTo } from '#lib/server/api/app.ts'
import { noteApi, noteCause } from '#lib/server/own-log-node.ts'
import { askerOf } from '#lib/server/work/work-node.ts'
import type { RequestHandler } from './$types'

export const fallback: RequestHandler = (event) => {
  noteApi(event, answerTo)
  return answerTo(event.request, { asker: askerOf(event), failed: (error) => noteCause(event, error) })
}
