// npm run editor:package: bundles the extension and packs it as build/evenhand.vsix, which VS Code and its kin install.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { first, keys, locales, messageOf } from '../src/wording/index.ts'

const here = import.meta.dirname
const home = resolve(here, '..')
const node = [...builtinModules, ...builtinModules.map((each) => `node:${each}`)]

/** What is bundled: the client and the server, each for the desktop and for a browser. */
const bundles = [
  { entry: 'extension-node.ts', file: 'extension-node.cjs', format: 'cjs', external: ['vscode', ...node], conditions: ['node'] },
  { entry: 'server-node.ts', file: 'server-node.mjs', format: 'es', external: node, conditions: ['node'] },
  { entry: 'extension-browser.ts', file: 'extension-browser.cjs', format: 'cjs', external: ['vscode'], conditions: ['browser'] },
  { entry: 'server-browser.ts', file: 'server-browser.js', format: 'iife', external: [], conditions: ['browser'] },
]

/** Bundles the four parts into a folder. */
export async function bundle(folder) {
  for (const { entry, file, format, external, conditions } of bundles) {
    await build({
      root: here,
      configFile: false,
      logLevel: 'error',
      resolve: { conditions: [...conditions, 'import', 'module', 'default'] },
      define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        outDir: folder,
        emptyOutDir: false,
        target: 'es2024',
        minify: true,
        lib: { entry: join(here, entry), formats: [format], name: 'evenhand', fileName: () => file },
        rolldownOptions: { external, platform: conditions.includes('node') ? 'node' : 'browser' },
      },
    })
  }
}

const manifest = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'))

/** The strings of the manifest in one language, from the messages of the program. */
function strings(language) {
  const names = keys().filter((key) => key === 'editor.extension' || key.startsWith('editor.setting.'))
  return JSON.stringify(Object.fromEntries(names.map((key) => [key, messageOf(language, key)])), null, 2)
}

/** Bundles and packs; gives the path of the package. */
export async function pack(folder = join(home, 'build')) {
  const dist = join(folder, 'editor')
  mkdirSync(dist, { recursive: true })
  await bundle(dist)
  const stage = join(folder, 'editor-package')
  rmSync(stage, { recursive: true, force: true })
  const put = (to, content) => {
    mkdirSync(dirname(join(stage, to)), { recursive: true })
    writeFileSync(join(stage, to), content)
  }
  const { type: _, private: __, ...shown } = manifest
  // WHY: the files are listed, because what is not named does not come along
  put('package.json', JSON.stringify({ ...shown, files: ['dist', 'diagnostics', 'syntaxes', 'package.nls*.json', 'README.md', 'LICENSE.txt'] }, null, 2))
  for (const each of locales) put(each === first ? 'package.nls.json' : `package.nls.${each}.json`, strings(each))
  for (const [from, to] of [
    [join(here, 'README.md'), 'README.md'],
    [join(home, 'LICENSE'), 'LICENSE.txt'],
    [join(here, 'syntaxes', 'policy.json'), 'syntaxes/policy.json'],
    ...bundles.map(({ file }) => [join(dist, file), `dist/${file}`]),
  ])
    put(to, readFileSync(from))
  const pages = join(home, 'docs', 'diagnostics')
  for (const each of readdirSync(pages).filter((name) => name.endsWith('.md'))) put(`diagnostics/${each}`, readFileSync(join(pages, each)))
  const file = join(folder, 'evenhand.vsix')
  // WHY: the standard tool packs, because it holds the manifest against the rules of the editor. It asks nothing of the network
  const tool = join(home, 'node_modules', '@vscode', 'vsce', 'vsce')
  const args = ['package', '--no-dependencies', '--skip-license', '--allow-missing-repository', '--out', file]
  // WHY: the day is fixed, so that the same sources give the same package
  const env = { ...process.env, SOURCE_DATE_EPOCH: '946684800' }
  const { status, stdout, stderr } = spawnSync(process.execPath, [tool, ...args], { cwd: stage, encoding: 'utf8', env })
  if (status !== 0) throw new Error(`${stdout}${stderr}`)
  return file
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(await pack())
