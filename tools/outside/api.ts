// npm run outside: the API judged by what others made for it: two linters of its description, and a tester that asks by it.
// `--examples 300` asks so often for each operation. What cannot be had from a registry is left out, and that is said.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { until } from '../../conformance/until.ts'

const home = resolve(import.meta.dirname, '../..')
const build = join(home, 'build', 'outside')
const { values } = parseArgs({ options: { examples: { type: 'string', default: '15' } } })

/** What is fetched for this alone, by exact versions. WHY: it is no dependency of ours, because two hundred packages come with it that nothing else uses. */
const linters = ['@redocly/cli@2.77.0', '@stoplight/spectral-cli@6.16.3']
const tester = 'schemathesis==4.32.5'

/**
 * What the tester is not asked to look at, each with its reason.
 * positive_data_acceptance: a name of the right shape that nothing bears is refused, and no description can list all names that a place has.
 * unsupported_method: TRACE is refused before a request reaches the app; e2e/api.test.ts tries the other methods.
 */
const notAsked = ['positive_data_acceptance', 'unsupported_method']

function run(program: string, ...args: readonly string[]): boolean {
  return (
    spawnSync(program, args, { cwd: build, stdio: 'inherit', env: { ...process.env, REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true', REDOCLY_TELEMETRY: 'off' } })
      .status === 0
  )
}

function leftOut(what: string): true {
  console.log(`left out: ${what} could not be installed here`)
  return true
}

function linted(description: string): boolean {
  const bin = join(build, 'node_modules')
  const install = ['install', '--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error', '--prefix', build, ...linters]
  if (!existsSync(join(bin, '@redocly')) && !run('npm', ...install)) return leftOut(linters.join(' and '))
  const redocly = run(process.execPath, join(bin, '@redocly/cli/bin/cli.js'), 'lint', '--config', join(import.meta.dirname, 'redocly.yaml'), description)
  const spectral = join(bin, '@stoplight/spectral-cli/dist/index.js')
  return run(process.execPath, spectral, 'lint', '--ruleset', join(import.meta.dirname, 'spectral.yaml'), '--fail-severity', 'hint', description) && redocly
}

function tested(description: string, address: string): boolean {
  const venv = join(build, 'venv')
  const program = join(venv, 'bin', 'schemathesis')
  const installed = (): boolean => run('python3', '-m', 'venv', venv) && run(join(venv, 'bin', 'pip'), 'install', '--quiet', tester)
  if (!existsSync(program) && !installed()) return leftOut(tester)
  const how = [
    '--checks',
    'all',
    '--exclude-checks',
    notAsked.join(','),
    '--max-examples',
    values.examples,
    '--seed',
    '1',
    '--phases',
    'examples,coverage,fuzzing',
  ]
  return run(program, '--config-file', join(import.meta.dirname, 'schemathesis.toml'), 'run', description, '--url', address, ...how)
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  await new Promise((done) => server.close(done))
  if (address === null || typeof address === 'string') throw new Error('no port is free')
  return address.port
}

mkdirSync(build, { recursive: true })
const data = mkdtempSync(join(tmpdir(), 'evenhand-outside-'))
const port = await freePort()
const address = `http://127.0.0.1:${port}`
// WHY: there is no limit, because a tester asks more often than anybody may
const env = { ...process.env, HOST: '127.0.0.1', PORT: String(port), EVENHAND_RATE: '1000000', EVENHAND_DATA: data }
for (const made of ['bin/evenhand.mjs compile', 'tools/build-web.mjs'])
  if (spawnSync(process.execPath, made.split(' '), { cwd: home, stdio: 'inherit' }).status !== 0) process.exit(1)
const server = spawn(process.execPath, [join(home, 'web/serve.mjs')], { cwd: home, env, stdio: 'inherit' })
try {
  const fetched = (): Promise<string | undefined> =>
    fetch(`${address}/api/openapi.json`).then(
      (response) => response.text(),
      () => undefined,
    )
  const text = await until('the app to start', fetched, () => (server.exitCode === null ? undefined : 'it ended'))
  const description = join(build, 'openapi.json')
  writeFileSync(description, text ?? '')
  const good = [linted(description), tested(description, address)]
  process.exitCode = good.every((each) => each) ? 0 : 1
} finally {
  server.kill()
  rmSync(data, { recursive: true, force: true })
}
