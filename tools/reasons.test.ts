// The reasons in comments begin as whole sentences do: `WHY:` and a subject with its verb, and not half of a question.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { sourcesOf } from './figures/sources.ts'

const home = join(import.meta.dirname, '..')
const mark = 'WHY'

it('is told after the mark, and not between the mark and its colon', () => {
  const odd = sourcesOf(home).texts.flatMap(({ file }) =>
    readFileSync(join(home, file), 'utf8')
      .split('\n')
      .flatMap((line, index) => (new RegExp(`${mark} [a-z]`).test(line) ? [`${file}:${index + 1}`] : [])),
  )
  expect(odd).toEqual([])
})
