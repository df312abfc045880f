import { defineConfig } from 'vitest/config'

export default defineConfig({
  // the rooms as files of the web app name them
  resolve: { alias: [{ find: /^evenhand\/(\w+)$/, replacement: `${import.meta.dirname}/src/$1/index.ts` }] },
  test: {
    include: [
      'src/**/*.test.ts',
      'editor/**/*.test.ts',
      'conformance/**/*.test.ts',
      'docs/**/*.test.ts',
      'law/**/*.test.ts',
      'tools/**/*.test.ts',
      'web/e2e/**/*.test.ts',
    ],
    globalSetup: process.argv.some((each) => each.endsWith('.ts') && !each.includes('web/')) ? [] : ['web/e2e/build-node.ts'],
    testTimeout: 120_000,
  },
})
