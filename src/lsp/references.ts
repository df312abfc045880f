// Where a name is declared, and where it is used.
import type { DocumentHighlight, Location, Position } from 'vscode-languageserver'
import { DocumentHighlightKind } from 'vscode-languageserver'
import { derivedNames, insteadAct, type Mention, mentionAt, mentionsOf, type Parsed, spanAt } from '../language/index.ts'
import { type Page, rangeIn, type Workspace } from './workspace.ts'

/** Whether two mentions name one thing. */
export function sameThing(one: Pick<Mention, 'thing' | 'id'>, other: Pick<Mention, 'thing' | 'id'>): boolean {
  return one.thing === other.thing && one.id === other.id
}

/** The mentions of a document; what follows from a rule is a mention of that rule, as far as its name goes, and then of the act it is named by. */
export function mentionsFor(workspace: Workspace, document: Parsed): readonly Mention[] {
  return mentionsOf(document).flatMap((each) => {
    const rule = grounded(workspace, document, each)
    const act = insteadAct(rule.id, each.id)
    if (act === undefined) return [rule]
    const { end } = each.span
    return [rule, { thing: 'act', id: act, declares: false, span: spanAt(document.file, document.text, end - act.length, end) }]
  })
}

/** The mention at an offset, likewise. */
export function mentionFor(workspace: Workspace, { parsed, document }: Page, position: Position): Mention | undefined {
  const mention = mentionAt(parsed, document.offsetAt(position))
  return mention === undefined ? undefined : grounded(workspace, parsed, mention)
}

function grounded(workspace: Workspace, { file, text }: Parsed, mention: Mention): Mention {
  const id = mention.thing === 'norm' ? derivedNames(workspace.declarations).get(mention.id) : undefined
  if (id === undefined || mention.declares) return mention
  const { offset, end } = mention.span
  return { ...mention, id, span: spanAt(file, text, offset, end - (mention.id.length - id.length)) }
}

/** Every mention of a thing, in the order of the documents. */
export function mentionsEverywhere(workspace: Workspace, thing: Pick<Mention, 'thing' | 'id'>): readonly Mention[] {
  return workspace.documents.flatMap((each) => mentionsFor(workspace, each).filter((mention) => sameThing(mention, thing)))
}

/** Where the thing named at a position is declared. */
export function definitionAt(workspace: Workspace, page: Page, position: Position): readonly Location[] {
  return referencesAt(workspace, page, position, (each) => each.declares)
}

/** Every place where the thing named at a position is named. */
export function referencesAt(workspace: Workspace, page: Page, position: Position, wanted: (mention: Mention) => boolean): readonly Location[] {
  const mention = mentionFor(workspace, page, position)
  if (mention === undefined) return []
  return mentionsEverywhere(workspace, mention)
    .filter(wanted)
    .flatMap((each) => workspace.location(each.span) ?? [])
}

/** The same within one document. */
export function highlightsAt(workspace: Workspace, page: Page, position: Position): readonly DocumentHighlight[] {
  const mention = mentionFor(workspace, page, position)
  if (mention === undefined) return []
  const { parsed, document } = page
  return mentionsFor(workspace, parsed)
    .filter((each) => sameThing(each, mention))
    .map(({ span, declares }) => {
      return { range: rangeIn(document, span.offset, span.end), kind: declares ? DocumentHighlightKind.Write : DocumentHighlightKind.Read }
    })
}
