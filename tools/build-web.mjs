// Builds the web app: the scripts of single pages, some of them in each language, the app that refers to them, and what its threads run.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { home, ownNode, setUp } from './setup.mjs'

const web = join(home, 'web')
const mark = join(home, 'build', 'web', '.made-from')
const vite = [join(home, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'error']
const spoken = ['interview', 'workshop', 'workshop-worker', 'audit', 'audit-worker', 'requests'].flatMap((island) =>
  languages().map((lang) => ({ EVENHAND_LANG: lang, EVENHAND_ISLAND: island })),
)
/** WHY: these have no language, because their pages give them the few sentences that they say. */
const wordless = ['desk', 'passkey'].map((island) => ({ EVENHAND_LANG: '', EVENHAND_ISLAND: island }))
const islands = [...spoken, ...wordless]

/** The languages in use, as their packs say; the made-up one of tests too, where the environment says so. */
function languages() {
  const packs = join(home, 'src', 'wording', 'packs')
  const found = readdirSync(packs).filter((each) => existsSync(join(packs, each, 'pack.json')))
  const inUse = found.filter((each) => JSON.parse(readFileSync(join(packs, each, 'pack.json'), 'utf8')).status === 'in use')
  return process.env.EVENHAND_MADE_UP === undefined ? inUse : [...inUse, 'qps']
}

/** Builds the app where what it is made from changed. Gives 0, or the exit code of what failed; what it printed says why. */
export async function buildWeb() {
  const wanted = fingerprint(
    ['web/src', 'web/static', 'src'],
    ['web/vite.config.ts', 'web/vite.island.config.ts', 'web/vite.work.config.ts', 'web/one-language.ts', 'web/package.json', 'package-lock.json'],
  )
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return 0
  console.error('Building the app (some seconds, only after a change) …')
  rmSync(mark, { force: true })
  rmSync(join(web, '.island'), { recursive: true, force: true })
  const scripts = await Promise.all([inTurn(islands.filter((_, index) => index % 2 === 0)), inTurn(islands.filter((_, index) => index % 2 === 1))])
  const status = scripts.find((each) => each !== 0) ?? (await build(vite, {}))
  // WHY: it comes after the app, because the program of the threads of work lies beside it
  const worked = status === 0 ? await build([...vite, '--config', 'vite.work.config.ts'], {}) : status
  if (worked === 0) writeFileSync(mark, wanted)
  return worked
}

/** WHY: some wait their turn, because two at a time keep both cores of a small machine at work, and all at once would fill its memory. */
async function inTurn(rest) {
  for (const env of rest) {
    const status = await build([...vite, '--config', 'vite.island.config.ts'], env)
    if (status !== 0) return status
  }
  return 0
}

function build(args, env) {
  return new Promise((resolve) => {
    // WHY: only errors are shown, because what the framework says of its own commands is not for whoever starts the app
    const child = spawn(ownNode(), args, { cwd: web, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, NODE_ENV: 'production', ...env } })
    child.once('close', (status) => resolve(status ?? 1))
    child.once('error', () => resolve(1))
  })
}

/** WHY: it is over what is in the files and not over their times, because a clone has all of them from the same moment. */
function fingerprint(folders, files) {
  const hash = createHash('sha256').update(languages().join())
  const all = [...folders.flatMap((folder) => readdirSync(join(home, folder), { recursive: true }).map((file) => join(folder, String(file)))), ...files]
  for (const file of all.sort()) {
    if (!statSync(join(home, file)).isFile() || file.endsWith('.test.ts')) continue
    hash.update(`${file}\0`).update(readFileSync(join(home, file)))
  }
  return hash.digest('hex')
}

if (process.argv[1] === import.meta.filename) {
  // WHY: whoever installed the packages by hand has not what the app's own settings refer to
  setUp()
  process.exit(await buildWeb())
}
