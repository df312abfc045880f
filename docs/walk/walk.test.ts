// The chapters say what the program does: their blocks run, fit the types, and show the values that are written beside them.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inspect, isDeepStrictEqual } from 'node:util'
import { describe, expect, it } from 'vitest'
import { exerciseOf, moduleOf, wrongIn } from './chapter.ts'
import { chapters, readChapter, shownBy, typeErrors, writeModule } from './run.ts'

const pages = chapters.map((file) => {
  const page = readChapter(file)
  const exercise = exerciseOf(page)
  if (exercise === undefined) throw new Error(`${file} gives nothing to try`)
  const places = page.slice(0, page.indexOf('## Try it')).split(exercise.change)
  return { file, page, places, see: exercise.see, module: writeModule(file, page), tried: writeModule(`tried-${file}`, places.join(exercise.to)) }
})

describe.each(pages)('$file', ({ file, page, module, tried, see, places }) => {
  it('shows what is so', async () => {
    const values = await shownBy(module)
    expect(moduleOf(page).idle).toEqual([])
    expect(values.length).toBeGreaterThan(2)
    expect(values.map(({ line, made }) => ({ line, value: made }))).toStrictEqual(values.map(({ line, expected }) => ({ line, value: expected })))
  })

  it('ends with a change that shows what it says', async () => {
    expect(places).toHaveLength(2)
    const changed = wrongIn(await shownBy(tried), isDeepStrictEqual)
    expect(changed.map(({ made }) => inspect(made, { depth: 6, breakLength: Number.POSITIVE_INFINITY }))).toContain(see)
  })

  it('is short, and is on the list of chapters', () => {
    expect(page.split('\n').length).toBeLessThanOrEqual(91)
    expect(readFileSync(join(import.meta.dirname, 'README.md'), 'utf8')).toContain(`](${file})`)
  })
})

it('fits the types, chapters and changes alike', () => {
  expect(typeErrors(pages.flatMap((each) => [each.module, each.tried]))).toEqual([])
})

describe('a chapter', () => {
  const page = (...lines: string[]) => ['# Title', '', '```ts', ...lines, '```', '', 'Text with `// → ` in it.', ''].join('\n')
  const ran = async (name: string, ...lines: string[]) => wrongIn(await shownBy(writeModule(`self-${name}`, page(...lines))), isDeepStrictEqual)

  it('is right where every value is as it says', async () => {
    expect(await ran('right', 'const two = 1 + 1', 'two // → 2', 'new Set([two])', '// → new Set([', '//     2,', '//   ])')).toEqual([])
  })

  it('is wrong where one value is another', async () => {
    expect(await ran('wrong', '1 + 1 // → 3')).toEqual([{ line: 4, made: 2, expected: 3 }])
    expect(await ran('deep', "const made = { a: [1n], b: new Map([['c', 1]]) }", 'made.a', '// → [1n]', "made.b // → new Map([['c', 2]])")).toHaveLength(1)
    expect(await ran('missing', 'const made: { a?: number } = { a: undefined }', 'made // → {}')).toHaveLength(1)
  })

  it('runs its blocks as one module', async () => {
    expect(await ran('two', 'const one = 1', '```', '', 'Between.', '', '```ts', 'one // → 2')).toEqual([{ line: 10, made: 1, expected: 2 }])
  })

  it('names the arrows that show nothing', () => {
    expect(moduleOf(page('const one = 1 // → 1', 'one // → 1', '', '// → 1')).idle).toEqual([4, 7])
    expect(moduleOf(page('if (true) {', '  1 // → 1', '}')).idle).toEqual([5])
  })

  it('is held to the types, line by line', () => {
    const file = writeModule('self-types', page("import { evaluate } from 'evenhand/rules'", '', 'const one: string = 1', 'evaluate(one)'))
    const errors = typeErrors([file])
    expect(errors).toHaveLength(2)
    expect(errors[0]).toMatch(/^self-types.ts:6 Type 'number' is not assignable/)
    expect(errors[1]).toMatch(/^self-types.ts:7 Expected 2 arguments/)
  })
})
