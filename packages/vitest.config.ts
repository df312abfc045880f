import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  // WHY so long: packages are fetched and browsers are started; what never ends is ended by whoever runs it
  test: { include: ['packages/*.test.ts'], testTimeout: 600_000, hookTimeout: 600_000 },
})
