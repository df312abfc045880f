// npm start: the web app on this machine; it prints where.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { buildWeb } from './build-web.mjs'
import { home, ownNode, run, setUp } from './setup.mjs'

setUp()
const built = join(home, 'build', 'web')
const mark = join(built, '.made-from')
const evenhand = join(home, 'bin', 'evenhand.mjs')

const compiled = run(ownNode(), [evenhand, 'compile'])
if (compiled !== 0) process.exit(compiled)

const wanted = fingerprint(
  ['web/src', 'web/static', 'src'],
  ['web/vite.config.ts', 'web/vite.island.config.ts', 'web/only-said.ts', 'web/package.json', 'package-lock.json'],
)
if (!existsSync(mark) || readFileSync(mark, 'utf8') !== wanted) {
  console.error('Building the app (some seconds, only after a change) …')
  const status = buildWeb()
  if (status !== 0) process.exit(status)
  writeFileSync(mark, wanted)
}

const host = process.env['HOST'] ?? '127.0.0.1'
const port = await freePort(Number(process.env['PORT'] ?? 3000))
const address = `http://${host === '127.0.0.1' || host === '0.0.0.0' ? 'localhost' : host}:${port}`
console.log(`\nEvenhand is at ${address}   (stop it with Ctrl+C)\nIn the terminal instead: npm run -s evenhand -- interview\n`)
process.exit(run(ownNode(), [join(home, 'web', 'serve.mjs')], { HOST: host, PORT: String(port) }))

/** WHY by what is in the files: a clone has all of them from the same moment. */
function fingerprint(folders, files) {
  const hash = createHash('sha256')
  const all = [...folders.flatMap((folder) => readdirSync(join(home, folder), { recursive: true }).map((file) => join(folder, String(file)))), ...files]
  for (const file of all.sort()) {
    if (!statSync(join(home, file)).isFile() || file.endsWith('.test.ts')) continue
    hash.update(`${file}\0`).update(readFileSync(join(home, file)))
  }
  return hash.digest('hex')
}

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
