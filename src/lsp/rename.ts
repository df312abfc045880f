// A new name for something, in every document that names it.
import type { Position, TextEdit } from 'vscode-languageserver'
import { keywords, type Mention } from '../language/index.ts'
import { type Locale, say } from '../wording/index.ts'
import { mentionFor, mentionsEverywhere, mentionsFor, sameThing } from './references.ts'
import { type Page, rangeIn, type Workspace } from './workspace.ts'

/** New texts for some documents, or why there can be none. */
export type Renamed = { readonly kind: 'edits'; readonly changes: Readonly<Record<string, TextEdit[]>> } | { readonly kind: 'refused'; readonly why: string }

const nameForm = /^[a-z][a-z0-9]*([-.][a-z0-9]+)*$/

/** The mention at a position of something that a document declares; undefined where there is none. */
export function renamableAt(workspace: Workspace, page: Page, position: Position): Mention | undefined {
  const mention = mentionFor(workspace, page, position)
  return mention !== undefined && mentionsEverywhere(workspace, mention).some((each) => each.declares) ? mention : undefined
}

/** Gives what is named at a position another name. */
export function renameAt(workspace: Workspace, page: Page, position: Position, name: string, language: Locale): Renamed {
  const mention = renamableAt(workspace, page, position)
  if (mention === undefined) return { kind: 'refused', why: say(language, 'editor.rename.nothing') }
  const why = refusal(workspace, mention, name, language)
  if (why !== undefined) return { kind: 'refused', why }
  const changes: Record<string, TextEdit[]> = {}
  for (const { uri, document, parsed } of workspace.pages) {
    const named = mentionsFor(workspace, parsed).filter((each) => sameThing(each, mention))
    const edits = named.map(({ span }) => ({ range: rangeIn(document, span.offset, span.end), newText: name }))
    if (edits.length > 0) changes[uri] = edits
  }
  return { kind: 'edits', changes }
}

function refusal(workspace: Workspace, mention: Mention, name: string, language: Locale): string | undefined {
  if (!nameForm.test(name)) return say(language, 'editor.rename.not-a-name', { name })
  if (keywords().has(name)) return say(language, 'editor.rename.keyword', { name })
  const unread = workspace.pages.find((each) => each.parsed.findings.length > 0)
  if (unread !== undefined) return say(language, 'editor.rename.unread', { file: unread.uri.slice(workspace.folder.uri.length + 1) })
  const space = spaceOf(mention)
  const id = renamedId(mention.id, name)
  // WHY: names that are only used are refused too, because one that no document declares yet would be taken for the renamed thing
  const taken = workspace.documents.some((each) => mentionsFor(workspace, each).some((other) => spaceOf(other) === space && other.id === id))
  return taken ? say(language, 'editor.rename.taken', { name }) : undefined
}

/** Norms, erasers and definitions of an instrument share one space of names. */
function spaceOf({ thing }: Mention): string {
  return thing === 'norm' || thing === 'eraser' || thing === 'definition' ? 'provision' : thing
}

/** The id with its last part another: ids of provisions are `instrument/name`, of answers `fact answer`. */
function renamedId(id: string, name: string): string {
  const end = Math.max(id.indexOf('/'), id.indexOf(' '))
  return `${id.slice(0, end + 1)}${name}`
}
