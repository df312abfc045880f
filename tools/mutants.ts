// What is changed in a file, one place at a time, to see whether a test notices: comparisons, conditions, words, fields and lists.
import ts from 'typescript'

/** One change: the text from `start` to `end` becomes `to`. */
export interface Mutant {
  readonly file: string
  readonly line: number
  readonly start: number
  readonly end: number
  readonly from: string
  readonly to: string
  /** What the change is, in a word. */
  readonly kind: string
}

const operators: ReadonlyMap<string, string> = new Map([
  ['<', '<='],
  ['<=', '<'],
  ['>', '>='],
  ['>=', '>'],
  ['===', '!=='],
  ['!==', '==='],
  ['&&', '||'],
  ['||', '&&'],
  ['+', '-'],
  ['-', '+'],
  ['*', '/'],
])
const methods: ReadonlyMap<string, string> = new Map([
  ['some', 'every'],
  ['every', 'some'],
  ['min', 'max'],
  ['max', 'min'],
  ['find', 'findLast'],
  ['findLast', 'find'],
])
/** WHY: these are left alone, because what they guard against does not happen, or the types tell it. */
const guards = new Set(['invariant', 'unreachable'])

/** Every change of a file that is tried, in the order of its text. */
export function mutantsOf(file: string, text: string): readonly Mutant[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const found: Mutant[] = []
  const textOf = (node: ts.Node): string => node.getText(source)
  const put = (node: ts.Node, kind: string, to: string): void => {
    const [start, end] = [node.getStart(source), node.getEnd()]
    if (textOf(node) !== to) found.push({ file, kind, start, end, from: textOf(node), to, line: source.getLineAndCharacterOfPosition(start).line + 1 })
  }
  const words = [...new Set(stringsIn(source).map(textOf))]
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isInterfaceDeclaration(node)) return
    if (ts.isCallExpression(node) && guards.has(textOf(node.expression))) return
    if (ts.isBinaryExpression(node)) {
      const other = operators.get(textOf(node.operatorToken))
      if (other !== undefined) put(node.operatorToken, 'operator', other)
      if (textOf(node.operatorToken) === '??') put(node, 'no default', textOf(node.left))
    } else if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) put(node, 'not', textOf(node.operand))
    else if (ts.isIfStatement(node)) put(node.expression, 'condition', `!(${textOf(node.expression)})`)
    else if (ts.isConditionalExpression(node)) put(node.condition, 'condition', `!(${textOf(node.condition)})`)
    else if (node.kind === ts.SyntaxKind.TrueKeyword) put(node, 'truth', 'false')
    else if (node.kind === ts.SyntaxKind.FalseKeyword) put(node, 'truth', 'true')
    else if (ts.isNumericLiteral(node)) put(node, 'number', `(${textOf(node)} + 1)`)
    else if (isWord(node)) put(node, 'word', words[(words.indexOf(textOf(node)) + 1) % words.length] ?? "''")
    else if (ts.isArrayLiteralExpression(node) && node.elements.length > 0) put(node, 'element', `[${node.elements.slice(0, -1).map(textOf).join(', ')}]`)
    else if (ts.isObjectLiteralExpression(node)) swappedFields(node, textOf, put)
    else if (ts.isCallExpression(node)) changedCall(node, textOf, put)
    else if (ts.isExpressionStatement(node) && ts.isCallExpression(node.expression)) put(node, 'statement', '')
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found.sort((a, b) => a.start - b.start)
}

type Put = (node: ts.Node, kind: string, to: string) => void

/** Two fields that stand side by side, each with the value of the other. */
function swappedFields(node: ts.ObjectLiteralExpression, textOf: (node: ts.Node) => string, put: Put): void {
  const pairs = node.properties.filter((each) => ts.isPropertyAssignment(each))
  for (const [index, one] of pairs.entries()) {
    const other = pairs[index + 1]
    if (other === undefined || node.properties.indexOf(other) !== node.properties.indexOf(one) + 1) continue
    if (textOf(one.initializer) === textOf(other.initializer)) continue
    const swapped = node.properties.map((each) =>
      each === one ? `${textOf(one.name)}: ${textOf(other.initializer)}` : each === other ? `${textOf(other.name)}: ${textOf(one.initializer)}` : textOf(each),
    )
    put(node, `fields ${textOf(one.name)} and ${textOf(other.name)}`, `{ ${swapped.join(', ')} }`)
  }
}

function changedCall(node: ts.CallExpression, textOf: (node: ts.Node) => string, put: Put): void {
  const [first, second, ...rest] = node.arguments
  if (ts.isPropertyAccessExpression(node.expression)) {
    const name = textOf(node.expression.name)
    const other = methods.get(name)
    if (other !== undefined) put(node.expression.name, 'method', other)
    if (name === 'filter' || name === 'sort' || name === 'toSorted') put(node, `no ${name}`, textOf(node.expression.expression))
  }
  if (first !== undefined && second !== undefined && !ts.isArrowFunction(first) && !ts.isArrowFunction(second) && !ts.isStringLiteral(first))
    put(node, 'arguments', `${textOf(node.expression)}(${[second, first, ...rest].map(textOf).join(', ')})`)
}

function isWord(node: ts.Node): boolean {
  return ts.isStringLiteral(node) && !ts.isPropertyAssignment(node.parent) && !ts.isElementAccessExpression(node.parent)
}

function stringsIn(source: ts.SourceFile): readonly ts.Node[] {
  const found: ts.Node[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isInterfaceDeclaration(node)) return
    if (isWord(node)) found.push(node)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** The file with the change made. */
export function withMutant(text: string, { start, end, to }: Pick<Mutant, 'start' | 'end' | 'to'>): string {
  return text.slice(0, start) + to + text.slice(end)
}
