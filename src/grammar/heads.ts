// The first lines of declarations, found without reading the rest: also where the rest cannot be read.
import { fencesIn, isNamed, oncePer } from '../base/index.ts'
import type { GrammarWords } from './shape.ts'
import { words } from './words.ts'

/** A line that begins a declaration. */
export interface DeclarationHead {
  /** The word that it begins with. */
  readonly kind: string
  readonly name: string
  readonly offset: number
  /** From 1. */
  readonly line: number
}

const pattern = oncePer(({ declarations }: GrammarWords): RegExp => new RegExp(`^(${Object.keys(declarations).join('|')})[ \\t]+(\\S+)`))

/** The head that a line is; undefined where it is none. WHY: a head is looked for only at the margin, because a line of a quoted text can begin with any word, and is indented. */
export function headOf(line: string): Pick<DeclarationHead, 'kind' | 'name'> | undefined {
  const [, kind, name] = pattern(words).exec(line) ?? []
  return kind === undefined || name === undefined ? undefined : { kind, name }
}

/** The heads in the fences of rules of a document. */
export function headsIn(text: string): readonly DeclarationHead[] {
  return fencesIn(text).flatMap((fence) => {
    if (!isNamed(fence, 'policy')) return []
    let offset = fence.start
    return text
      .slice(fence.start, fence.end)
      .split('\n')
      .flatMap((line, index): readonly DeclarationHead[] => {
        const at = offset
        offset += line.length + 1
        const head = headOf(line)
        return head === undefined ? [] : [{ ...head, offset: at, line: fence.line + 1 + index }]
      })
  })
}

/** The name of the instrument that a document declares. */
export function instrumentIn(text: string): string | undefined {
  return headsIn(text).find((each) => each.kind === 'instrument')?.name
}
