// Questions to the API, answered without the framework around pages. WHY: for a question it took longer than the answer does, for cookies, forms and redirects that the API has none of.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { causeOf } from '../src/lib/server/cause.ts'
import { asksApi } from './target.ts'

type ApiAnswers = Parameters<NonNullable<IncomingMessage['noted']>['handApi']>[0]

/** Whether a request can be answered so: what asks for something rarer, or does not say how long it is, goes to the app as every other. */
export function isDirect({ method, headers }: IncomingMessage, path: string): boolean {
  // WHY: the app leads from an address with a stroke at its end to the one without
  return asksApi(path) && !path.endsWith('/') && ['GET', 'HEAD', 'POST', 'OPTIONS'].includes(method ?? '') && headers['transfer-encoding'] === undefined
}

/** Answers such requests. `hasProxy`: whether what a proxy writes is believed. */
export function directly(answers: ApiAnswers, hasProxy: boolean): (request: IncomingMessage, response: ServerResponse) => void {
  const listen = getRequestListener(
    (request, { incoming }) => {
      const { noted } = incoming as IncomingMessage
      if (noted !== undefined) noted.route = route
      return answers(request, {
        asker: {
          who: whoAsks(incoming as IncomingMessage, hasProxy),
          // WHY: it is made only where it is asked for, because the whole request would be made with it
          get signal() {
            return request.signal
          },
        },
        failed: (error) => {
          if (noted !== undefined) noted.cause = causeOf(error)
        },
      })
    },
    // WHY: the framework around pages works with the platform's own
    { overrideGlobalObjects: false },
  )
  return (request, response) => void listen(request, response)
}

const route = '/api/[...path]'

/** The address to count by, as the app has it: the last that a proxy wrote, or that of the line. */
function whoAsks({ headers, socket }: IncomingMessage, hasProxy: boolean): string {
  const written = hasProxy ? [headers['x-forwarded-for'] ?? []].flat().join(',').split(',').at(-1)?.trim() : socket.remoteAddress
  // WHY: all share one, because a proxy that does not say who asks is one client
  return written === undefined || written === '' ? 'unknown' : written
}
