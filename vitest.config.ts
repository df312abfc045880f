import { resolve } from 'node:path'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vitest/config'
import { patience } from './conformance/until.ts'

/** The files that were named. */
const named = process.argv.filter((each) => each.endsWith('.ts'))
/** Whether a test in a browser may be among those that run: where only others are named there is none. */
const inBrowser = named.length === 0 || named.some((each) => each.includes('web/e2e'))

export default defineConfig({
  // as in web/vite.config.ts: what lies in the web app names a room by its sub-path
  resolve: { alias: [{ find: /^evenhand\/(\w+)$/, replacement: `${resolve(import.meta.dirname, 'src')}/$1/index.ts` }] },
  // WHY: jobs of the threads of work put components into pages
  plugins: [svelte({ configFile: false })],
  test: {
    // WHY: the times are long, because what is slow on a busy machine is not wrong, and only what never ends is to be named; see docs/testing.md
    testTimeout: 3_600_000,
    hookTimeout: 3_600_000,
    teardownTimeout: patience,
    expect: { poll: { timeout: patience } },
    // WHY: the number is given, because on two cores one worker would be taken, and half of the machine would wait
    maxWorkers: 2,
    maxConcurrency: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'rooms',
          include: [
            'src/**/*.test.ts',
            'editor/**/*.test.ts',
            'conformance/**/*.test.ts',
            'docs/**/*.test.ts',
            'law/**/*.test.ts',
            'tools/**/*.test.ts',
            'web/src/**/*.test.ts',
            'web/door/**/*.test.ts',
          ],
          globalSetup: ['conformance/law.setup.ts'],
          // WHY: all share one registry of modules, because reading the law and the rooms anew for every file took three quarters of the time
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['web/e2e/**/*.test.ts'],
          globalSetup: ['conformance/law.setup.ts', ...(inBrowser ? ['web/e2e/build-node.ts', 'web/e2e/servers-node.ts'] : [])],
          isolate: false,
        },
      },
    ],
  },
})
