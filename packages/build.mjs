// Builds what is published into packages/*/dist, with source maps and declarations, and lays the law beside it.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { isAbsolute, join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'tsdown'
import { core, tools } from './rooms.mjs'

const home = resolve(import.meta.dirname, '..')
const rooms = join(home, 'src')

/** A room of the other package is named as it is published, wherever its door is imported. */
function published(others, name) {
  return {
    name: 'rooms-of-the-other-package',
    resolveId(specifier, importer) {
      if (importer === undefined || !specifier.startsWith('.')) return undefined
      const file = isAbsolute(specifier) ? specifier : resolve(importer, '..', specifier)
      const [room] = file.startsWith(rooms) ? file.slice(rooms.length + 1).split('/') : []
      return others.includes(room) ? { id: `${name}/${room}`, external: true } : undefined
    },
  }
}

/**
 * Messages as text of JSON. WHY: to read two thousand of them so takes a tenth of the time in which an object of them is made from script. `late`: those
 * of a language are read when the first is said, since a command speaks one language.
 */
function messagesAsText(late = false) {
  const made = /wording\/packs\/generated\/[a-z]{2}\.ts$/
  return {
    name: 'messages-as-text',
    async load(file) {
      if (!made.test(file)) return undefined
      const { messages } = await import(file)
      const text = JSON.stringify(JSON.stringify(messages))
      return late ? `${lately}\nexport const messages = /* @__PURE__ */ lately(${text})` : `export const messages = /* @__PURE__ */ JSON.parse(${text})`
    },
  }
}

const lately = `
const lately = (text) => {
  let read
  const all = () => (read ??= JSON.parse(text))
  return new Proxy({}, {
    get: (_, key) => all()[key],
    has: (_, key) => key in all(),
    ownKeys: () => Object.keys(all()),
    getOwnPropertyDescriptor: (_, key) => Object.getOwnPropertyDescriptor(all(), key),
  })
}`

/** WHY: the library for commands could start other programs, which no command here does, and what it would need for that takes long to load. */
function withoutOtherPrograms() {
  const id = '\0no-other-programs'
  return {
    name: 'without-other-programs',
    resolveId: (specifier) => (specifier === 'node:child_process' ? { id, external: false } : undefined),
    load: (file) => (file === id ? 'export default {}' : undefined),
  }
}

/** The law as a module, so that no file has to be found where the package runs. */
function inside(letters) {
  const id = 'evenhand:letters'
  return {
    name: 'the-law-inside',
    resolveId: (specifier) => (specifier === id ? { id: `\0${id}`, external: false } : undefined),
    load: (file) => (file === `\0${id}` ? `export const letters = '${letters}'` : undefined),
  }
}

function doors(names) {
  return Object.fromEntries(names.map((room) => [`${room}/index`, join(rooms, room, 'index.ts')]))
}

function emptied(folder) {
  const at = join(home, 'packages', folder)
  rmSync(join(at, 'dist'), { recursive: true, force: true })
  return at
}

async function built(folder, entry, platform, target, more) {
  const at = join(home, 'packages', folder)
  await build({
    cwd: at,
    config: false,
    entry,
    outDir: 'dist',
    clean: false,
    format: 'esm',
    platform,
    target,
    fixedExtension: true,
    sourcemap: true,
    hash: false,
    logLevel: 'warn',
    tsconfig: join(home, 'packages', 'tsconfig.json'),
    // WHY: files lie two folders down, as the source does, so that each finds what lies beside the folder
    outputOptions: { chunkFileNames: 'shared/[name].mjs' },
    inputOptions: { resolve: { mainFields: ['module', 'main'] } },
    ...more,
  })
  cpSync(join(home, 'LICENSE'), join(at, 'LICENSE'))
  return at
}

/** The library and the small command line, with the compiled law inside. */
export async function buildCore() {
  const law = readFileSync(join(home, 'build', 'evenhand.law'))
  const letters = gzipSync(law, { level: 9 }).toString('base64')
  const at = emptied('core')
  const entry = { 'index/index': join(at, 'src/index.ts'), ...doors(core), 'law/index': join(at, 'src/law.ts') }
  await built('core', entry, 'neutral', 'es2022', { dts: true, plugins: [inside(letters), messagesAsText()] })
  await built('core', { 'cli/index': join(at, 'src/cli.ts') }, 'node', 'node20', {
    dts: false,
    minify: true,
    plugins: [messagesAsText(true), withoutOtherPrograms()],
    outputOptions: { chunkFileNames: 'cli/[name].mjs' },
  })
  await cut(law, join(at, 'law'))
}

/** The law as a file, and cut by act for a program that starts anew for every question. */
async function cut(law, into) {
  rmSync(into, { recursive: true, force: true })
  mkdirSync(join(into, 'acts'), { recursive: true })
  writeFileSync(join(into, 'evenhand.law'), law)
  const { readArtefact, slicesOf } = await import('../src/artefact/index.ts')
  const { artefact } = await readArtefact(law)
  const { shared, byAct } = await slicesOf(artefact)
  writeFileSync(join(into, 'shared.json'), JSON.stringify(shared))
  for (const [act, slice] of byAct) writeFileSync(join(into, 'acts', `${act}.law`), slice)
}

/** What writes, checks, compiles and compares law, with the documents of the law and the pages of findings. */
export async function buildTools() {
  const at = emptied('tools')
  await built('tools', { ...doors(tools), 'cli/index': join(at, 'src/cli.ts') }, 'node', 'node24', { dts: true, plugins: [published(core, 'evenhand')] })
  for (const folder of ['law', 'docs/diagnostics']) {
    rmSync(join(at, folder), { recursive: true, force: true })
    cpSync(join(home, folder), join(at, folder), { recursive: true, filter: (file) => !file.endsWith('.ts') })
  }
  mkdirSync(join(at, 'build'), { recursive: true })
  cpSync(join(home, 'build', 'evenhand.law'), join(at, 'build', 'evenhand.law'))
}

if (process.argv[1] === import.meta.filename) {
  await buildCore()
  await buildTools()
}
