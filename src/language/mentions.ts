// Every place of a document where something is named: what an editor follows, renames and explains.
import { type AstNode, GrammarUtils } from 'langium'
import { oncePer, type Span } from '../base/index.ts'
import { belongs } from './belongs.ts'
import type { Declaration } from './generated/ast.ts'
import { fullName } from './lower.ts'
import type { Parsed } from './parse.ts'
import { partsOf, type Used, usedIn } from './parts.ts'
import { spanAt, spanOf } from './span.ts'

/** What can be named. Places, circuits, kinds and attestations are declared by no document. */
export type Thing =
  | 'actor'
  | 'agency'
  | 'act'
  | 'fact'
  | 'answer'
  | 'given'
  | 'instrument'
  | 'norm'
  | 'eraser'
  | 'definition'
  | 'limit'
  | 'finding'
  | 'treatment'
  | 'case'
  | 'place'
  | 'circuit'
  | 'kind'
  | 'attestation'

/** A name where it stands. `span` holds the name alone: for `instrument/norm` each half is a mention of its own. */
export interface Mention {
  readonly thing: Thing
  /** What it names, the same for all mentions of one thing: `instrument/name` for provisions and definitions, `fact answer` for answers. */
  readonly id: string
  readonly declares: boolean
  readonly span: Span
}

const things: Readonly<Record<Declaration['$type'], Thing>> = {
  Actor: 'actor',
  Agency: 'agency',
  Act: 'act',
  Fact: 'fact',
  Given: 'given',
  Instrument: 'instrument',
  Norm: 'norm',
  Unsettled: 'norm',
  Eraser: 'eraser',
  Definition: 'definition',
  Limit: 'limit',
  Case: 'case',
}

/** What a declaration declares. */
export function thingOf(declaration: Declaration): Thing {
  return things[declaration.$type]
}

/** Everything read in a document, half-read declarations too, by their names. */
export function writtenIn({ blocks }: Parsed): readonly Declaration[] {
  // WHY: of a declaration whose name could not be read there is nothing to say
  return blocks.flatMap((block) => block.declarations).filter((each) => typeof each.name === 'string' && each.$cstNode !== undefined)
}

/** Every mention in a document, in the order of the text. */
export const mentionsOf = oncePer((document: Parsed): readonly Mention[] => {
  const written = writtenIn(document)
  const instrument = written.find((each) => each.$type === 'Instrument')?.name
  const found = written.flatMap((each) => mentionsIn(document, each, belongs(each) ? instrument : undefined))
  return found.filter((each) => each.span.end > each.span.offset).sort((a, b) => a.span.offset - b.span.offset)
})

/** The mention at an offset, its end included. */
export function mentionAt(document: Parsed, offset: number): Mention | undefined {
  return mentionsOf(document).find(({ span }) => span.offset <= offset && offset <= span.end)
}

function mentionsIn(document: Parsed, node: Declaration, instrument: string | undefined): readonly Mention[] {
  const at: At = (thing, id, part, property, index, declares = false) =>
    id === undefined || !GrammarUtils.findNodeForProperty(part.$cstNode, property, index)
      ? []
      : [{ thing, id, declares, span: spanOf(document.file, part, property, index) }]
  return [
    ...at(thingOf(node), fullName(node.name, instrument), node, 'name', undefined, true),
    ...usedIn(node).flatMap((each) => used(document, each, instrument)),
    ...partsOf(node, 'Test').flatMap((test) => test.answers.flatMap((answer, index) => at('answer', answerId(test.fact, answer), test, 'answers', index))),
    ...partsOf(node, 'CaseAnswer').flatMap((each) => at('answer', answerId(each.fact, each.answer), each, 'answer')),
    ...partsOf(node, 'Contest').flatMap((each) => at('circuit', each.circuit, each, 'circuit')),
    ...[...partsOf(node, 'Citation'), ...partsOf(node, 'Window')].flatMap((each) => at('attestation', each.attestation, each, 'attestation')),
    ...listed(document, node, at),
  ]
}

type At = (thing: Thing, id: string | undefined, part: AstNode, property: string, index?: number, declares?: boolean) => readonly Mention[]

/** WHY: the fact may be undefined, because the parser hands on tests that it half read. */
function answerId(fact: { readonly $refText: string } | undefined, answer: string): string | undefined {
  return fact === undefined ? undefined : `${fact.$refText} ${answer}`
}

function listed(document: Parsed, node: Declaration, at: At): readonly Mention[] {
  if (node.$type === 'Instrument') return [...at('kind', node.kind, node, 'kind'), ...at('place', node.place, node, 'place')]
  if (node.$type === 'Fact') return node.answers.flatMap((each) => at('answer', `${node.name} ${each.name}`, each, 'name', undefined, true))
  if (node.$type === 'Eraser') return at('kind', node.reaches, node, 'reaches')
  if (node.$type === 'Limit')
    return [...at('kind', node.upper, node, 'upper'), ...node.lowers.flatMap((each, index) => at('kind', each, node, 'lowers', index))]
  if (node.$type === 'Case') return at('place', node.place, node, 'place')
  return node.$type === 'Act' ? node.words.flatMap((each) => slots(document, each.$cstNode)) : []
}

/** `{fact}` in the words of an act. */
function slots({ file, text }: Parsed, words: { readonly offset: number; readonly text: string } | undefined): readonly Mention[] {
  return [...(words?.text ?? '').matchAll(/\{([^{}]+)\}/g)].map((match): Mention => {
    const [offset, id] = [(words?.offset ?? 0) + match.index + 1, match[1] ?? '']
    return { thing: 'fact', id, declares: false, span: spanAt(file, text, offset, offset + id.length) }
  })
}

const uses: Readonly<Record<string, Thing>> = {
  Actor: 'actor',
  Agency: 'agency',
  Act: 'act',
  Fact: 'fact',
  Instrument: 'instrument',
  Norm: 'norm',
  Definition: 'definition',
}

function used({ file, text: whole }: Parsed, { text, type, info }: Used, instrument: string | undefined): readonly Mention[] {
  const thing = uses[type]
  const span = spanOf(file, info.container, info.property, info.index)
  if (thing === undefined) return []
  const id = thing === 'norm' || thing === 'definition' ? fullName(text, instrument) : text
  const slash = text.indexOf('/')
  if (thing !== 'norm' || slash === -1) return [{ thing, id, declares: false, span }]
  const split = span.offset + slash
  return [
    { thing: 'instrument', id: text.slice(0, slash), declares: false, span: spanAt(file, whole, span.offset, split) },
    { thing, id, declares: false, span: spanAt(file, whole, split + 1, span.end) },
  ]
}
