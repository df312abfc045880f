// Serves the built app: plain HTTP on this machine, or behind a proxy that says so in EVENHAND_PROXY.
import { createServer } from 'node:http'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

// WHY a header of our own: the app has to know its own address, and nobody outside may say what it is
const said = 'x-evenhand-protocol'
process.env['PROTOCOL_HEADER'] = said
process.env['BODY_SIZE_LIMIT'] ??= '64K'
const behindProxy = process.env['EVENHAND_PROXY'] !== undefined
// WHY only then: anybody may write the header that a proxy writes
if (behindProxy) process.env['ADDRESS_HEADER'] ??= 'x-forwarded-for'
const built = join(import.meta.dirname, '../build/web/handler.js')
const { handler } = await import(built)

// WHY a handler of its own: a checklist is larger than anything else that is sent here, and only its address takes so much
const uploads = /^\/[a-z]{2}\/desk\/checklist\//
let uploadHandler
async function handlerOfUploads() {
  const usual = process.env['BODY_SIZE_LIMIT']
  // WHY read at the import: the framework takes the limit from the environment once
  process.env['BODY_SIZE_LIMIT'] = process.env['EVENHAND_UPLOAD_LIMIT'] ?? '51M'
  try {
    return (await import(`${pathToFileURL(built)}?uploads`)).handler
  } finally {
    process.env['BODY_SIZE_LIMIT'] = usual
  }
}

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
  }
  const missing = () => response.writeHead(404).end()
  if (request.method !== 'POST' || !uploads.test(request.url ?? '')) {
    handler(request, response, missing)
    return
  }
  uploadHandler ??= handlerOfUploads()
  uploadHandler.then(
    (handle) => handle(request, response, missing),
    () => response.writeHead(500).end(),
  )
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
