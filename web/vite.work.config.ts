// How the program of the threads of work is built: one file beside the built app, with the rooms of the library in it.
import { resolve } from 'node:path'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vite'

const rooms = resolve(import.meta.dirname, '../src')

export default defineConfig({
  root: import.meta.dirname,
  resolve: {
    alias: [
      { find: /^evenhand\/(\w+)$/, replacement: `${rooms}/$1/index.ts` },
      { find: /^#lib\//, replacement: `${import.meta.dirname}/src/lib/` },
    ],
  },
  publicDir: false,
  plugins: [svelte({ configFile: false })],
  build: {
    ssr: 'src/lib/server/work/worker-node.ts',
    outDir: '../build/work',
    emptyOutDir: true,
    target: 'node20',
    rolldownOptions: { output: { entryFileNames: 'worker.js', codeSplitting: false } },
  },
})
