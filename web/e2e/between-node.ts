// What stands between a browser and the app, and can fail: a proxy that is asked to let through, to answer in the app's place, or to cut the line.

import { once } from 'node:events'
import { request as ask, createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { afterAll } from 'vitest'
import { freePort } from './browser-node.ts'

export interface Between {
  readonly address: string
  /** How every request is met from now on: let through, answered with a bare 503, or cut off. */
  readonly be: (manner: 'open' | 'away' | 'cut') => void
  /** Requests whose address matches get a 429 and nothing else; `undefined` ends it. */
  readonly refuse: (address: RegExp | undefined) => void
  /** Holds requests whose address matches until the function that it gives is called. */
  readonly hold: (address: RegExp) => () => void
  /** To which app requests are let through from now on. */
  readonly lead: (app: string) => void
  /** What was asked: method and address. */
  readonly asked: readonly string[]
}

/** Stands before an app for the tests of one file. */
export async function between(first: string): Promise<Between> {
  let app = first
  let manner: 'open' | 'away' | 'cut' = 'open'
  let refused: RegExp | undefined
  let held: { readonly address: RegExp; readonly until: Promise<void> } | undefined
  const asked: string[] = []
  const meet = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = request.url ?? ''
    asked.push(`${request.method ?? ''} ${path}`)
    if (manner === 'cut') request.socket.destroy()
    else if (manner === 'away') response.writeHead(503, { 'Content-Type': 'text/html' }).end('<h1>Service Unavailable</h1>')
    else if (refused?.test(path) === true) response.writeHead(429).end()
    else {
      if (held?.address.test(path) === true) await held.until
      const { method = 'GET', headers } = request
      const through = ask(app + path, { method, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(response)
      })
      through.once('error', () => response.destroy())
      request.pipe(through)
    }
  }
  const server = createServer((request, response) => void meet(request, response))
  const port = await freePort()
  await once(server.listen(port, '127.0.0.1'), 'listening')
  afterAll(() => {
    server.close()
    server.closeAllConnections()
  })
  return {
    address: `http://127.0.0.1:${port}`,
    asked,
    be: (next) => {
      manner = next
    },
    lead: (next) => {
      app = next
    },
    refuse: (address) => {
      refused = address
    },
    hold: (address) => {
      let release = (): void => undefined
      held = { address, until: new Promise((done) => (release = done)) }
      return () => {
        held = undefined
        release()
      }
    },
  }
}
