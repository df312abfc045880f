import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  // WHY: the time is long, because packages are fetched and browsers are started
  test: { include: ['packages/*.test.ts'], testTimeout: 600_000, hookTimeout: 600_000 },
})
