// Files of checklists as rows: CSV and XLSX. What is neither is told as a mistake.
import type { ChecklistMistakeCode, FileRow } from './checklist.ts'
import { csvRows } from './csv-node.ts'
import { spreadsheetRows } from './spreadsheet-node.ts'

/** The largest file that is read, in bytes. */
export const largestFile = 50_000_000

/** The rows of a file, one after the other; a mistake in place of a row ends them. Can be called again for a second pass. */
export async function* fileRows(bytes: Uint8Array): AsyncGenerator<FileRow> {
  const kind = kindOf(bytes)
  if (kind === 'csv') yield* csvRows(bytes)
  else if (kind === 'xlsx') yield* spreadsheetRows(bytes)
  else yield { mistake: { row: 0, column: '', code: kind } }
}

function kindOf(bytes: Uint8Array): 'csv' | 'xlsx' | ChecklistMistakeCode {
  const begins = (...start: readonly number[]): boolean => start.every((each, index) => bytes[index] === each)
  if (bytes.length > largestFile) return 'too-large'
  if (bytes.length === 0) return 'empty'
  if (begins(0x50, 0x4b, 0x03, 0x04)) return 'xlsx'
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) return 'old-spreadsheet'
  const isWide = begins(0xff, 0xfe) || begins(0xfe, 0xff)
  // WHY: no text has a zero byte, nearly every other file has one early on
  if (begins(0x25, 0x50, 0x44, 0x46) || (!isWide && bytes.subarray(0, 4_096).includes(0))) return 'not-a-table'
  return 'csv'
}
