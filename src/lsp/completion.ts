// What can be written next: the words of the language, and the names that fit there.
import { type CompletionItem, CompletionItemKind, type Position } from 'vscode-languageserver'
import { type CursorPlace, type Declared, derivedNames, type Expected, expectedAt, mentionsOf, type Thing, thingOf } from '../language/index.ts'
import { analyses, attestations, kinds, limits, treatments } from '../rules/index.ts'
import { inLanguage, locales, say } from '../wording/index.ts'
import { type NamedThing, type Telling, tell } from './tell.ts'
import { type Page, rangeIn, type Workspace } from './workspace.ts'

/** A name that fits, and how it is written there. */
interface Offer extends NamedThing {
  readonly label: string
  readonly insert?: string
  readonly detail?: string
}

/** Everything that fits at a position, without its explanation; see `explained`. */
export function completionsAt(workspace: Workspace, page: Page, position: Position, telling: Telling): readonly CompletionItem[] {
  const { document } = page
  const place = expectedAt(document.getText(), document.offsetAt(position))
  if (place === undefined) return []
  const range = rangeIn(document, place.from, document.offsetAt(position))
  return place.expected.flatMap((expected): readonly CompletionItem[] => {
    if (expected.kind === 'keyword') {
      return [{ label: expected.word, kind: CompletionItemKind.Keyword, sortText: `2${expected.word}`, textEdit: { range, newText: expected.word } }]
    }
    return offersFor(workspace, page, place, expected, telling).map(({ label, insert, detail, thing, id }) => ({
      label,
      kind: icons[thing] ?? CompletionItemKind.Value,
      detail: detail ?? say(telling.language, `editor.thing.${thing}`),
      sortText: `1${label}`,
      textEdit: { range, newText: insert ?? label },
      data: { thing, id },
    }))
  })
}

/** A completion with what its name stands for, in plain words. */
export function explained(item: CompletionItem, telling: Telling): CompletionItem {
  const named = namedIn(item.data)
  const value = named === undefined ? undefined : tell(telling, named)
  return value === undefined ? item : { ...item, documentation: { kind: 'markdown', value } }
}

const icons: Readonly<Partial<Record<Thing, CompletionItemKind>>> = {
  act: CompletionItemKind.Function,
  fact: CompletionItemKind.Variable,
  answer: CompletionItemKind.EnumMember,
  actor: CompletionItemKind.Class,
  agency: CompletionItemKind.Class,
  norm: CompletionItemKind.Method,
  instrument: CompletionItemKind.Module,
  definition: CompletionItemKind.Constant,
}

function isThing(text: unknown): text is Thing {
  return typeof text === 'string' && [...Object.keys(icons), 'place', 'kind', 'attestation', 'circuit'].includes(text)
}

/** What a client hands back of a completion. */
function namedIn(data: unknown): NamedThing | undefined {
  if (typeof data !== 'object' || data === null || !('thing' in data) || !('id' in data)) return undefined
  return isThing(data.thing) && typeof data.id === 'string' ? { thing: data.thing, id: data.id } : undefined
}

function offersFor(workspace: Workspace, page: Page, place: CursorPlace, expected: Expected, telling: Telling): readonly Offer[] {
  if (expected.kind === 'keyword') return []
  return expected.kind === 'name' ? declared(workspace, page, place, expected, telling) : listed(workspace, place, expected, telling)
}

function declared(
  workspace: Workspace,
  page: Page,
  { before }: CursorPlace,
  { of, property }: Expected & { readonly kind: 'name' },
  telling: Telling,
): readonly Offer[] {
  const all = workspace.declarations
  const offers = (list: readonly Declared[]): readonly Offer[] => list.map((each) => ({ thing: thingOf(each.node), id: each.id, label: each.id }))
  switch (of) {
    case 'Actor':
      return offers(all.actors)
    case 'Agency':
      return offers(all.agencies)
    case 'Instrument':
      return offers(all.instruments)
    case 'Act': {
      const who = actorsIn(before)
      const fitting = all.acts.filter((each) => property === 'duties' || who.length === 0 || who.includes(each.node.actor.$refText))
      return offers(fitting.length === 0 ? all.acts : fitting)
    }
    case 'Fact':
      return all.facts.map((each) => ({ thing: 'fact', id: each.id, label: each.id, detail: inLanguage(asked(each.node.asks), telling.language) }))
    case 'Norm': {
      const own = ownInstrument(page)
      const short = (id: string): string => (own !== undefined && property === 'overrides' && id.startsWith(`${own}/`) ? id.slice(own.length + 1) : id)
      const names = [...all.norms.map((each) => each.id), ...(property === 'because' ? derivedNames(all).keys() : [])]
      return names.map((id) => ({ thing: 'norm', id, label: short(id) }))
    }
    case 'Definition':
      return all.definitions
        .filter((each) => each.file === page.parsed.file)
        .map((each) => ({ thing: 'definition', id: each.id, label: each.node.name, insert: `${each.node.name} as defined` }))
    default:
      return []
  }
}

