// How the scripts of single pages are built. Those that say something are one file for each language, with the sentences they say and no others.
import { resolve } from 'node:path'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vite'
import { oneLanguage } from './one-language.ts'

/** The language; none where the page gives the script its sentences. */
const lang = process.env['EVENHAND_LANG'] ?? ''
const rooms = resolve(import.meta.dirname, '../src')

/** What is built, by the name that the file begins with. */
const islands = {
  interview: 'src/lib/ask/island.ts',
  workshop: 'src/lib/draft/island.ts',
  'workshop-worker': 'src/lib/draft/worker.ts',
  audit: 'src/lib/audit/island.ts',
  'audit-worker': 'src/lib/audit/worker.ts',
  requests: 'src/lib/requests/island.ts',
  desk: 'src/lib/desk/island.ts',
  passkey: 'src/lib/passkey/island.ts',
} as const
const isIsland = (name: string): name is keyof typeof islands => Object.hasOwn(islands, name)
const asked = process.env['EVENHAND_ISLAND'] ?? 'interview'
const island = isIsland(asked) ? asked : 'interview'

export default defineConfig({
  root: import.meta.dirname,
  resolve: {
    alias: [
      { find: /^evenhand\/(\w+)$/, replacement: `${rooms}/$1/index.ts` },
      // WHY: the parser is built for browsers apart, because it stands on streams of Node
      { find: /^csv-parse$/, replacement: 'csv-parse/browser/esm' },
      { find: /^#lib\//, replacement: `${import.meta.dirname}/src/lib/` },
    ],
  },
  publicDir: false,
  plugins: [...(lang === '' ? [] : [oneLanguage(lang)]), svelte({ configFile: false, compilerOptions: { discloseVersion: false } })],
  build: {
    outDir: '.island',
    emptyOutDir: false,
    rolldownOptions: { input: islands[island], output: { entryFileNames: `${island}${lang === '' ? '' : `-${lang}`}.js`, codeSplitting: false } },
  },
})
