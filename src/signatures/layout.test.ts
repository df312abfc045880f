// The layouts of the States' own files: data that holds together, each with a file of made-up voters that is read by it.
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readChecklist } from './checklist.ts'
import { fileRows } from './checklist-node.ts'
import { gathered } from './gathered.fixture.ts'
import { readHeadings } from './headings.ts'
import { readLayouts } from './layout.ts'

const folder = resolve(import.meta.dirname, '../../law/layouts/us')
const files = readdirSync(folder)
const documents = files.filter((each) => each.endsWith('.md')).map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }))
const { layouts, mistakes } = readLayouts(documents)
const samples = files.filter((each) => !each.endsWith('.md'))
const text = (fields: string) => ({ file: 'a.md', text: `\`\`\`layout\nlayout: xx.one\ntitle: { en: One, es: Uno }\nplace: us/xx\n${fields}\n\`\`\`\n` })
const sources = 'sources: [{ title: A list, attestation: secondary }]'

describe('layouts', () => {
  it('are read without a mistake, from more than ten States, each with a sample', () => {
    expect(mistakes).toEqual([])
    expect(new Set(layouts.map((each) => each.place)).size).toBeGreaterThan(10)
    expect(samples.map((each) => each.slice(0, 2)).sort()).toEqual([...new Set(layouts.map((each) => each.file.slice(0, 2)))].sort())
  })

  it('say what they cannot be told by, and rest on sources', () => {
    for (const each of layouts) expect([each.id, each.sources.length > 0, each.attestation === 'unconfirmed']).toEqual([each.id, true, false])
  })

  it.each(samples)('read the sample %s whole: every person is a voter or left out, with a first name, an address and a town', async (file) => {
    const rows = await gathered(fileRows(readFileSync(join(folder, file))))
    const read = readChecklist(rows, { layouts })
    if ('mistakes' in read) throw new Error(JSON.stringify(read.mistakes))
    const off = read.notes.filter(({ code }) => code.startsWith('left-out-'))
    expect(read.voters.length + off.length).toBe(4)
    expect(off.length).toBeLessThan(3)
    for (const { first, address, town, id } of read.voters) expect([first, address, town, id].filter((each) => each === '')).toEqual([])
    expect(read.notes.map((each) => each.code)).not.toContain('no-address')
    // the flat of the second, and what follows the last name of the third
    expect(read.voters.map((each) => each.address).join('; ')).toMatch(/7 .*ELM .*(2|APT 2)/i)
  })

  it('are told apart by their headings in any order, and by nothing less than names and addresses', () => {
    for (const layout of layouts.filter((each) => each.order === undefined)) {
      const all = [...Object.values(layout.columns).flat(), ...layout.beside]
      fc.assert(
        fc.property(fc.shuffledSubarray([...all], { minLength: all.length }), (row) => {
          const found = readHeadings(row, { layouts })
          expect(found.kind === 'columns' && found.layout?.id).toBe(layout.id)
        }),
        { numRuns: 10 },
      )
      const without = all.filter((each) => layout.columns.last?.includes(each) !== true)
      const found = readHeadings(without, { layouts })
      expect(found.kind === 'columns' ? found.layout?.id : undefined).not.toBe(layout.id)
    }
  })

  it('know a status by its code, and leave one that they do not know to the clerk', () => {
    const layout = layouts.find((each) => each.id === 'mi.statewide')
    if (layout === undefined) throw new Error('the layout of Michigan')
    const roles = Object.entries(layout.columns).flatMap(([role, headings]) => headings.map((heading) => [role, heading] as const))
    const row = (status: string) => roles.map(([role]) => ({ last: 'Example', first: 'Ada', number: '12', street: 'Main St', status, id: status })[role] ?? '')
    const read = readChecklist([[...roles.map(([, heading]) => heading), ...layout.beside], row('A'), row('CH'), row('C'), row('R')], { layouts })
    expect('voters' in read && read.voters.map((each) => each.status)).toEqual(['active', 'challenged', 'not-known'])
    expect('notes' in read && read.notes.map((each) => each.code).filter((each) => each.includes('left-out'))).toEqual(['left-out-removed'])
  })
})

describe('a document of a layout', () => {
  it.each([
    ['no name', `columns: { address: A }\n${sources}`, 'wrong-field'],
    ['no address', `columns: { last: L, first: F }\n${sources}`, 'wrong-field'],
    ['a field that there is not', `columns: { last: L, first: F, address: A, party: P }\n${sources}`, 'unknown-field'],
    ['no source', 'columns: { last: L, first: F, address: A }', 'missing-field'],
    ['no headings and no order', `headings: none\ncolumns: { last: L, first: F, address: A }\n${sources}`, 'wrong-field'],
    ['a column that is not in the order', `headings: none\norder: [L, F]\ncolumns: { last: L, first: F, address: A }\n${sources}`, 'wrong-field'],
    ['a status that there is not', `columns: { last: L, first: F, address: A }\nstatuses: [{ is: lost, written: [X] }]\n${sources}`, 'wrong-field'],
  ])('with %s is told with its line', (_, fields, code) => {
    const read = readLayouts([text(fields)])
    expect([read.layouts, read.mistakes.map((each) => each.code)]).toEqual([[], [code]])
    expect(read.mistakes[0]?.line).toBeGreaterThan(1)
  })

  it('with the name of another is told', () => {
    const one = text(`columns: { last: L, first: F, address: A }\n${sources}`)
    expect(readLayouts([one, one]).mistakes).toMatchObject([{ code: 'repeated-name', words: 'xx.one' }])
  })
})
