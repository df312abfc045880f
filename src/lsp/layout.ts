// Laying out a document: one edit, from the first letter that changes to the last.
import type { TextEdit } from 'vscode-languageserver'
import { format } from '../language/index.ts'
import { type Page, rangeIn } from './workspace.ts'

/** What to change so that every fence is laid out; nothing where a document cannot be read whole. */
export function layoutEdits({ document, parsed }: Page): readonly TextEdit[] {
  const text = document.getText()
  const laid = format(parsed.file, text)
  if (laid === undefined || laid === text) return []
  let start = 0
  while (start < laid.length && text[start] === laid[start]) start += 1
  let [end, laidEnd] = [text.length, laid.length]
  while (end > start && laidEnd > start && text[end - 1] === laid[laidEnd - 1]) {
    end -= 1
    laidEnd -= 1
  }
  return [{ range: rangeIn(document, start, end), newText: laid.slice(start, laidEnd) }]
}
