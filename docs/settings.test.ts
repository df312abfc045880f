// The page of settings says what the program reads, and the program's own words for it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { evenhand } from '../src/cli/run.fixture.ts'
import { home } from '../src/folder/index.ts'

it('docs/settings.md is as `evenhand settings --markdown` makes it', async () => {
  const { stdout } = await evenhand('settings', '--markdown')
  expect(readFileSync(join(home, 'docs/settings.md'), 'utf8')).toBe(stdout)
})
