// Builds the web app: the scripts of the interview and of the workshop in each language, then the app that refers to them.
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { home, ownNode } from './setup.mjs'

/** Gives 0, or the exit code of what failed; what it printed says why. */
export function buildWeb() {
  const web = join(home, 'web')
  const vite = [join(home, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'error']
  rmSync(join(web, '.island'), { recursive: true, force: true })
  const steps = [
    ...['interview', 'workshop', 'workshop-worker'].flatMap((island) =>
      ['en', 'es'].map((lang) => ({ args: [...vite, '--config', 'vite.island.config.ts'], env: { EVENHAND_LANG: lang, EVENHAND_ISLAND: island } })),
    ),
    { args: vite, env: {} },
  ]
  for (const { args, env } of steps) {
    // WHY only errors: what the framework says of its own commands is not for whoever starts the app
    const { status } = spawnSync(ownNode(), args, { cwd: web, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, NODE_ENV: 'production', ...env } })
    if (status !== 0) return status ?? 1
  }
  return 0
}

if (process.argv[1] === import.meta.filename) process.exit(buildWeb())
