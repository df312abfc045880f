// Files of checklists become the same rows whatever wrote them, and other files a clear mistake.
import { describe, expect, it } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { sheetOf, workbookOf } from '../../conformance/hostile-tables.ts'
import { petitionSample } from '../../conformance/petition-sample.ts'
import { readChecklist } from './checklist.ts'
import { fileRows, largestFile } from './checklist-node.ts'
import { gathered } from './gathered.fixture.ts'

const text = 'Last,First,Address\nMuñoz,Ada,"12 Elm Street, Apt 3"\n\nHolm,Bob,3 Oak Lane\n'
const rows = [['Last', 'First', 'Address'], ['Muñoz', 'Ada', '12 Elm Street, Apt 3'], [''], ['Holm', 'Bob', '3 Oak Lane']]
const read = (bytes: Uint8Array) => gathered(fileRows(bytes))
const latin = (words: string) => Uint8Array.from(words, (each) => each.charCodeAt(0))
const wide = (words: string) => Uint8Array.from([0xff, 0xfe, ...Buffer.from(words, 'utf16le')])
const xlsx = async (data: readonly (readonly (string | number)[])[]): Promise<Uint8Array> =>
  writeXlsxFile(data.map((row) => row.map((value) => ({ value })))).toBuffer()

describe('a CSV file', () => {
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${text}`)],
    ['Windows-1252', latin(text)],
    ['UTF-16', wide(text)],
    ['lines of Windows', Buffer.from(text.replaceAll('\n', '\r\n'))],
    ['semicolons', Buffer.from(text.replace(/,(?! Apt)/g, ';'))],
    ['tabs', Buffer.from(text.replace(/,(?! Apt)/g, '\t'))],
  ])('in %s', async (_, bytes) => {
    expect(await read(bytes)).toEqual(rows)
  })

  it('keeps letters whole that fall on the border of two parts', async () => {
    const many = `Last,First,Address\n${'Muñoz,Łucja,12 Elm\n'.repeat(20_000)}`
    const found = await read(Buffer.from(many))
    expect(found.length).toBe(20_001)
    expect(new Set(found.slice(1).map((row) => JSON.stringify(row)))).toEqual(new Set(['["Muñoz","Łucja","12 Elm"]']))
  })

  it('with a quote that never ends is told by its row', async () => {
    const found = await read(Buffer.from('Last,First,Address\nAbbott,Ada,12 Elm\nHolm,"Bob,3 Oak\n'))
    expect(found.at(-1)).toEqual({ mistake: { row: 3, column: '', code: 'quotes-broken' } })
    expect(readChecklist(found)).toEqual({ mistakes: [{ row: 3, column: '', code: 'quotes-broken' }] })
  })

  it('of the sample is read whole', async () => {
    const { csv, voters } = petitionSample(1)
    const checklist = readChecklist(await read(Buffer.from(csv)))
    expect('voters' in checklist && checklist.voters.map(({ id, last }) => [id, last])).toEqual(voters.map(({ id, last }) => [id, last]))
  })
})

describe('an XLSX file', () => {
  it('gives the same voters, with numbers as they are written', async () => {
    const found = await read(
      await xlsx([
        ['ID', ...(rows[0] ?? [])],
        [100_000_001, ...(rows[1] ?? [])],
      ]),
    )
    expect(found).toEqual([
      ['ID', 'Last', 'First', 'Address'],
      ['100000001', 'Muñoz', 'Ada', '12 Elm Street, Apt 3'],
    ])
  })

  it('of other programs: shared and rich texts, formulas, days, gaps, letters as numbers, prefixes', async () => {
    const shared =
      '<x:sst xmlns:x="s"><x:si><x:t>Last</x:t></x:si><x:si><x:r><x:t>Ad</x:t></x:r><x:r><x:t>a</x:t></x:r><x:rPh><x:t>no</x:t></x:rPh></x:si></x:sst>'
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="yyyy\\-mm"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs></styleSheet>'
    const sheet = sheetOf(`
      <row r="2"><c r="B2" t="s"><v>0</v></c><c r="D2" s="1"/></row>
      <row r="4"><c t="s"><v>1</v></c><c t="str"><f>A1</f><v>Holm_x0041_ &amp; Co</v></c><c t="b"><v>1</v></c><c><v>1.50E1</v></c></row>
      <row r="5"><c r="A5" s="1"><v>45447</v></c><c r="B5" s="2"><v>45447.5</v></c><c r="C5" s="1"><v>0.5</v></c><c r="D5" t="e"><v>#N/A</v></c></row>`)
    const bytes = workbookOf([sheetOf('<row r="1"><c r="A1" s="1"/></row>'), sheet, sheetOf('<row><c><v>7</v></c></row>')], {
      'xl/sharedStrings.xml': shared,
      'xl/styles.xml': styles,
    })
    expect(await read(bytes)).toEqual([
      [],
      ['', 'Last'],
      [],
      ['Ada', 'HolmA & Co', 'true', '15'],
      ['2024-06-04', '2024-06-04 12:00', '0.5', '#N/A'],
      { note: { row: 0, column: '', code: 'other-sheets-not-read' } },
    ])
  })

  it('that is broken is told', async () => {
    const bytes = await xlsx(rows)
    expect(await read(bytes.slice(0, 900))).toEqual([{ mistake: { row: 0, column: '', code: 'spreadsheet-broken' } }])
    expect(await read(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0]))).toEqual([{ mistake: { row: 0, column: '', code: 'spreadsheet-broken' } }])
  })
})

describe('any other file', () => {
  it.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'not-a-table'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), 'not-a-table'],
    ['an old spreadsheet', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'old-spreadsheet'],
    ['a file too large', new Uint8Array(largestFile + 1), 'too-large'],
  ])('%s', async (_, bytes, code) => {
    expect(await read(bytes)).toEqual([{ mistake: { row: 0, column: '', code } }])
  })
})
