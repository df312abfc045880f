import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  // as in web/vite.config.ts: what lies in the web app names a room by its sub-path
  resolve: { alias: [{ find: /^evenhand\/(\w+)$/, replacement: `${resolve(import.meta.dirname, 'src')}/$1/index.ts` }] },
  test: {
    include: [
      'src/**/*.test.ts',
      'editor/**/*.test.ts',
      'conformance/**/*.test.ts',
      'docs/**/*.test.ts',
      'law/**/*.test.ts',
      'tools/**/*.test.ts',
      'web/src/**/*.test.ts',
      'web/door/**/*.test.ts',
      'web/e2e/**/*.test.ts',
    ],
    globalSetup: process.argv.some((each) => each.endsWith('.ts') && !each.includes('web/e2e')) ? [] : ['web/e2e/build-node.ts'],
    testTimeout: 120_000,
    // WHY said: on two cores one worker would be taken, and half of the machine would wait
    maxWorkers: 2,
    maxConcurrency: 2,
  },
})
