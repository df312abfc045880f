// An XLSX file as rows: its first sheet that has something in it, as the sheet unfolds.
import type { ChecklistMistakeCode, FileRow } from './checklist.ts'
import { heard, type MarkupListener } from './markup.ts'
import { type SheetWords, type SpreadsheetRow, sheetListener } from './sheet.ts'
import { type Parts, partsOf, type UnfoldingMistake } from './unfolded-node.ts'
import { relationsListener, sharedListener, stylesListener, workbookListener } from './workbook.ts'

/** The rows of a spreadsheet, from its first row on, empty ones too; a mistake ends them. */
export async function* spreadsheetRows(bytes: Uint8Array): AsyncGenerator<FileRow> {
  const parts = await partsOf(bytes)
  if (parts === undefined || !parts.has('xl/workbook.xml')) {
    yield mistake('spreadsheet-broken')
    return
  }
  const [book, relations, shared, styles] = [workbookListener(), relationsListener(), sharedListener(), stylesListener()]
  const wrong =
    (await listened(parts, 'xl/workbook.xml', book)) ??
    (await listened(parts, 'xl/_rels/workbook.xml.rels', relations)) ??
    (await listened(parts, 'xl/sharedStrings.xml', shared)) ??
    (await listened(parts, 'xl/styles.xml', styles))
  if (wrong !== undefined) {
    yield mistake(wrong)
    return
  }
  const { sheets, from1904 } = book.workbook()
  const names = sheets.flatMap((id) => relations.parts().get(id) ?? []).filter(parts.has)
  if (names.length === 0) {
    yield mistake('spreadsheet-broken')
    return
  }
  const words: SheetWords = { shared: shared.texts(), isDay: styles.isDay, from1904 }
  let last = 0
  for (const name of names) {
    // WHY: only the first sheet is read, because a second one holds something else more often than more voters
    const isOther = last > 0
    for await (const row of heard<SpreadsheetRow>(parts.text(name), sheetListener(words))) {
      if ('code' in row) {
        yield mistake(row.code)
        return
      }
      if (isOther) {
        yield { note: { row: 0, column: '', code: 'other-sheets-not-read' } }
        return
      }
      if ('mistake' in row) {
        yield row
        return
      }
      for (; last + 1 < row.number; last += 1) yield []
      last = row.number
      yield row.cells
    }
  }
}

/** Reads a part that may be there; gives what is wrong with it. */
async function listened(parts: Parts, name: string, listener: MarkupListener<'too-much'>): Promise<UnfoldingMistake | undefined> {
  if (!parts.has(name)) return undefined
  for await (const each of heard(parts.text(name), listener)) return each === 'too-much' ? 'unfolds-too-much' : each.code
  return undefined
}

function mistake(code: ChecklistMistakeCode): FileRow {
  return { mistake: { row: 0, column: '', code } }
}