function asked(words: readonly { readonly language: string; readonly text: string }[]): Readonly<Record<string, string>> {
  return Object.fromEntries(words.map((each) => [each.language, each.text]))
}

function ownInstrument({ parsed }: Page): string | undefined {
  return mentionsOf(parsed).find((each) => each.thing === 'instrument' && each.declares)?.id
}

function listed(
  workspace: Workspace,
  { before }: CursorPlace,
  { property, in: type }: Expected & { readonly kind: 'value' },
  { placeNames, language }: Telling,
): readonly Offer[] {
  const { places, circuits } = workspace.folder
  const of = (thing: Thing, names: Iterable<string>): readonly Offer[] => [...names].map((id) => ({ thing, id, label: id }))
  switch (property) {
    case 'attestation':
      return attestations.map((id) => ({ thing: 'attestation', id, label: id, detail: say(language, `attestation.${id}`) }))
    case 'kind':
    case 'upper':
    case 'lowers':
    case 'reaches':
      return of('kind', kinds)
    case 'limit':
      return of('limit', limits)
    case 'code':
      return of('finding', analyses)
    case 'severity':
      return of('treatment', treatments)
    case 'circuit':
      return of('circuit', circuits)
    case 'over':
      return pointsIn(workspace).map((id) => ({ thing: 'norm', id: `over ${id}`, label: id, detail: '' }))
    case 'place':
      return [
        ...[...places].map((id): Offer => ({ thing: 'place', id, label: id, detail: placeNames.get(id) ?? '' })),
        ...(type === 'Instrument' ? of('circuit', circuits) : []),
      ]
    case 'language':
      return type === 'Wording' ? locales.map((id) => ({ thing: 'kind', id: `language ${id}`, label: id, insert: `${id} "`, detail: '' })) : []
    case 'answer':
    case 'answers':
      return answersOf(workspace, factBefore(before), language)
    default:
      return []
  }
}

/** The names that open points share, each once. */
function pointsIn({ declarations }: Workspace): readonly string[] {
  const asked = declarations.norms.flatMap(({ node }) => (node.$type === 'Unsettled' ? (node.over ?? []) : []))
  const contested = declarations.erasers.flatMap(({ node }) => node.contests.flatMap((each) => each.over ?? []))
  return [...new Set([...asked, ...contested])]
}

function answersOf(workspace: Workspace, fact: string | undefined, language: Telling['language']): readonly Offer[] {
  return workspace.declarations.facts
    .filter((each) => each.id === fact)
    .flatMap((each) =>
      each.node.answers.map(
        (answer): Offer => ({ thing: 'answer', id: `${each.id} ${answer.name}`, label: answer.name, detail: inLanguage(asked(answer.words), language) }),
      ),
    )
}

/** The actors of the rule that is being written: the names before its modality. */
function actorsIn(before: string): readonly string[] {
  const [, list] = /(?:^\s*norm\s+\S+|\bwhether)\s+([a-z0-9.,\s-]+?)\s+(?:may|must|should)\b(?![\s\S]*\bwhether\b)/.exec(before) ?? []
  return list?.split(',').map((each) => each.trim()) ?? []
}

/** The fact whose answers are being written. */
function factBefore(before: string): string | undefined {
  return /([a-z][a-z0-9.-]*)\s+is(?:\s+not)?(?:\s+at\s+(?:least|most)|\s+one\s+of(?:\s+[a-z0-9.-]+\s*,)*)?\s*$/.exec(before)?.[1]
}
