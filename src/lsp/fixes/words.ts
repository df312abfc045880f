// Wordings and clauses that are missing: skeletons to be filled in, marked TODO.
import { locales } from '../../base/index.ts'
import { type ast, partsOf } from '../../language/index.ts'
import { languageName, say } from '../../wording/index.ts'
import { type Broken, declarationOf, type Edit, endOf, type Fixer, inserted } from './fix.ts'

/** Adds the wording that is missing, with the text of another language to start from. */
export const missingWording: Fixer = (broken) => {
  const { finding, language } = broken
  const wanted = finding.words['language'] ?? ''
  const node = declarationOf(broken)
  if (node === undefined) return []
  const there = partsOf(node, 'Wording').find((each) => each.$cstNode?.offset === finding.span.offset)
  const edit = there === undefined ? allAfter(node) : besides(broken, there, wanted)
  if (edit === undefined) return []
  return [{ title: say(language, 'editor.fix.missing-wording', { language: languageName(language, wanted) }), edits: [edit], likely: true }]
}

/** Under the wording that is there; in place of one without text. */
function besides({ page }: Broken, there: ast.Wording, wanted: string): Edit | undefined {
  const { text } = page.parsed
  const list = siblings(there)
  const draft = `TODO ${
    list
      .find((each) => each.language !== wanted)
      ?.text.replace(/\s+/g, ' ')
      .trim() ?? ''
  }`.trim()
  const empty = list.find((each) => each.language === wanted)
  const cst = (empty ?? list.at(-1) ?? there).$cstNode
  const first = (list[0] ?? there).$cstNode?.offset ?? 0
  if (cst === undefined) return undefined
  if (empty !== undefined) return { from: cst.offset, end: cst.end, text: `${wanted} "${draft}"` }
  return inserted(cst.end, `\n${' '.repeat(first - text.lastIndexOf('\n', first - 1) - 1)}${wanted} "${draft}"`)
}

function siblings(there: ast.Wording): readonly ast.Wording[] {
  const value: unknown = Object.entries(there.$container).find(([key]) => key === there.$containerProperty)?.[1]
  const isWording = (each: unknown): each is ast.Wording => typeof each === 'object' && each !== null && '$type' in each && each.$type === 'Wording'
  return Array.isArray(value) ? value.filter(isWording) : [there]
}

/** Where no wording is there at all, one in each language. */
function allAfter(node: ast.Declaration): Edit | undefined {
  const cst = node.$cstNode
  const at = wordsBegin(node)
  return at === undefined || cst === undefined ? undefined : inserted(at, locales.map((each) => `\n  ${each} "TODO"`).join(''))
}

function wordsBegin(node: ast.Declaration): number | undefined {
  const cst = node.$cstNode
  const after = (pattern: RegExp): number | undefined => {
    const match = pattern.exec(cst?.text ?? '')
    return match === null || cst === undefined ? undefined : cst.offset + match.index + match[0].length
  }
  if (node.$type === 'Actor' || node.$type === 'Agency') return after(/^\S+\s+\S+/)
  if (node.$type === 'Act') return after(/^act\s+\S+\s+by\s+\S+/)
  if (node.$type === 'Fact') return after(/^fact\s+\S+\s+asks/)
  if (node.$type === 'Given') return endOf(node.conclusion)
  return node.$type === 'Definition' ? endOf(node.means) : undefined
}

/** Adds a clause that a fact needs, with a place for the answers. */
export const missingClause: Fixer = (broken) => {
  const { finding, language } = broken
  const node = declarationOf(broken)
  const name = finding.words['clause'] ?? ''
  if (node?.$type !== 'Fact') return []
  const at = endOf(...node.asks, ...node.help, ...(name === 'denies' ? node.says : []))
  const pad = ' '.repeat(name.length + 3)
  const text = `\n  ${name} ${locales.map((each) => `${each} "TODO {}"`).join(`\n${pad}`)}`
  return at === undefined ? [] : [{ title: say(language, 'editor.fix.missing-clause', { name }), edits: [inserted(at, text)], likely: true }]
}

/** Puts a place for the answers at the end of a clause. */
export const missingSlot: Fixer = ({ finding, language }) => {
  return [{ title: say(language, 'editor.fix.missing-slot'), edits: [inserted(finding.span.end - 1, ' {}')], likely: true }]
}
