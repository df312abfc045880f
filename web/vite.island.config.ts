// How the script of the interview is built: one file for each language, with the sentences it says and no others.
import { resolve } from 'node:path'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vite'
import { onlySaid } from './only-said.ts'

const lang = process.env['EVENHAND_LANG'] ?? 'en'
const rooms = resolve(import.meta.dirname, '../src')

export default defineConfig({
  root: import.meta.dirname,
  resolve: {
    alias: [
      { find: /^evenhand\/(\w+)$/, replacement: `${rooms}/$1/index.ts` },
      // under every language's name the words of this one, as with its sentences
      { find: /^\.\/words-[a-z]{2}\.ts$/, replacement: `./words-${lang}.ts` },
    ],
  },
  publicDir: false,
  plugins: [onlySaid(lang), svelte({ configFile: false, compilerOptions: { discloseVersion: false } })],
  build: {
    outDir: '.island',
    emptyOutDir: false,
    rolldownOptions: { input: 'src/lib/ask/island.ts', output: { entryFileNames: `interview-${lang}.js`, codeSplitting: false } },
  },
})
