// The lockfile holds whatever a fresh clone installs, on any machine: npm refuses one that leaves out what another platform would need.
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'

interface Locked {
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly resolved?: string
}

const home = resolve(import.meta.dirname, '..')
const { packages } = JSON.parse(readFileSync(join(home, 'package-lock.json'), 'utf8')) as { readonly packages: Readonly<Record<string, Locked>> }

/** Where a package is looked for by one that lies at a path: beside it, and in every folder above. */
function places(path: string, name: string): readonly string[] {
  const found: string[] = []
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    found.push(`${at === '' ? '' : `${at}/`}node_modules/${name}`)
    if (at === '') return found
    if (!at.includes('/node_modules/')) return [...found, `node_modules/${name}`]
  }
}

it('names every package that some platform would need', () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).flatMap((name) => (places(path, name).some((each) => each in packages) ? [] : [`${path} needs ${name}`])),
  )
  expect(missing).toEqual([])
})

it('says of no package from where it is fetched', () => {
  expect(Object.values(packages).flatMap(({ resolved = '' }) => (/^(https?|git)/.test(resolved) ? [resolved] : []))).toEqual([])
})
