// Serves the built app: plain HTTP on this machine, or behind a proxy that says so in EVENHAND_PROXY.
import { createServer } from 'node:http'
import { join } from 'node:path'

// WHY a header of our own: the app has to know its own address, and nobody outside may say what it is
const said = 'x-evenhand-protocol'
process.env['PROTOCOL_HEADER'] = said
process.env['BODY_SIZE_LIMIT'] ??= '64K'
const { handler } = await import(join(import.meta.dirname, '../build/web/handler.js'))

const behindProxy = process.env['EVENHAND_PROXY'] !== undefined
const server = createServer((request, response) => {
  const forwarded = request.headers['x-forwarded-proto']
  request.headers[said] = behindProxy && typeof forwarded === 'string' ? (forwarded.split(',')[0] ?? 'http').trim() : 'http'
  handler(request, response, () => response.writeHead(404).end())
})
server.listen(Number(process.env['PORT'] ?? 3000), process.env['HOST'] ?? '127.0.0.1')
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => server.close(() => process.exit(0)).closeAllConnections())
