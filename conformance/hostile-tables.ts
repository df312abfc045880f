// Files of tables that are small to send and dear to read, and large good ones: each of a kind, made from a few numbers.
import { constants, deflateRawSync } from 'node:zlib'
import { strToU8, type Zippable, zipSync } from 'fflate'

const relations = (sheets: number): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${Array.from({ length: sheets }, (_, at) => `<Relationship Id="r${at + 1}" Type="sheet" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}</Relationships>`
const workbook = (sheets: number): string =>
  `<workbook xmlns:r="r"><sheets>${Array.from({ length: sheets }, (_, at) => `<sheet name="S${at + 1}" sheetId="${at + 1}" r:id="r${at + 1}"/>`).join('')}</sheets></workbook>`
/** A sheet of rows as they stand in its XML. */
export const sheetOf = (rows: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`
const cell = (at: string, text: string): string => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`
const headings = `<row r="1">${cell('A1', 'Last')}${cell('B1', 'First')}${cell('C1', 'Address')}</row>`

/** A workbook of these sheets, and of other parts by their names. */
export function workbookOf(sheets: readonly (string | Uint8Array)[], others: Readonly<Record<string, string>> = {}): Uint8Array {
  const parts: Zippable = { 'xl/workbook.xml': strToU8(workbook(sheets.length)), 'xl/_rels/workbook.xml.rels': strToU8(relations(sheets.length)) }
  for (const [at, sheet] of sheets.entries()) parts[`xl/worksheets/sheet${at + 1}.xml`] = typeof sheet === 'string' ? strToU8(sheet) : sheet
  for (const [name, text] of Object.entries(others)) parts[name] = strToU8(text)
  return zipSync(parts, { level: 6 })
}

/** A good workbook of so many voters, with shared texts as programs write them. */
export function goodWorkbook(voters: number): Uint8Array {
  const shared = ['Last', 'First', 'Address', ...Array.from({ length: 100 }, (_, at) => `Name ${at}`)]
  const rows = Array.from({ length: voters }, (_, at) => {
    const row = at + 2
    return `<row r="${row}"><c r="A${row}" t="s"><v>${3 + (at % 100)}</v></c><c r="B${row}" t="s"><v>${3 + ((at * 7) % 100)}</v></c>${cell(`C${row}`, `${at} Elm Street`)}</row>`
  })
  const top = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>'
  const texts = `<sst xmlns="s">${shared.map((each) => `<si><t>${each}</t></si>`).join('')}</sst>`
  return workbookOf([sheetOf(top + rows.join(''))], { 'xl/sharedStrings.xml': texts })
}

/** A deflated text that unfolds to a beginning and then the same megabyte again and again. */
function folded(beginning: string, again: string, megabytes: number): Uint8Array {
  const open = { finishFlush: constants.Z_FULL_FLUSH, level: 9 }
  const block = deflateRawSync(again.repeat(Math.floor(1_000_000 / again.length)), open)
  return Buffer.concat([deflateRawSync(beginning, open), ...Array.from({ length: megabytes }, () => block), deflateRawSync('')])
}

/** A ZIP file with one more part that is already deflated. `stated`: the size that its directory gives it. */
function withFolded(zip: Uint8Array, name: string, data: Uint8Array, stated: number): Uint8Array {
  const view = Buffer.from(zip)
  const end = view.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  const [count, directorySize, directoryAt] = [view.readUInt16LE(end + 10), view.readUInt32LE(end + 12), view.readUInt32LE(end + 16)]
  const common = Buffer.alloc(26)
  common.writeUInt16LE(20, 0)
  common.writeUInt16LE(8, 4)
  common.writeUInt32LE(data.length, 14)
  common.writeUInt32LE(stated, 18)
  common.writeUInt16LE(name.length, 22)
  const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), common, Buffer.from(name), data])
  const tail = Buffer.alloc(14)
  tail.writeUInt32LE(directoryAt, 10)
  const entry = Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), common, tail, Buffer.from(name)])
  const finish = Buffer.from(view.subarray(end))
  finish.writeUInt16LE(count + 1, 8)
  finish.writeUInt16LE(count + 1, 10)
  finish.writeUInt32LE(directorySize + entry.length, 12)
  finish.writeUInt32LE(directoryAt + local.length, 16)
  return Buffer.concat([view.subarray(0, directoryAt), local, view.subarray(directoryAt, directoryAt + directorySize), entry, finish])
}

/** WHY: it is a hundred letters long, because what is unfolded is to be much, and not what is in it. */
const bulky = `<pad a="${'x'.repeat(89)}"/>`
const begun = '<worksheet xmlns="s"><sheetData>'

