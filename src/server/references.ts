// Where a name is declared, and where it is used.
import type { DocumentHighlight, Location, Position } from 'vscode-languageserver'
import { DocumentHighlightKind } from 'vscode-languageserver'
import { type Mention, mentionAt, mentionsOf } from '../language/index.ts'
import { type Page, rangeIn, type Workspace } from './workspace.ts'

/** Whether two mentions name one thing. */
export function sameThing(one: Pick<Mention, 'thing' | 'id'>, other: Pick<Mention, 'thing' | 'id'>): boolean {
  return one.thing === other.thing && one.id === other.id
}

/** Every mention of a thing, in the order of the documents. */
export function mentionsEverywhere(workspace: Workspace, thing: Pick<Mention, 'thing' | 'id'>): readonly Mention[] {
  return workspace.documents.flatMap((each) => mentionsOf(each).filter((mention) => sameThing(mention, thing)))
}

/** Where the thing named at a position is declared. */
export function definitionAt(workspace: Workspace, page: Page, position: Position): readonly Location[] {
  return referencesAt(workspace, page, position, (each) => each.declares)
}

/** Every place where the thing named at a position is named. */
export function referencesAt(workspace: Workspace, page: Page, position: Position, wanted: (mention: Mention) => boolean): readonly Location[] {
  const mention = mentionAt(page.parsed, page.document.offsetAt(position))
  if (mention === undefined) return []
  return mentionsEverywhere(workspace, mention)
    .filter(wanted)
    .flatMap((each) => workspace.location(each.span) ?? [])
}

/** The same within one document. */
export function highlightsAt({ parsed, document }: Page, position: Position): readonly DocumentHighlight[] {
  const mention = mentionAt(parsed, document.offsetAt(position))
  if (mention === undefined) return []
  return mentionsOf(parsed)
    .filter((each) => sameThing(each, mention))
    .map(({ span, declares }) => {
      return { range: rangeIn(document, span.offset, span.end), kind: declares ? DocumentHighlightKind.Write : DocumentHighlightKind.Read }
    })
}
