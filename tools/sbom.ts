// npm run sbom: a list of all that is shipped (CycloneDX) in build/sbom.json, and whether each licence is one that we take.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const home = resolve(import.meta.dirname, '..')

/** Licences of what is shipped: they ask for their text to be kept, and nothing of whoever uses the program. */
const taken = [
  'MIT',
  'MIT-0',
  'ISC',
  'Zlib',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
  'Unlicense',
  'CC0-1.0',
  'Python-2.0',
  'CC-BY-4.0',
]

/** Packages whose licence is another, or is not named in their package.json, each looked at. `is`: what stands there. */
const lookedAt: Readonly<Record<string, { readonly is: string; readonly because: string }>> = {
  '@fontsource/atkinson-hyperlegible': { is: 'OFL-1.1', because: 'a font, which is served as it is' },
  duck: { is: '', because: 'its file LICENSE is BSD with two clauses' },
  'png-js': { is: '', because: 'its file LICENSE is MIT' },
}

interface Component {
  readonly name: string
  readonly version: string
  readonly licenses?: readonly { readonly license?: { readonly id?: string; readonly name?: string }; readonly expression?: string }[]
}

function licenceOf({ licenses = [] }: Component): string {
  const [first] = licenses
  return first?.expression ?? first?.license?.id ?? first?.license?.name ?? ''
}

/** Whether a licence, or one of those between which somebody may choose, is taken. */
function isTaken(licence: string): boolean {
  return licence
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((each) => taken.includes(each.trim())))
}

function reason(component: Component): string | undefined {
  const licence = licenceOf(component)
  if (isTaken(licence)) return undefined
  const known = lookedAt[component.name]
  return known?.is === licence ? undefined : `${component.name}@${component.version}: ${licence === '' ? 'no licence named' : licence}`
}

const { status, stdout, stderr } = spawnSync('npm', ['sbom', '--omit=dev', '--package-lock-only', '--sbom-format', 'cyclonedx'], {
  cwd: home,
  encoding: 'utf8',
  maxBuffer: 1 << 28,
})
if (status !== 0) {
  console.error(stderr)
  process.exit(1)
}
const list = JSON.parse(stdout) as { readonly components: readonly Component[] }
mkdirSync(join(home, 'build'), { recursive: true })
writeFileSync(join(home, 'build', 'sbom.json'), stdout)

const { allowScripts } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { readonly allowScripts: Readonly<Record<string, boolean>> }
const refused = list.components.flatMap((each) => reason(each) ?? [])
const counts = Map.groupBy(list.components, licenceOf)
console.log(`${list.components.length} packages are shipped: build/sbom.json`)
for (const [licence, all] of [...counts].sort((a, b) => b[1].length - a[1].length))
  console.log(`  ${String(all.length).padStart(4)}  ${licence === '' ? '(none named)' : licence}`)
console.log(`install scripts are run for: ${Object.keys(allowScripts).join(', ')}`)
for (const each of refused) console.error(`not on the list of licences: ${each}`)
process.exitCode = refused.length === 0 ? 0 : 1
