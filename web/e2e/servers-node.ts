// Before the browser tests: the built app served, once for each worker, to all files whose tests change nothing in it.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { type Served, serveApp } from './browser-node.ts'

/** What a file needs of an app that is not its own. */
export type Shared = Pick<Served, 'address' | 'log'>

declare module 'vitest' {
  interface ProvidedContext {
    /** Of each server: its address, and the file it writes its log into. */
    readonly servers: readonly { readonly address: string; readonly log: string }[]
  }
}

/** Whether single files were named: then one server is enough. */
const isNamed = process.argv.some((each) => each.endsWith('.ts'))

export async function setup(project: TestProject): Promise<() => void> {
  // WHY: it is in the environment, because servers of single files take it from there too
  const kept = mkdtempSync(join(tmpdir(), 'evenhand-small-'))
  process.env['KEPT_SMALL'] = kept
  const servers = await Promise.all((isNamed ? [1] : [1, 2]).map(() => serveApp()))
  project.provide(
    'servers',
    servers.map(({ address, logFile }) => ({ address, log: logFile })),
  )
  return () => {
    for (const each of servers) each.stop()
    rmSync(kept, { recursive: true, force: true })
  }
}
