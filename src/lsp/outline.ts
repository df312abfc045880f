// A document at a glance: its headings, and under each what is declared there.
import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver'
import { type ast, type Thing, thingOf, writtenIn } from '../language/index.ts'
import { type Locale, say } from '../wording/index.ts'
import { type Page, rangeIn } from './workspace.ts'

const icons: Readonly<Partial<Record<Thing, SymbolKind>>> = {
  instrument: SymbolKind.Module,
  norm: SymbolKind.Method,
  eraser: SymbolKind.Operator,
  definition: SymbolKind.Constant,
  limit: SymbolKind.Operator,
  case: SymbolKind.Event,
  act: SymbolKind.Function,
  fact: SymbolKind.Variable,
  actor: SymbolKind.Class,
  agency: SymbolKind.Class,
}

/** A heading that is still open: what follows belongs to it until one as high or higher. */
interface Open {
  readonly level: number
  readonly symbol: DocumentSymbol
  readonly children: DocumentSymbol[]
}

/** The headings of a document and its declarations, nested. */
export function outlineOf({ document, parsed }: Page, language: Locale): DocumentSymbol[] {
  const text = document.getText()
  const declared = writtenIn(parsed).map((each) => ({ at: each.$cstNode?.offset ?? 0, level: undefined, ...symbolOf(document, each, language) }))
  const inside = (at: number): boolean => parsed.blocks.some(({ $cstNode: cst }) => cst !== undefined && cst.offset <= at && at < cst.end)
  const headings = [...text.matchAll(/^(#{1,6})[ \t]+(.+?)[ \t]*#*$/gm)]
    .filter((match) => !inside(match.index))
    .map((match) => ({ at: match.index, level: match[1]?.length ?? 1, name: match[2] ?? '', match }))
  const top: DocumentSymbol[] = []
  const open: Open[] = []
  for (const each of [...declared, ...headings].sort((a, b) => a.at - b.at)) {
    if (each.level !== undefined) while ((open.at(-1)?.level ?? 0) >= each.level) open.pop()
    const into = open.at(-1)?.children ?? top
    if (each.level === undefined) into.push(each.symbol)
    else {
      const children: DocumentSymbol[] = []
      const line = rangeIn(document, each.at, each.at + each.match[0].length)
      const end = headings.find((other) => other.at > each.at && other.level <= each.level)?.at ?? text.length
      const symbol = { name: each.name, kind: SymbolKind.String, range: rangeIn(document, each.at, end), selectionRange: line, children }
      into.push(symbol)
      open.push({ level: each.level, symbol, children })
    }
  }
  return top
}

function symbolOf(document: Page['document'], node: ast.Declaration, language: Locale): { readonly symbol: DocumentSymbol } {
  const thing = thingOf(node)
  const cst = node.$cstNode
  const range = rangeIn(document, cst?.offset ?? 0, cst?.end ?? 0)
  const at = (cst?.offset ?? 0) + Math.max(0, cst?.text.indexOf(node.name) ?? 0)
  const selectionRange = rangeIn(document, at, at + node.name.length)
  return { symbol: { name: node.name, detail: say(language, `editor.thing.${thing}`), kind: icons[thing] ?? SymbolKind.Field, range, selectionRange } }
}
