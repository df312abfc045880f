// Serves the built app: plain HTTP on this machine, or behind a proxy that says so in EVENHAND_PROXY.
import { createServer } from 'node:http'
import { join } from 'node:path'

// WHY a header of our own: the app has to know its own address, and nobody outside may say what it is
const said = 'x-evenhand-protocol'
process.env['PROTOCOL_HEADER'] = said
process.env['BODY_SIZE_LIMIT'] = '51M'
const behindProxy = process.env['EVENHAND_PROXY'] !== undefined
// WHY only then: anybody may write the header that a proxy writes
if (behindProxy) process.env['ADDRESS_HEADER'] ??= 'x-forwarded-for'
const { handler } = await import(join(import.meta.dirname, '../build/web/handler.js'))

// WHY only there: a checklist or a table of lines is larger than anything else that is sent here. What may be sent to the API, it says itself
const uploads = /^\/[a-z]{2}\/desk\/(checklist\/|[0-9a-f-]{36}\/import([?]|$))/
const usualSize = 64 * 1024

const server = createServer((request, response) => {
  // for whoever watches over the server: it is up, and nothing else is said
  if (request.url === '/health') {
    response.writeHead(200, { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' }).end('ok')
    return
  }
  const forwarded = request.headers['x-forwarded-proto']
  request.headers[said] = behindProxy && typeof forwarded === 'string' ? (forwarded.split(',')[0] ?? 'http').trim() : 'http'
  // WHY: who asks the API brings no cookie that another site could misuse, so any site may ask, and a wrong method gets its own refusal
  if (/^\/api(\/|\?|$)/.test(request.url ?? '')) {
    request.headers.origin = `${request.headers[said]}://${request.headers.host}`
    // WHY here: the framework answers such an address with a page of its own
    if (!isWellFormed(request.url ?? '')) {
      const problem = { type: '/api#problem-400', title: 'The request could not be read', status: 400, detail: 'the address is not well-formed' }
      response.writeHead(400, { 'Content-Type': 'application/problem+json', 'Access-Control-Allow-Origin': '*' }).end(JSON.stringify(problem))
      return
    }
  } else if (!uploads.test(request.url ?? '')) {
    // WHY: a body of unknown length would have to be counted while the framework reads it; browsers say how long a form is
    if (request.headers['transfer-encoding'] !== undefined) {
      response.writeHead(411, { Connection: 'close' }).end()
      return
    }
    // WHY so: the framework refuses what is longer than its own limit, with a page of this app, before it reads any of it
    if (Number(request.headers['content-length']) > usualSize) request.headers['content-length'] = String(Number.MAX_SAFE_INTEGER)
  }
  handler(request, response, () => response.writeHead(404).end())
})

function isWellFormed(address) {
  try {
    return decodeURI(address.split('?')[0]) !== ''
  } catch {
    return false
  }
}

server.listen(Number(process.env['PORT'] ?? 3000), process.env['HOST'] ?? '127.0.0.1')
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => server.close(() => process.exit(0)).closeAllConnections())
