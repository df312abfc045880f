// For the tests of the packages: packed as they would be published, and installed into an empty project.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'

export const home = resolve(import.meta.dirname, '..')

export interface RanPackage {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs a program with nothing of this folder on its way. */
export function ran(program: string, args: readonly string[], cwd: string): RanPackage {
  const path = (process.env['PATH'] ?? '').split(delimiter).filter((each) => !each.startsWith(home))
  const env = { ...process.env, PATH: [resolve(process.execPath, '..'), ...path].join(delimiter), NO_COLOR: '1' }
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, encoding: 'utf8', env })
  return { status: status ?? 1, stdout, stderr }
}

/** The file of a package, packed. */
export function packed(name: 'core' | 'tools', into: string): string {
  const { status, stdout, stderr } = ran('npm', ['pack', '--json', '--pack-destination', into], join(home, 'packages', name))
  if (status !== 0) throw new Error(stderr)
  const [file] = Object.values(JSON.parse(stdout) as Readonly<Record<string, { readonly filename: string }>>)
  return join(into, file?.filename ?? '')
}

/** An empty project with some packages in it. */
export function project(...packages: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'evenhand-project-'))
  writeFileSync(join(folder, 'package.json'), '{ "name": "somebody", "private": true, "type": "module" }\n')
  mkdirSync(join(folder, 'src'))
  if (packages.length === 0) return folder
  const { status, stderr } = ran('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', ...packages], folder)
  if (status !== 0) throw new Error(stderr)
  return folder
}

/** The block of code of a page, as somebody would copy it. */
export function quickStart(): string {
  const [, code = ''] = /```js\n([\s\S]*?)```/.exec(readFileSync(join(home, 'packages/core/README.md'), 'utf8')) ?? []
  return code
}

/** A program that npm has for this machine; nothing where it cannot be had. */
export function judge(name: string, version: string, file: string): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'evenhand-judge-'))
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n')
  ran('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', '--foreground-scripts', `${name}@${version}`], folder)
  const program = join(folder, 'node_modules', file)
  return existsSync(program) && ran(program, ['--version'], folder).status === 0 ? program : undefined
}
