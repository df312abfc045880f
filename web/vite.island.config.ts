// How the scripts of the interview and of the workshop are built: one file for each language, with the sentences it says and no others.
import { resolve } from 'node:path'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vite'
import { oneLanguage } from './one-language.ts'

const lang = process.env['EVENHAND_LANG'] ?? 'en'
const rooms = resolve(import.meta.dirname, '../src')

/** What is built, by the name that the file begins with. */
const islands = { interview: 'src/lib/ask/island.ts', workshop: 'src/lib/draft/island.ts', 'workshop-worker': 'src/lib/draft/worker.ts' } as const
const isIsland = (name: string): name is keyof typeof islands => Object.hasOwn(islands, name)
const asked = process.env['EVENHAND_ISLAND'] ?? 'interview'
const island = isIsland(asked) ? asked : 'interview'

export default defineConfig({
  root: import.meta.dirname,
  resolve: {
    alias: [
      { find: /^evenhand\/(\w+)$/, replacement: `${rooms}/$1/index.ts` },
      { find: /^#lib\//, replacement: `${import.meta.dirname}/src/lib/` },
    ],
  },
  publicDir: false,
  plugins: [oneLanguage(lang), svelte({ configFile: false, compilerOptions: { discloseVersion: false } })],
  build: {
    outDir: '.island',
    emptyOutDir: false,
    rolldownOptions: { input: islands[island], output: { entryFileNames: `${island}-${lang}.js`, codeSplitting: false } },
  },
})
