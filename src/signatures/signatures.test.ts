// Tables of signature lines: read whole or not at all, numbered on where a cell is empty, and never with what stands in a cell in a mistake.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileRows } from './checklist-node.ts'
import { readSignatures } from './signatures.ts'

const read = (text: string) => readSignatures(fileRows(new TextEncoder().encode(text)))

describe('a table of lines', () => {
  it('is read with forgiving headings, and numbered on', async () => {
    const found = await read('Sheet,Line No.,Printed Name,Street Address\n1,1,Ada Abbott,1 Elm St\n,,Ben Brook,\n2,,Cy Clay,3 Oak Rd\n')
    expect(found).toEqual({
      kind: 'good',
      lines: [
        { row: 2, page: 1, number: 1, name: 'Ada Abbott', address: '1 Elm St' },
        { row: 3, page: 1, number: 2, name: 'Ben Brook', address: '' },
        { row: 4, page: 2, number: 1, name: 'Cy Clay', address: '3 Oak Rd' },
      ],
    })
  })

  it('joins names in two columns', async () => {
    const found = await read('Last Name;First Name\nAbbott;Ada\n')
    expect(found.kind === 'good' ? found.lines.map((each) => each.name) : []).toEqual(['Ada Abbott'])
  })

  it.each([
    ['Ada Abbott,1 Elm St\n', [{ row: 1, code: 'no-headings' }]],
    ['Name,Page\nAda Abbott,one\n', [{ row: 2, code: 'no-page-number' }]],
    ['Name,Line\nAda Abbott,0\n', [{ row: 2, code: 'no-line-number' }]],
    ['Name,Line\nAda Abbott,1\nBen Brook,1\n', [{ row: 3, code: 'line-twice', other: 2 }]],
    ['Name\n', [{ row: 0, code: 'no-lines' }]],
    [`Name\n${'x'.repeat(301)}\n`, [{ row: 2, code: 'too-long' }]],
  ])('%j', async (text, mistakes) => {
    expect(await read(text)).toEqual({ kind: 'bad', mistakes, file: [] })
  })

  it('tells of a file that is none', async () => {
    const found = await readSignatures(fileRows(new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d])))
    expect(found.kind === 'bad' ? found.file.map((each) => each.code) : []).toEqual(['not-a-table'])
  })

  it('takes each line once, and shows no cell in a mistake', async () => {
    const cell = fc.constantFrom('', '1', '2', '3', 'Zed Zimmer', '9 Hidden Way', 'x', '0', '10000')
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell, cell), { maxLength: 12 }), async (rows) => {
        const found = await read(['Page,Line,Name,Address', ...rows.map((each) => each.join(','))].join('\n'))
        if (found.kind === 'bad') expect(JSON.stringify(found)).not.toMatch(/Zimmer|Hidden/)
        else {
          expect(new Set(found.lines.map((each) => `${each.page} ${each.number}`)).size).toBe(found.lines.length)
          expect(found.lines.length).toBe(rows.filter((each) => each.some((one) => one !== '')).length)
        }
      }),
    )
  })
})
