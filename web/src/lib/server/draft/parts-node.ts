// A draft in the order of its document: its headings, what its author wrote around the rules, and each rule as a sentence.
import { type DeclarationPiece, partsInOrder } from 'evenhand/language'
import { blocksOfMarkdown } from 'evenhand/policies'
import { eraserSentence, type Locale, limitSentence, normSentence, sentence } from 'evenhand/wording'
import { drafted } from './check-node.ts'

export type DraftPart =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'account' | 'rule'; readonly text: string }

/** The parts of a draft that checks. */
export async function draftParts(text: string, lang: Locale): Promise<readonly DraftPart[]> {
  const found = await drafted(text)
  if (found === undefined) return []
  const { law, document, draft } = found
  const says = ({ name }: DeclarationPiece): string | undefined => {
    const id = `${draft}/${name}`
    const [norm, eraser, limit] = [law.norms, law.erasers, law.limits].map((all) => all.find((each) => each.id === id))
    if (norm !== undefined && 'modality' in norm) return normSentence(law, lang, norm)
    if (eraser !== undefined && 'reaches' in eraser) return eraserSentence(law, lang, eraser)
    return limit !== undefined && 'limit' in limit ? sentence(lang, limitSentence(law, lang, limit)) : undefined
  }
  return partsInOrder(document).flatMap((part): readonly DraftPart[] => {
    if (part.kind === 'prose') return blocksOfMarkdown(part.text).map((block) => (block.kind === 'heading' ? block : { kind: 'account', text: block.text }))
    return part.pieces.flatMap((piece) => {
      const rule = says(piece)
      return rule === undefined ? [] : [{ kind: 'rule' as const, text: rule }]
    })
  })
}
