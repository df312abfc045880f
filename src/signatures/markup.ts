// XML read piece by piece: what was read of it is taken out after each piece, so that no document is ever held whole.
import { SaxesParser } from 'saxes'
import { deepest, longestToken, mostAttributes } from './table-limits.ts'
import type { TextPiece, UnfoldingMistake } from './unfolded-node.ts'

/** What somebody wants of a document. Names come without their prefix. */
export interface MarkupListener<Item> {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void
  /** Text inside the element that was opened last; may come in parts. */
  readonly text?: (text: string) => void
  readonly close?: (name: string) => void
  /** What was found since it was asked last. */
  readonly found: () => Iterable<Item>
}

/** What a listener finds in a document, in order; a mistake ends it. */
export async function* heard<Item>(
  pieces: AsyncIterable<TextPiece>,
  listener: MarkupListener<Item>,
): AsyncGenerator<Item | { readonly code: UnfoldingMistake }> {
  let [isBroken, depth, attributes, silent] = [false, 0, 0, 0]
  // WHY: this parser is used, because it knows only the entities of XML itself, and so none can be made to unfold
  const reader = new SaxesParser({ xmlns: false, position: false })
  reader.on('error', () => {
    isBroken = true
  })
  reader.on('opentagstart', () => {
    depth += 1
    attributes = 0
    if (depth > deepest) isBroken = true
  })
  reader.on('attribute', () => {
    silent = 0
    attributes += 1
    if (attributes > mostAttributes) isBroken = true
  })
  reader.on('opentag', (tag) => {
    silent = 0
    if (!isBroken) listener.open?.(local(tag.name), plain(tag.attributes))
  })
  const text = (words: string): void => {
    silent = 0
    if (!isBroken) listener.text?.(words)
  }
  reader.on('text', text)
  reader.on('cdata', text)
  reader.on('closetag', (tag) => {
    silent = 0
    depth -= 1
    if (!isBroken) listener.close?.(local(tag.name))
  })
  for await (const piece of pieces) {
    if (typeof piece !== 'string') {
      yield piece
      return
    }
    silent += piece.length
    reader.write(piece)
    // INVARIANT: the parser holds what it has not told yet, and nothing else
    if (isBroken || silent > longestToken) {
      yield { code: 'spreadsheet-broken' }
      return
    }
    yield* listener.found()
  }
  reader.close()
  if (isBroken) {
    yield { code: 'spreadsheet-broken' }
    return
  }
  yield* listener.found()
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function plain(attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const names = Object.keys(attributes)
  return names.some((name) => name.includes(':')) ? Object.fromEntries(names.map((name) => [local(name), attributes[name] ?? ''])) : attributes
}
