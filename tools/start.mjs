// npm start: the web app on this machine; it prints where.
import { createServer } from 'node:net'
import { join } from 'node:path'
import { buildWeb } from './build-web.mjs'
import { home, ownNode, run, setUp } from './setup.mjs'

setUp()
const evenhand = join(home, 'bin', 'evenhand.mjs')

const compiled = run(ownNode(), [evenhand, 'compile'])
if (compiled !== 0) process.exit(compiled)

const built = await buildWeb()
if (built !== 0) process.exit(built)

const host = process.env['HOST'] ?? '127.0.0.1'
const port = await freePort(Number(process.env['PORT'] ?? 3000))
const address = `http://${host === '127.0.0.1' || host === '0.0.0.0' ? 'localhost' : host}:${port}`
console.log(`\nEvenhand is at ${address}   (stop it with Ctrl+C)\nIn the terminal instead: npm run -s evenhand -- interview\n`)
process.exit(run(ownNode(), [join(home, 'web', 'serve.mjs')], { HOST: host, PORT: String(port) }))

/** The port that was asked for, or the next one that nobody has. */
async function freePort(first) {
  for (let port = first; port < first + 50; port += 1) if (await isFree(port)) return port
  console.error(`No port from ${first} through ${first + 49} is free: set PORT.`)
  return process.exit(1)
}

function isFree(port) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen({ port, host }, () => server.close(() => resolve(true)))
  })
}
