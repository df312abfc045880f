// A text on a page: its document in order, with each rule told in words where the fence stood.
import type { Artefact } from 'evenhand/artefact'
import { type DocumentPart, parse, partsInOrder, type Thing } from 'evenhand/language'
import type { Instrument } from 'evenhand/rules'
import type { Locale } from 'evenhand/wording'
import { keeper } from '#lib/kept.ts'
import { documentOf, textLinked } from '#lib/server/documents-node.ts'
import { type AboutView, aboutView } from './about.ts'
import { type Prose, type ProseHeading, proseWriter } from './prose.ts'
import { type ProvisionView, provisionNames, provisionView } from './provision.ts'

/** A rule with its own words, as far as the document is here. */
export interface WrittenRule extends ProvisionView {
  readonly written: string
}

export type TextPart = { readonly kind: 'prose'; readonly html: string } | { readonly kind: 'rules'; readonly rules: readonly WrittenRule[] }

export interface TextView {
  readonly about: AboutView
  /** The declaration of the text itself; empty where its document is not here. */
  readonly written: string
  readonly headings: readonly ProseHeading[]
  readonly parts: readonly TextPart[]
}

type Told = { readonly kind: 'prose'; readonly prose: Prose } | Extract<DocumentPart, { kind: 'fence' }>

const kept = keeper<TextView>(200)
const rules: ReadonlySet<Thing> = new Set<Thing>(['norm', 'eraser', 'limit', 'definition'])

/** The page of a text. */
export function textView(artefact: Artefact, lang: Locale, text: Instrument): TextView {
  return kept(`${lang} ${text.id}`, () => viewOf(artefact, lang, text))
}

/** The parts of a text's document with its prose as HTML; undefined where there is no document here. */
export function toldParts(lang: Locale, text: string): readonly Told[] | undefined {
  const document = documentOf(text)
  if (document === undefined) return undefined
  const write = proseWriter((link) => {
    const id = textLinked(document, link)
    return id === undefined ? undefined : `/${lang}/law/${id}`
  })
  return partsInOrder(parse(document.path, document.text)).map((part): Told => (part.kind === 'prose' ? { kind: 'prose', prose: write(part.text) } : part))
}

function viewOf(artefact: Artefact, lang: Locale, text: Instrument): TextView {
  const told = toldParts(lang, text.id)
  const about = aboutView(artefact, lang, text)
  const rule = (name: string, written: string): readonly WrittenRule[] => {
    const found = provisionView(artefact, lang, text, name)
    return found === undefined ? [] : [{ ...found, written }]
  }
  if (told === undefined) {
    const all = provisionNames(artefact, text).flatMap((name) => rule(name, ''))
    return { about, written: '', headings: [], parts: all.length === 0 ? [] : [{ kind: 'rules', rules: all }] }
  }
  const pieces = told.flatMap((each) => (each.kind === 'fence' ? each.pieces : []))
  return {
    about,
    written: pieces.find((each) => each.thing === 'instrument')?.text ?? '',
    headings: told.flatMap((each) => (each.kind === 'prose' ? each.prose.headings : [])),
    parts: told.flatMap((each): readonly TextPart[] => {
      if (each.kind === 'prose') return [{ kind: 'prose', html: each.prose.html }]
      const own = each.pieces.flatMap((piece) => (rules.has(piece.thing) ? rule(piece.name, piece.text) : []))
      return own.length === 0 ? [] : [{ kind: 'rules', rules: own }]
    }),
  }
}