/** Hostile files by their kinds, and the code of the mistake that each is to end in. */
export const hostileTables: readonly { readonly kind: string; readonly code: string; readonly make: () => Uint8Array }[] = [
  {
    kind: 'a cell in no column of any program',
    code: 'far-cell',
    make: () => workbookOf([sheetOf(`${headings}<row r="2">${cell('XFDZZZ99999999', 'x')}</row>`)]),
  },
  { kind: 'a cell in the last column', code: 'far-cell', make: () => workbookOf([sheetOf(`${headings}<row r="2">${cell('XFD2', 'x')}</row>`)]) },
  {
    kind: 'a cell in a row that no program has',
    code: 'far-cell',
    make: () => workbookOf([sheetOf(`${headings}<row r="99999999">${cell('A99999999', 'x')}</row>`)]),
  },
  {
    kind: 'a row of very many cells',
    code: 'too-many-columns',
    make: () => workbookOf([sheetOf(`<row r="1">${'<c t="inlineStr"><is><t>x</t></is></c>'.repeat(200_000)}</row>`)]),
  },
  {
    kind: 'a sheet that unfolds to a gigabyte',
    code: 'unfolds-too-much',
    make: () =>
      withFolded(
        workbookOf([sheetOf('')], { 'xl/_rels/workbook.xml.rels': relations(2), 'xl/workbook.xml': workbook(2) }),
        'xl/worksheets/sheet2.xml',
        folded(begun, bulky, 1_000),
        begun.length + 1_000_000_000,
      ),
  },
  {
    kind: 'a directory that lies about a gigabyte',
    code: 'spreadsheet-broken',
    make: () =>
      withFolded(
        workbookOf([sheetOf('')], { 'xl/_rels/workbook.xml.rels': relations(2), 'xl/workbook.xml': workbook(2) }),
        'xl/worksheets/sheet2.xml',
        folded(begun, bulky, 1_000),
        1_000,
      ),
  },
  {
    kind: 'shared texts that fill the memory',
    code: 'unfolds-too-much',
    make: () => withFolded(workbookOf([sheetOf(headings)]), 'xl/sharedStrings.xml', folded('<sst>', '<si><t>twenty letters and a</t></si>', 300), 300_000_025),
  },
  { kind: 'rows with nothing in them', code: 'too-many-rows', make: () => workbookOf([sheetOf('<row/>'.repeat(3_000_000))]) },
  { kind: 'cells with nothing in them', code: 'too-many-columns', make: () => workbookOf([sheetOf(`<row>${'<c/>'.repeat(3_000_000)}</row>`)]) },
  { kind: 'elements a million deep', code: 'spreadsheet-broken', make: () => workbookOf([sheetOf('<row>'.repeat(1_000_000))]) },
  {
    kind: 'an element of a million attributes',
    code: 'spreadsheet-broken',
    make: () => workbookOf([sheetOf(`<row ${Array.from({ length: 1_000_000 }, (_, at) => `a${at}="1"`).join(' ')}></row>`)]),
  },
  {
    kind: 'an attribute of many megabytes',
    code: 'spreadsheet-broken',
    make: () => workbookOf([sheetOf(`<row a="${'x'.repeat(20_000_000)}"></row>`)]),
  },
  {
    kind: 'entities of entities',
    code: 'spreadsheet-broken',
    make: () =>
      workbookOf([
        `<!DOCTYPE w [<!ENTITY a "xxxxxxxxxx">${Array.from({ length: 9 }, (_, at) => `<!ENTITY ${String.fromCharCode(98 + at)} "${`&${String.fromCharCode(97 + at)};`.repeat(10)}">`).join('')}]>${sheetOf(`<row r="1">${cell('A1', '&j;')}</row>`)}`,
      ]),
  },
  { kind: 'a workbook without its sheets', code: 'spreadsheet-broken', make: () => workbookOf([]) },
  { kind: 'a million columns', code: 'too-many-columns', make: () => Buffer.from(`${Array.from({ length: 1_000_000 }, (_, at) => `c${at}`).join(',')}\n`) },
  {
    kind: 'names of columns beyond any list',
    code: 'too-many-columns',
    make: () => Buffer.from(`Last,First,Address,${Array.from({ length: 5_000 }, (_, at) => `c${at}`).join(',')}\n`),
  },
  { kind: 'commas and nothing else', code: 'too-many-columns', make: () => Buffer.alloc(48_000_000, ',') },
  { kind: 'a cell that does not end', code: 'cell-too-long', make: () => Buffer.alloc(48_000_000, 'a') },
  { kind: 'a quotation that does not end', code: 'quotes-broken', make: () => Buffer.from(`Last,First,Address\n"${'a,b,c\n'.repeat(8_000_000)}`) },
  { kind: 'lines and nothing else', code: 'too-many-rows', make: () => Buffer.alloc(48_000_000, '\n') },
  { kind: 'rows without end', code: 'too-many-rows', make: () => Buffer.from(`Last,First,Address\n${'a,b,c\n'.repeat(1_100_000)}`) },
]
