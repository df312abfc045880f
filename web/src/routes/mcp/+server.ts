// The law as tools for models, over HTTP: each message is a request, and is answered at once.
import { answerTo } from '#lib/server/mcp/answer-node.ts'
import { noteCause } from '#lib/server/own-log-node.ts'
import { askerOf } from '#lib/server/work/work-node.ts'
import type { RequestHandler } from './$types'

export const fallback: RequestHandler = (event) => answerTo(event.request, { asker: askerOf(event), failed: (error) => noteCause(event, error) })
