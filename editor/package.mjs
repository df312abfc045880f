// npm run editor:package: bundles the extension and packs it as build/evenhand.vsix, which VS Code and its kin install.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { strToU8, zipSync } from 'fflate'
import { build } from 'vite'
import { english, spanish } from '../src/wording/index.ts'

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

/** The strings of the manifest in one language, from the catalogues of the program. */
function strings(catalogue) {
  const keys = Object.keys(catalogue).filter((key) => key === 'editor.extension' || key.startsWith('editor.setting.'))
  return JSON.stringify(Object.fromEntries(keys.map((key) => [key, catalogue[key]])), null, 2)
}

const contentTypes = `<?xml version="1.0" encoding="utf-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
${['json', 'vsixmanifest', 'md', 'txt', 'js', 'cjs', 'mjs']
  .map(
    (each) => `  <Default Extension=".${each}" ContentType="${each === 'vsixmanifest' ? 'text/xml' : each === 'json' ? 'application/json' : 'text/plain'}"/>`,
  )
  .join('\n')}
</Types>
`

const vsixManifest = `<?xml version="1.0" encoding="utf-8"?>
<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011">
  <Metadata>
    <Identity Language="en-US" Id="${manifest.name}" Version="${manifest.version}" Publisher="${manifest.publisher}"/>
    <DisplayName>${manifest.displayName}</DisplayName>
    <Description xml:space="preserve">${english['editor.extension']}</Description>
    <Categories>${manifest.categories.join(',')}</Categories>
    <Properties>
      <Property Id="Microsoft.VisualStudio.Code.Engine" Value="${manifest.engines.vscode}"/>
      <Property Id="Microsoft.VisualStudio.Code.ExtensionKind" Value="workspace,web"/>
    </Properties>
    <License>extension/LICENSE.txt</License>
  </Metadata>
  <Installation><InstallationTarget Id="Microsoft.VisualStudio.Code"/></Installation>
  <Dependencies/>
  <Assets>
    <Asset Type="Microsoft.VisualStudio.Code.Manifest" Path="extension/package.json" Addressable="true"/>
    <Asset Type="Microsoft.VisualStudio.Services.Content.Details" Path="extension/README.md" Addressable="true"/>
    <Asset Type="Microsoft.VisualStudio.Services.Content.License" Path="extension/LICENSE.txt" Addressable="true"/>
  </Assets>
</PackageManifest>
`

/** Bundles and packs; gives the path of the package. */
export async function pack(folder = join(home, 'build')) {
  const dist = join(folder, 'editor')
  mkdirSync(dist, { recursive: true })
  await bundle(dist)
  const pages = join(home, 'docs', 'diagnostics')
  const text = (path) => readFileSync(path, 'utf8')
  const files = {
    '[Content_Types].xml': contentTypes,
    'extension.vsixmanifest': vsixManifest,
    'extension/package.json': text(join(here, 'package.json')),
    'extension/package.nls.json': strings(english),
    'extension/package.nls.es.json': strings(spanish),
    'extension/README.md': text(join(here, 'README.md')),
    'extension/LICENSE.txt': text(join(home, 'LICENSE')),
    'extension/syntaxes/policy.json': text(join(here, 'syntaxes', 'policy.json')),
    ...Object.fromEntries(bundles.map(({ file }) => [`extension/dist/${file}`, text(join(dist, file))])),
    ...Object.fromEntries(
      readdirSync(pages)
        .filter((each) => each.endsWith('.md'))
        .map((each) => [`extension/diagnostics/${each}`, text(join(pages, each))]),
    ),
  }
  const zipped = Object.fromEntries(Object.entries(files).map(([name, content]) => [name, strToU8(content)]))
  const file = join(folder, 'evenhand.vsix')
  // WHY: the day is fixed, so that the same sources give the same package
  writeFileSync(file, zipSync(zipped, { level: 9, mtime: new Date(2000, 0, 1) }))
  return file
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(await pack())
