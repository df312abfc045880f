// Files of checklists become the same rows whatever wrote them, and other files a clear mistake.
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { sheetOf, workbookOf } from '../../conformance/hostile-tables.ts'
import { petitionSample } from '../../conformance/petition-sample.ts'
import { readChecklist } from './checklist.ts'
import { fileRows, largestFile } from './checklist-node.ts'
import { encodingOf } from './encoding-node.ts'
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

describe('a file that quotes in another way', () => {
  const rowsUnder = async (words: string) => (await read(Buffer.from(words))).slice(1)
  it.each([
    [
      'bars and marks in names',
      'Last|First|Address\nExample|ROBERT "BOB"|12 Main St\nSample|Bo|5" Lane\n',
      'Example/ROBERT "BOB"/12 Main St;Sample/Bo/5" Lane',
    ],
    [
      'bars and one mark at the beginning of a cell',
      'Last|First|Address\nExample|"Bob|12 Main St\nSample|Bo|3 Oak"\n',
      'Example/"Bob/12 Main St;Sample/Bo/3 Oak"',
    ],
    ['tabs and marks around cells', 'Last\tFirst\tAddress\n"Example"\t"Ada ""B"""\t"12 Main St"\n', 'Example/Ada "B"/12 Main St'],
    ['tabs and a line break inside marks', 'Last\tFirst\tAddress\nExample\tAda\t"12 Main St\nApt 2"\n', 'Example/Ada/12 Main St\nApt 2'],
    ['commas and backslashes', 'Last,First,Address\nExample,"ROBERT \\"BOB\\"","12 Main St, Apt 2"\n', 'Example/ROBERT "BOB"/12 Main St, Apt 2'],
    ['commas and an inch mark', 'Last,First,Address\nExample,Ada,12 5" Lane\nSample,Bo,"3 Oak, Apt 2"\n', 'Example/Ada/12 5" Lane;Sample/Bo/3 Oak, Apt 2'],
    ['semicolons by the rules', 'Last;First;Address\nExample;"Ada; ""B""";12 Main St\n', 'Example/Ada; "B"/12 Main St'],
  ])('%s', async (_, words, expected) => {
    const cells = (await rowsUnder(words)).map((row) => (Array.isArray(row) ? row.join('/') : JSON.stringify(row)))
    expect(cells.join(';')).toBe(expected)
  })

  it('gives every cell back that a writer of its kind wrote, with marks anywhere', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'B', ' ', '"', "'", '5', '.'), maxLength: 6 }).map((each) => each.trim())
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 }), fc.constantFrom('|', '\t'), async (table, mark) => {
        const filled = table.filter((row) => row.some((each) => each !== ''))
        const words = [['Last', 'First', 'Address'], ...filled].map((row) => row.join(mark)).join('\r\n')
        const whole = (each: string) => (each.length > 1 && each.startsWith('"') && each.endsWith('"') ? each.slice(1, -1).replaceAll('""', '"').trim() : each)
        expect(await rowsUnder(words)).toEqual(filled.map((row) => row.map(whole)))
      }),
    )
  })
})

describe('an encoding that nobody named', () => {
  const names = ['Muñoz', 'Pérez', 'José', 'Bühler', 'Çelik', 'García', 'Öztürk', 'Lévesque', 'D’Angelo', 'Ångström', 'Peña']
  const isWritable = (name: string, encoding: string) => iconv.decode(iconv.encode(name, encoding), encoding) === name

  it.each(['windows-1252', 'macintosh', 'cp437', 'cp850'])('is known by the letters of names: %s', (encoding) => {
    fc.assert(
      fc.property(fc.shuffledSubarray(names, { minLength: 5 }), fc.boolean(), (some, shout) => {
        const written = some.map((each) => (shout ? each.toUpperCase() : each)).filter((each) => isWritable(each, encoding))
        fc.pre(written.length > 2)
        const words = `Last,First,Address\n${written.map((each) => `${each},Ada,12 Main\n`).join('')}`
        const bytes = iconv.encode(words, encoding)
        expect(iconv.decode(bytes, encodingOf(bytes).name)).toBe(words)
      }),
      { numRuns: 100 },
    )
  })

  it('that was guessed is told by its name', async () => {
    const bytes = iconv.encode('Last,First,Address\nPérez,José,12 Main\n', 'macintosh')
    expect(await read(bytes)).toEqual([
      { note: { row: 0, column: '', code: 'encoding-guessed', named: 'Mac Roman' } },
      ['Last', 'First', 'Address'],
      ['Pérez', 'José', '12 Main'],
    ])
  })

  it('that was taken for another once is mended, and told', async () => {
    const bytes = Buffer.from('Last,First,Address\nPÃ©rez,JosÃ©,12 Main\nMuÃ±oz,Ada,3 Oak\nÃlvarez,Zoë,9 Elm\n')
    expect(await read(bytes)).toEqual([
      ['Last', 'First', 'Address'],
      { note: { row: 2, column: '', code: 'encoding-repaired' } },
      ['Pérez', 'José', '12 Main'],
      ['Muñoz', 'Ada', '3 Oak'],
      ['Ãlvarez', 'Zoë', '9 Elm'],
    ])
  })

  it('that left control characters in names is no list', async () => {
    const checklist = readChecklist(await read(Buffer.from('Last,First,Address\nP\u0082rez,Ada,12 Main\n')))
    expect(checklist).toMatchObject({ mistakes: [{ row: 2, column: 'Last', code: 'letters-lost' }] })
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
