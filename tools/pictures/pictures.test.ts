// Pictures made from the law show the law as it is; every picture tells what it shows, and some page shows it.
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { home } from '../../src/folder/index.ts'
import { folder, pictures } from './draw.ts'
import { screens } from './screens.ts'

const read = (file: string): string => readFileSync(join(folder, file), 'utf8')

it.each(pictures())('$file is up to date: npm run -s pictures', ({ file, text }) => {
  expect(read(file)).toBe(text)
})

const files = readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((each) =>
  each.isFile() ? [relative(folder, join(each.parentPath, each.name))] : [],
)

it('has every screen that is taken, and no other', () => {
  expect(files.filter((each) => each.endsWith('.png')).sort()).toEqual(screens.map((each) => join('screens', `${each.name}.png`)).sort())
})

it.each(files.filter((each) => each.endsWith('.svg')))('%s has a title and says what there is to see', (file) => {
  expect(read(file)).toMatch(/<title id="title">[^<]{10,}<\/title>\s*<desc id="desc">[^<]{40,}<\/desc>/)
})

describe.each(files)('%s', (file) => {
  it('is shown on some page', () => {
    const pages = ['README.md', ...readdirSync(join(home, 'docs'), { recursive: true, encoding: 'utf8' }).map((each) => join('docs', each))]
    expect(pages.filter((each) => each.endsWith('.md') && readFileSync(join(home, each), 'utf8').includes(`pictures/${file})`)).length).toBeGreaterThan(0)
  })
})
