// npm start: the web app on this machine; it prints where.
import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { home, ownNode, setUp } from './setup.mjs'

setUp()
const evenhand = join(home, 'bin', 'evenhand.mjs')

// WHY: settings are read first, so that a wrong one is told at once, and not after a minute of building
await step([evenhand, 'settings'], ['ignore', 'ignore', 'inherit'])
await step([evenhand, 'compile', '--if-changed'])
await step([join(home, 'tools', 'build-web.mjs')])

const host = process.env['HOST'] || '127.0.0.1'
const asked = process.env['PORT']
const port = asked ? Number(asked) : await freePort(3000)
const address = process.env['EVENHAND_ADDRESS'] || `http://${host === '127.0.0.1' || host === '0.0.0.0' ? 'localhost' : host}:${port}`
// WHY: no other port is tried, because whoever named one has a proxy or a bookmark that leads there
if (asked && !(await isFree(port))) {
  console.error(`Port ${port} of ${host} is taken: another program listens there. Stop that one, or set PORT to a free port.`)
  process.exit(1)
}
console.log(`\nEvenhand is at ${address}   (stop it with Ctrl+C)\nIn the terminal instead: npm run -s evenhand -- interview\n`)
process.exit(await ran([join(home, 'web', 'serve.mjs')], 'inherit', { HOST: host, PORT: String(port) }))

/** Runs a program before the server; ends with its exit code where it fails. */
async function step(args, stdio = 'inherit') {
  const status = await ran(args, stdio)
  if (status !== 0) process.exit(status)
}

/** Runs a program; gives its exit code. What this process is told, that one is told: it ends first, and this one after it. */
function ran(args, stdio, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(ownNode(), args, { cwd: home, stdio, env: { ...process.env, ...env } })
    const pass = (signal) => child.kill(signal)
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
    for (const each of signals) process.on(each, pass)
    const done = (status) => {
      for (const each of signals) process.off(each, pass)
      resolve(status)
    }
    child.once('error', (error) => {
      console.error(error.message)
      done(1)
    })
    child.once('close', (status, signal) => done(status ?? (signal === null ? 1 : 130)))
  })
}

/** The first port from here on that nobody has. */
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
