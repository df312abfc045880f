// The server: reads its settings, opens the door, and closes it when it is told to.
import { existsSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import process from 'node:process'
import { brokenHelp, brokenSecret, readSettings } from '../../src/settings/index.ts'
import { say, settingMistakes, settingWarnings } from '../../src/wording/index.ts'
import { logTo } from '../src/lib/server/log-node.ts'
import { guardOutput } from './guard-node.ts'
import { headersOfAll } from './headers.ts'
import { hostHeader, listener, protocolHeader } from './listener-node.ts'
import { metrics } from './metrics-node.ts'
import { refusal } from './refusal-node.ts'
import { stopWhenTold } from './stop-node.ts'

const lang = 'en'
const read = readSettings(process.env)
for (const each of settingWarnings(lang, read)) console.error(each)
if (read.settings === undefined) end(settingMistakes(lang, read).join('\n'))
const settings = read.settings
const broken = brokenSecret(settings)
if (broken !== undefined) end(say(lang, 'settings.secret-broken', { file: broken }))
const folder = brokenHelp(settings)
if (folder !== undefined) end(say(lang, 'settings.help-broken', { folder }))

const built = join(import.meta.dirname, '../../build/web/handler.js')
const worker = join(import.meta.dirname, '../../build/work/worker.js')
if (![built, worker].every(existsSync)) end(say(lang, 'server.not-built'))

// INVARIANT: what the framework's server takes from the environment, it is told here, and nobody else tells it anything
for (const name of ['PORT_HEADER', 'XFF_DEPTH', 'ADDRESS_HEADER']) delete process.env[name]
process.env['PROTOCOL_HEADER'] = protocolHeader
process.env['HOST_HEADER'] = hostHeader
process.env['BODY_SIZE_LIMIT'] = '51M'
if (settings.EVENHAND_PROXY) process.env['ADDRESS_HEADER'] = 'x-forwarded-for'

interface Built {
  readonly handler: (request: IncomingMessage, response: ServerResponse, next: () => void) => void
}
const { handler } = (await import(built)) as Built

const log = logTo(settings.EVENHAND_LOG)
const listen = listener({
  app: handler,
  log,
  metrics: settings.EVENHAND_METRICS ? metrics() : undefined,
  origin: settings.EVENHAND_ADDRESS,
  hasProxy: settings.EVENHAND_PROXY,
  isStopping: () => !server.listening,
})
// WHY: these times are chosen, because a whole request may be a checklist of 50 MB over a slow line and its head never is; a proxy closes a waiting connection before we do
const times = { headersTimeout: 15_000, requestTimeout: 300_000, connectionsCheckingInterval: 5_000, keepAliveTimeout: 65_000 }
// WHY: it is not required here, because the door refuses what has no host, in its words
const server = createServer({ ...times, requireHostHeader: false }, listen)
/** WHY: their number is limited, because each takes memory and a file of the machine, also while it says nothing. */
server.maxConnections = 2_000

server.on('clientError', (error, socket) => {
  const status = 'code' in error && error.code === 'HPE_HEADER_OVERFLOW' ? 431 : 'code' in error && error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400
  log('info', { event: 'refused', status })
  if (socket.writable) socket.end(refusal(status, headersOfAll(settings.EVENHAND_ADDRESS)))
})
// WHY: it is refused like an address that cannot be read, because nobody here can do what it expects
server.on('checkExpectation', (request, response) => listen(Object.assign(request, { url: '*' }), response))
server.once('error', (error) => {
  const [host, port] = [settings.HOST, String(settings.PORT)]
  const code = 'code' in error ? String(error.code) : error.name
  end(code === 'EADDRINUSE' ? say(lang, 'server.taken', { host, port }) : say(lang, 'server.not-listening', { host, port, code }))
})
server.listen(settings.PORT, settings.HOST, () => {
  guardOutput(log)
  log('info', { event: 'start' })
})
stopWhenTold(server, log)

function end(text: string): never {
  console.error(text)
  process.exit(1)
}
