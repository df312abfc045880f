// What stands under the mouse, in plain words.
import type { Hover, Position } from 'vscode-languageserver'
import { mentionAt } from '../language/index.ts'
import { type Telling, tell } from './tell.ts'
import { type Page, rangeIn } from './workspace.ts'

/** Tells what the name at a position stands for. */
export function hoverAt(page: Page, position: Position, telling: Telling): Hover | null {
  const mention = mentionAt(page.parsed, page.document.offsetAt(position))
  const value = mention === undefined ? undefined : tell(telling, mention)
  if (mention === undefined || value === undefined) return null
  return { contents: { kind: 'markdown', value }, range: rangeIn(page.document, mention.span.offset, mention.span.end) }
}
