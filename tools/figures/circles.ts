// Files that import each other in a circle, as dependency-cruiser finds them.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

interface Cruised {
  readonly summary: { readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[] }
}

/** One file of each circle. */
export function circlesOf(home: string): readonly string[] {
  const cruise = join(home, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
  const { stdout } = spawnSync(
    process.execPath,
    [cruise, '--config', '.dependency-cruiser.mjs', '--output-type', 'json', 'src', 'web/src', 'web/door', 'tools'],
    {
      cwd: home,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    },
  )
  const { summary } = JSON.parse(stdout) as Cruised
  return summary.violations.filter((each) => each.rule.name === 'no-circles').map((each) => each.from)
}
