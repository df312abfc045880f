// Brings a fresh clone to where it can run, with nothing there but npm and some Node from 20 up.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const home = resolve(fileURLToPath(new URL('..', import.meta.url)))

const oldest = 20
const mark = join(home, 'node_modules', '.evenhand-setup')

/** Installs the dependencies where they are missing or the lockfile changed. Ends the process with a clear message where that fails. */
export function setUp() {
  const major = Number(process.versions.node.split('.')[0])
  if (major < oldest) stop(`Evenhand needs Node ${oldest} or newer to set itself up; this is ${process.versions.node}.`)
  const wanted = createHash('sha256')
    .update(readFileSync(join(home, 'package-lock.json')))
    .digest('hex')
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted && existsSync(ownNode()) && existsSync(join(home, 'web', 'node_modules', '$app'))) return
  console.error('Setting up: installing dependencies (a minute or less) …')
  const installed = run(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])
  if (installed !== 0)
    stop(
      'The dependencies could not be installed. The lines above say why; a registry that cannot be reached is the usual reason. Nothing else was changed: run the command again.',
    )
  if (!existsSync(ownNode()))
    stop(
      'The Node that Evenhand runs on was not installed: allow the install script of the package `node` (npm install-scripts approve node) and run the command again.',
    )
  // WHY: it is done here, because this writes the settings of TypeScript that the web app names, and whatever reads a file of the app reads them
  if (run(ownNode(), [join(home, 'node_modules', '@sveltejs', 'kit', 'svelte-kit.js'), 'sync'], {}, join(home, 'web')) !== 0)
    stop('The web app could not be prepared: the lines above say why. Nothing else was changed: run the command again.')
  writeFileSync(mark, wanted)
}

/** Chromium for the tests in a browser: found, or installed where this may be done. Ends the process with a clear message where neither can be. */
export function setUpBrowser() {
  const known = [process.env['CHROMIUM'], '/usr/bin/chromium-headless-shell', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
  if (known.some((each) => each !== undefined && existsSync(each))) return
  if (installDebian('chromium', 'Chromium for the tests in a browser')) return
  stop('The tests use a browser: install Chromium (for example `apt-get install chromium`) or name it in CHROMIUM, and run the command again.')
}

/** PostgreSQL for the tests of the database: found, or installed where this may be done. Ends the process with a clear message where neither can be. */
export function setUpDatabase() {
  const root = '/usr/lib/postgresql'
  if (existsSync(root) && readdirSync(root).some((each) => existsSync(join(root, each, 'bin', 'initdb')))) return
  if (installDebian('postgresql', 'PostgreSQL for the tests of the database')) return
  stop('The tests of the database use PostgreSQL: install it (for example `apt-get install postgresql`) and run the command again.')
}

/** Installs a package of Debian where this may be done; whether it did. */
function installDebian(name, what) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false
  console.error(`Setting up: installing ${what} (a minute or two) …`)
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' }
  return run('apt-get', ['update', '-qq'], quiet) === 0 && run('apt-get', ['install', '-y', '-qq', name], quiet) === 0
}

/** The Node that comes with the dependencies. */
export function ownNode() {
  return join(home, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node')
}

/** Runs a program here, its output shown; gives its exit code. `hours`: after which it is ended, where it must not go on for ever. */
export function run(program, args, env = {}, cwd = home, hours = 0) {
  const { status, error } = spawnSync(program, args, { cwd, stdio: 'inherit', env: { ...process.env, ...env }, timeout: hours * 3_600_000 })
  if (error !== undefined) console.error(error.message)
  return status ?? 1
}

function stop(message) {
  console.error(message)
  process.exit(1)
}
