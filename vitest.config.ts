import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'editor/**/*.test.ts', 'conformance/**/*.test.ts', 'docs/**/*.test.ts', 'law/**/*.test.ts', 'tools/**/*.test.ts'],
    testTimeout: 120_000,
  },
})
