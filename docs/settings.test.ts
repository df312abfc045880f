// The page of settings says what the program reads, and the program's own words for it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { home } from '../src/cli/law-node.ts'
import { evenhand } from '../src/cli/run.fixture.ts'

it('docs/settings.md is as `evenhand settings --markdown` makes it', async () => {
  const { stdout } = await evenhand('settings', '--markdown')
  expect(readFileSync(join(home, 'docs/settings.md'), 'utf8')).toBe(stdout)
})
