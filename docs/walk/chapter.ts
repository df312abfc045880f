// A chapter as a module: its blocks in order, and each value that it shows beside the value that was made.
import ts from 'typescript'
import { fencesIn, isNamed } from '../../src/base/index.ts'

/** A value that a chapter shows: `made` by the expression, `expected` by what is written after the arrow. */
export interface ShownValue {
  readonly line: number
  readonly made: unknown
  readonly expected: unknown
}

export interface Chapter {
  /** The source of the module. It gives `$shown`, and has its lines where the page has them. */
  readonly source: string
  /** Lines with an arrow that shows nothing, because no expression stands before it. */
  readonly idle: readonly number[]
}

export interface Exercise {
  readonly change: string
  readonly to: string
  /** A value that the changed chapter makes, as the terminal prints it. */
  readonly see: string
}

const arrow = '// → '
const shown = /^[ \t]*\n?\/\/ → (.*(?:\n\/\/ {3}.*)*)/

/** The blocks of a page as one module. */
export function moduleOf(page: string): Chapter {
  const code = blocksOf(page)
  const parsed = ts.createSourceFile('chapter.ts', code, ts.ScriptTarget.ESNext, false)
  let source = ''
  let at = 0
  let rest = ''
  for (const statement of parsed.statements) {
    const value = shown.exec(code.slice(statement.end))
    if (!ts.isExpressionStatement(statement) || value === null) continue
    const from = statement.getStart(parsed)
    const line = code.slice(0, from).split('\n').length
    const gap = value[0].startsWith('\n') ? '\n' : ''
    source += `${code.slice(at, from)}$shown.push({ line: ${line}, made: ${code.slice(from, statement.end)}, expected:${gap} ${plain(value[1] ?? '')} })`
    rest += code.slice(at, from)
    at = statement.end + value[0].length
    rest += '\n'.repeat(code.slice(from, at).split('\n').length - 1)
  }
  const before = 'export const $shown: { readonly line: number; readonly made: unknown; readonly expected: unknown }[] = [];'
  const idle = `${rest}${code.slice(at)}`.split('\n').flatMap((text, index) => (text.includes(arrow.trim()) ? [index + 1] : []))
  return { source: `${before}${source}${code.slice(at)}`, idle }
}

/** The values that are not what the page says. */
export function wrongIn(values: readonly ShownValue[], same: (a: unknown, b: unknown) => boolean): readonly ShownValue[] {
  return values.filter(({ made, expected }) => !same(made, expected))
}

/** What the page gives to try: `**Change this.** … \`a\` to \`b\` … **See that.** … \`value\``. */
export function exerciseOf(page: string): Exercise | undefined {
  const [, change, to, see] = /\*\*Change this\.\*\*[^`]*`([^`]+)` to\s`([^`]+)`[\s\S]*?\*\*See that\.\*\*[^`]*`([^`]+)`/.exec(page) ?? []
  return change === undefined || to === undefined || see === undefined ? undefined : { change, to, see }
}

/** The page with everything outside its blocks left blank. */
function blocksOf(page: string): string {
  let code = ''
  let at = 0
  for (const { from, start, end, close } of fencesIn(page).filter((each) => isNamed(each, 'ts'))) {
    code += `${blank(page.slice(at, from))}\n${page.slice(start, end)}`
    at = close?.end ?? end
  }
  return code + blank(page.slice(at))
}

function blank(text: string): string {
  return text.replace(/[^\n]+/g, '')
}

/** An expression that was written as comments. */
function plain(commented: string): string {
  return commented.replace(/\n\/\/ {3}/g, '\n')
}
