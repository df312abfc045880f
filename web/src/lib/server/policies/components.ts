// The components of a model in words: for people, and for finding them in a policy.
import type { Artefact } from 'evenhand/artefact'
import { parse, partsInOrder } from 'evenhand/language'
import { type ComponentWords, componentsOf } from 'evenhand/policies'
import type { Instrument, Norm } from 'evenhand/rules'
import { first, inLanguage, type Locale, normSentence } from 'evenhand/wording'
import { documentOf } from '#lib/server/documents-node.ts'
import { allSituations } from '#lib/server/situations-node.ts'

/** Its name in the model. */
export function nameOf({ id, instrument }: Pick<Norm, 'id' | 'instrument'>): string {
  return id.slice(instrument.length + 1)
}

/** A rule in words; `unless` is empty where it has no exception of its own sentence. */
export interface RuleSays {
  readonly says: string
  readonly unless: string
}

/** What a rule says to a reviewer or to an officer: as somebody wrote it by hand, or else as a sentence of the program. */
export function componentSays(artefact: Artefact, lang: Locale, norm: Norm, reader: 'reviewer' | 'officer'): RuleSays {
  const written = allSituations().plain.find((each) => each.norm === norm.id)?.[reader]
  if (written === undefined) return { says: normSentence(artefact, lang, norm), unless: '' }
  return { says: inLanguage(written.says, lang), unless: written.unless === undefined ? '' : inLanguage(written.unless, lang) }
}

/** The components of a model with the words by which they are looked for in a policy. */
export function componentWords(artefact: Artefact, model: Instrument): readonly ComponentWords[] {
  const above = proseAbove(model.id)
  return componentsOf(artefact, model.id).flatMap((norm): readonly ComponentWords[] => {
    if (norm.modality === 'unsettled') return []
    const written = allSituations().plain.find((each) => each.norm === norm.id)
    const plain = [written?.reviewer, written?.officer].flatMap((each) => [each?.says[first] ?? '', each?.unless?.[first] ?? ''])
    const words = [normSentence(artefact, first, norm), ...plain, above.get(nameOf(norm)) ?? '']
    return [{ norm: norm.id, modality: norm.modality, title: nameOf(norm).replaceAll('-', ' '), words: words.join(' ') }]
  })
}

/** The prose that stands above each rule of a document, by the rule's name. */
function proseAbove(text: string): ReadonlyMap<string, string> {
  const document = documentOf(text)
  const parts = document === undefined ? [] : partsInOrder(parse(document.path, document.text))
  let prose = ''
  return new Map(
    parts.flatMap((part) => {
      if (part.kind === 'prose') prose = part.text
      return part.kind === 'prose' ? [] : part.pieces.map(({ name }) => [name, prose] as const)
    }),
  )
}
