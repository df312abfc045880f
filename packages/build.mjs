// Builds what is published into packages/*/dist, with source maps and declarations, and lays the law beside it.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
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

const generated = /wording\/packs\/generated\/([a-z]{2})\.ts$/

/** Messages as text of JSON. WHY: to read two thousand of them so takes a tenth of the time in which an object of them is made from script. */
function messagesAsText() {
  return {
    name: 'messages-as-text',
    async load(file) {
      if (!generated.test(file)) return undefined
      const { messages } = await import(file)
      return `export const messages = /* @__PURE__ */ JSON.parse(${JSON.stringify(JSON.stringify(messages))})`
    },
  }
}

/**
 * Messages in files of each language, read when the first is said: those of an answer, those of the help, and all others. WHY: a command speaks one language, most
 * say nothing but an answer, or show nothing but help, and all of them are most of its program.
 */
function messagesBeside(folder) {
  return {
    name: 'messages-beside',
    async load(file) {
      const [, lang] = generated.exec(file) ?? []
      if (lang === undefined) return undefined
      const { messages } = await import(file)
      mkdirSync(folder, { recursive: true })
      const said = new Set(Object.keys(JSON.parse(readFileSync(join(rooms, 'wording/packs/en/messages/answer.json'), 'utf8'))))
      const parts = Object.groupBy(Object.keys(messages), (key) => (key.startsWith(ofHelp) ? 'help' : said.has(key) ? 'answer' : 'others'))
      for (const part of ['answer', 'help', 'others']) {
        const own = Object.fromEntries((parts[part] ?? []).map((key) => [key, messages[key]]))
        writeFileSync(join(folder, `${lang}.${part}.json`), JSON.stringify(own))
      }
      return `${lately}\nexport const messages = /* @__PURE__ */ lately('${lang}')`
    },
  }
}

/** How the names of messages of the help begin. */
const ofHelp = 'help.'

const lately = `
import { readFileSync } from 'node:fs'
const once = (file) => {
  let read
  return () => (read ??= JSON.parse(readFileSync(new URL('./messages/' + file, import.meta.url), 'utf8')))
}
const lately = (lang) => {
  const [answer, help, others] = [once(lang + '.answer.json'), once(lang + '.help.json'), once(lang + '.others.json')]
  const holding = (key) => (String(key).startsWith('${ofHelp}') ? help() : key in answer() ? answer() : others())
  return new Proxy({}, {
    get: (_, key) => holding(key)[key],
    has: (_, key) => key in holding(key),
    ownKeys: () => [answer, help, others].flatMap((part) => Object.keys(part())),
    getOwnPropertyDescriptor: (_, key) => Object.getOwnPropertyDescriptor(holding(key), key),
  })
}`

/** WHY: the library for commands could start other programs, which none of its commands here is, and what it would need for that takes long to load. */
function withoutOtherPrograms() {
  const id = '\0no-other-programs'
  return {
    name: 'without-other-programs',
    resolveId: (specifier, importer = '') => (specifier === 'node:child_process' && importer.includes('commander') ? { id, external: false } : undefined),
    load: (file) => (file === id ? 'export default {}' : undefined),
  }
}

/**
 * What Node has is fetched by name. WHY: an import of `node:process` or `node:fs` reads each of its properties, and with them Node loads its streams and its
 * terminals, which takes as long as starting Node itself.
 */
function builtinsByName() {
  const mark = '\0by-name:'
  return {
    name: 'builtins-by-name',
    // WHY: the library for questions keeps its imports, because it reads the terminal as it is loaded, and only an interview loads it
    resolveId: (specifier, importer) => (isBuiltin(specifier) && !/@clack/.test(importer) ? { id: `${mark}${specifier}`, external: false } : undefined),
    load(file) {
      if (!file.startsWith(mark)) return undefined
      const builtin = file.slice(mark.length)
      const names = Object.keys(process.getBuiltinModule(builtin))
      return [
        'const $read = (name) => $whole[name]',
        `const $whole = /* @__PURE__ */ globalThis.process.getBuiltinModule('${builtin}')`,
        'export { $whole as default }',
        // WHY: each has a name of its own here, since one of them may be called as the language calls a word
        ...names.map((name, n) => `const $${n} = /* @__PURE__ */ $read('${name}'); export { $${n} as ${name} }`),
      ].join('\n')
    },
  }
}

/** The law as a module, so that no file has to be found where the package runs. */
function inside(letters) {
  return said('letters', letters)
}

/** The version as a module. WHY: to find and read the file that has it takes a command a millisecond. */
function versionInside() {
  return said('version', JSON.parse(readFileSync(join(home, 'packages', 'core', 'package.json'), 'utf8')).version)
}

/** A module of one text. */
function said(name, text) {
  const id = `\0evenhand:${name}`
  return {
    name: `${name}-inside`,
    resolveId: (specifier) => (specifier === id.slice(1) ? { id, external: false } : undefined),
    load: (file) => (file === id ? `export const ${name} = '${text}'` : undefined),
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
    logLevel: 'error',
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
    format: 'cjs',
    shims: true,
    minify: true,
    plugins: [messagesBeside(join(at, 'dist/cli/messages')), versionInside(), withoutOtherPrograms(), builtinsByName()],
    outputOptions: {
      chunkFileNames: 'cli/[name].cjs',
      // WHY: the program begins with the file of questions itself, by its names
      minifyInternalExports: false,
      // WHY: what most questions need is one file, because each file more takes a millisecond to find and load
      codeSplitting: {
        groups: [
          {
            name: 'question',
            test: /commander|rolldown\/runtime|packages\/core\/src\/cli\.ts$|src\/(base|rules|diagram|artefact|places|decide|json|wording)\/|src\/cli\/(program|language|message|help|usage|at-once|stop|ask|options|print|answer-text|unknown-text)\.ts$/,
          },
        ],
      },
    },
  })
  await cut(law, join(at, 'law'))
}

/** The law as a file, and cut by act for a program that starts anew for every question. */
async function cut(law, into) {
  rmSync(into, { recursive: true, force: true })
  mkdirSync(join(into, 'acts'), { recursive: true })
  writeFileSync(join(into, 'evenhand.law'), law)
  const { inOneLanguage, readArtefact, sharedText, slicesOf } = await import('../src/artefact/index.ts')
  const { locales } = await import('../src/base/index.ts')
  const { artefact } = await readArtefact(law)
  for (const lang of locales) writeFileSync(join(into, `shared.${lang}.json`), sharedText(inOneLanguage(artefact, lang)))
  for (const [act, slice] of await slicesOf(artefact)) writeFileSync(join(into, 'acts', `${act}.law`), slice)
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
