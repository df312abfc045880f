// Tries docs/running.md: its commands, its units, its proxy and the steps of its container. Ends with 1 and a sentence where something does not hold.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { home } from '../setup.mjs'
import { asInContainer } from './container.mjs'
import { blocksOf, placed, readPage } from './page.mjs'
import { behindProxy } from './proxy.mjs'

const nginx = ['/usr/sbin/nginx', '/usr/bin/nginx'].find((each) => existsSync(each))
assert.ok(nginx, 'docs/running.md is tried with nginx: install it (for example `apt-get install nginx-light`)')

mkdirSync(join(home, 'build'), { recursive: true })
const folder = mkdtempSync(join(home, 'build', 'running-'))
// WHY: the user of the container has to come through it
chmodSync(folder, 0o755)
const [port, plain, tls, other] = await freePorts(4)
const place = (text) => placed(text, { home, folder, port, plain, tls })

try {
  lay()
  if (existsSync('/usr/bin/systemd-analyze')) {
    const units = readdirSync(join(folder, 'deploy')).filter((each) => /\.(service|timer)$/.test(each))
    run('systemd-analyze', ['verify', ...units.map((each) => join(folder, 'deploy', each))])
  } else console.log('the units are not checked: there is no systemd-analyze here')
  commands()
  await behindProxy(tls)
  console.log('── nginx, with Host kept: well')
  const site = join(folder, 'etc/nginx/sites-enabled/evenhand.conf')
  writeFileSync(site, readFileSync(site, 'utf8').replace(/^ *proxy_set_header Host .*\n/m, ''))
  run('systemctl', ['restart', 'evenhand.service'])
  run('systemctl', ['reload', 'nginx'])
  await ready()
  await behindProxy(tls)
  console.log('── nginx, with Host rewritten: well')
  run('systemctl', ['stop', 'evenhand.service'])
  await asInContainer({ home, folder, port: other })
  console.log('── the steps of the container: well')
} catch (error) {
  console.error(error.message)
  if (existsSync(join(folder, 'journal'))) console.error(readFileSync(join(folder, 'journal'), 'utf8').split('\n').slice(-20).join('\n'))
  process.exitCode = 1
} finally {
  const proxy = join(folder, 'nginx.pid')
  if (existsSync(proxy) && readFileSync(proxy, 'utf8') !== '') spawnSync(join(folder, 'bin/nginx'), ['-s', 'stop'])
  const pid = join(folder, 'evenhand.service.pid')
  if (existsSync(pid) && !existsSync(join(folder, 'evenhand.service.code'))) process.kill(Number(readFileSync(pid, 'utf8')))
  rmSync(folder, { recursive: true, force: true })
}

/** Lays out the folders, and the programs that stand in the place of the machine's own. */
function lay() {
  for (const each of ['bin', 'deploy', 'etc/systemd/system', 'etc/nginx/sites-enabled', 'etc/ssl/evenhand']) mkdirSync(join(folder, each), { recursive: true })
  for (const each of readdirSync(join(home, 'deploy'), { withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => each.name))
    writeFileSync(join(folder, 'deploy', each), place(readFileSync(join(home, 'deploy', each), 'utf8')))
  cpSync(join(home, 'deploy/backup'), join(folder, 'deploy/backup'))
  const [key, certificate] = ['privkey.pem', 'fullchain.pem'].map((each) => join(folder, 'etc/ssl/evenhand', each))
  run(
    'openssl',
    ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=evenhand.example.org', '-keyout', key, '-out', certificate],
    'ignore',
  )
  // WHY: it runs as root where we are root, because its workers would be `nobody`, who may not write in this folder
  const user = process.getuid?.() === 0 ? 'user root;\n' : ''
  const whole = `${user}pid ${folder}/nginx.pid;\nerror_log ${folder}/nginx.log;\nevents {}\nhttp {\n  client_body_temp_path ${folder}/nginx-body;\n  proxy_temp_path ${folder}/nginx-proxy;\n  include ${folder}/etc/nginx/sites-enabled/*;\n}\n`
  writeFileSync(join(folder, 'nginx.conf'), whole)
  program('nginx', `exec ${nginx} -p ${folder} -c ${folder}/nginx.conf "$@"`)
  program('systemctl', `exec ${process.execPath} ${join(home, 'tools/running/systemctl.mjs')} "$@"`)
}

function program(name, line) {
  writeFileSync(join(folder, 'bin', name), `#!/bin/sh\n${line}\n`)
  chmodSync(join(folder, 'bin', name), 0o755)
}

/** Every block of the page in one shell, as somebody would type them. */
function commands() {
  const blocks = blocksOf(readPage(home))
  assert.ok(blocks.length > 8, 'docs/running.md has commands')
  const script = blocks.map((each, index) => `echo "── block ${index + 1} of ${blocks.length}"\n${place(each)}`).join('\n')
  writeFileSync(join(folder, 'commands'), `set -eu\n${script}`)
  run('bash', [join(folder, 'commands')])
}

async function ready() {
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/ready`).catch(() => undefined)
    if (answer?.ok) return
    assert.ok(!existsSync(join(folder, 'evenhand.service.code')), 'the server ended')
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

function run(name, args, stdio = 'inherit') {
  const env = { ...process.env, RUNNING: folder, NO_COLOR: '1', PATH: `${folder}/bin:${process.env['PATH']}` }
  const { status, error } = spawnSync(name, args, { cwd: home, stdio, env })
  assert.equal(error?.message ?? status, 0, `${name} failed`)
}

async function freePorts(count) {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'))
  await Promise.all(servers.map((each) => new Promise((resolve) => each.once('listening', resolve))))
  const ports = servers.map((each) => each.address().port)
  for (const each of servers) each.close()
  return ports
}
