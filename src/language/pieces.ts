// A document as a person reads it: its prose, and between it the fences with what each declares.
import type { Declaration } from './generated/ast.ts'
import { type Thing, thingOf } from './mentions.ts'
import type { Parsed } from './parse.ts'

/** A declaration of a fence: its short name, and its own words in the rule language. */
export interface DeclarationPiece {
  readonly thing: Thing
  readonly name: string
  readonly text: string
}

export type DocumentPart = { readonly kind: 'prose'; readonly text: string } | { readonly kind: 'fence'; readonly pieces: readonly DeclarationPiece[] }

/** The parts of a document in their order. Prose that is only blank is left out, and so is what could not be read. */
export function partsInOrder({ text, blocks, declarations }: Parsed): readonly DocumentPart[] {
  const whole = new Set(declarations)
  const fences = blocks.flatMap(({ $cstNode: cst, declarations: own }) =>
    cst === undefined ? [] : [{ from: cst.offset, end: cst.end, pieces: own.filter((each) => whole.has(each)).map((each) => pieceOf(text, each)) }],
  )
  const starts = [0, ...fences.map((each) => each.end)]
  return starts.flatMap((start, index): readonly DocumentPart[] => {
    const fence = fences[index]
    const prose = text.slice(start, fence?.from ?? text.length)
    return [
      ...(prose.trim() === '' ? [] : [{ kind: 'prose' as const, text: prose }]),
      ...(fence === undefined ? [] : [{ kind: 'fence' as const, pieces: fence.pieces }]),
    ]
  })
}

function pieceOf(text: string, declaration: Declaration): DeclarationPiece {
  const { offset = 0, end = 0 } = declaration.$cstNode ?? {}
  return { thing: thingOf(declaration), name: declaration.name, text: text.slice(offset, end) }
}
