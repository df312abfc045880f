// What doors hand out, and which of it nobody outside the room uses.
//
// An outside user is an import in any file of the house that lies in another folder: another room, a test of one, the app, a tool, the walk, a package.
// A type that stands in the signature of a name with an outside user counts as used too, and so on from there: whoever has the one meets the other.
import { join } from 'node:path'
import ts from 'typescript'
import { doorOf, type Sources, type SourceText } from './sources.ts'

export interface DoorNames {
  readonly handedOut: number
  /** `room name`, for each name without an outside user. */
  readonly unused: readonly string[]
}

/** The names of all doors against all imports. */
export function unusedDoorNames(sources: Sources): DoorNames {
  const doors = sources.texts.flatMap((each) => /^src\/(\w+)\/index\.ts$/.exec(each.file)?.[1] ?? [])
  const imported = new Set(sources.texts.flatMap(importedBy))
  const file = (room: string) => join(sources.home, 'src', room, 'index.ts')
  const { options } = ts.parseJsonConfigFileContent(ts.readConfigFile(join(sources.home, 'tsconfig.json'), ts.sys.readFile).config, ts.sys, sources.home)
  const program = ts.createProgram(doors.map(file), options)
  const checker = program.getTypeChecker()
  const handedOut = doors.flatMap((room) => {
    const source = program.getSourceFile(file(room))
    const door = source && checker.getSymbolAtLocation(source)
    return door === undefined ? [] : checker.getExportsOfModule(door).map((symbol) => ({ key: `${room} ${symbol.name}`, symbol: declared(checker, symbol) }))
  })
  const met = new Set<ts.Symbol>()
  for (const { key, symbol } of handedOut) if (imported.has(key)) meet(checker, symbol, met)
  return { handedOut: handedOut.length, unused: handedOut.flatMap(({ key, symbol }) => (imported.has(key) || isMetType(symbol, met) ? [] : [key])) }
}

function isMetType(symbol: ts.Symbol, met: ReadonlySet<ts.Symbol>): boolean {
  return met.has(symbol) && (symbol.flags & ts.SymbolFlags.Type) !== 0
}

function declared(checker: ts.TypeChecker, symbol: ts.Symbol): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
}

/** Adds a symbol and every type that its signature names, by what is written there and, where nothing is written, by what the checker infers. */
function meet(checker: ts.TypeChecker, symbol: ts.Symbol, met: Set<ts.Symbol>): void {
  if (met.has(symbol)) return
  met.add(symbol)
  for (const declaration of symbol.declarations ?? []) {
    if (!declaration.getSourceFile().fileName.includes('/src/')) continue
    const walk = (node: ts.Node): void => {
      if (ts.isBlock(node)) return
      if (ts.isIdentifier(node)) {
        const named = checker.getSymbolAtLocation(node)
        if (named !== undefined) meet(checker, declared(checker, named), met)
      }
      if (ts.isFunctionLike(node) && node.type === undefined) {
        const signature = checker.getSignatureFromDeclaration(node)
        if (signature !== undefined) meetType(checker, signature.getReturnType(), met, new Set())
      }
      if (ts.isVariableDeclaration(node) && node.type === undefined) meetType(checker, checker.getTypeAtLocation(node), met, new Set())
      // WHY: what a value is made of is no part of its signature
      if (ts.isVariableDeclaration(node)) {
        if (node.type !== undefined) walk(node.type)
        return
      }
      ts.forEachChild(node, walk)
    }
    walk(declaration)
  }
}

function meetType(checker: ts.TypeChecker, type: ts.Type, met: Set<ts.Symbol>, seen: Set<ts.Type>): void {
  if (seen.has(type)) return
  seen.add(type)
  if (type.aliasSymbol !== undefined) meet(checker, type.aliasSymbol, met)
  for (const each of type.aliasTypeArguments ?? []) meetType(checker, each, met, seen)
  const { symbol } = type as { readonly symbol?: ts.Symbol }
  if (symbol !== undefined) meet(checker, symbol, met)
  if (type.isUnionOrIntersection()) for (const each of type.types) meetType(checker, each, met, seen)
  if (type.flags & ts.TypeFlags.Object) {
    for (const each of checker.getTypeArguments(type as ts.TypeReference)) meetType(checker, each, met, seen)
    for (const signature of type.getCallSignatures()) meetType(checker, signature.getReturnType(), met, seen)
  }
}

/** `room name` for each name that a file takes from the door of a room that it does not lie in. */
function importedBy({ file, parsed }: SourceText): readonly string[] {
  const found: string[] = []
  const take = (specifier: ts.Node | undefined, names: readonly string[]) => {
    const room = specifier !== undefined && ts.isStringLiteralLike(specifier) ? doorOf(file, specifier.text) : undefined
    if (room !== undefined && !file.startsWith(`src/${room}/`)) found.push(...names.map((name) => `${room} ${name}`))
  }
  const walk = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      const bindings = node.importClause?.namedBindings
      if (bindings !== undefined && ts.isNamedImports(bindings)) take(node.moduleSpecifier, bindings.elements.map(importedName))
      if (bindings !== undefined && ts.isNamespaceImport(bindings)) take(node.moduleSpecifier, membersOf(parsed, bindings.name.text))
    } else if (ts.isExportDeclaration(node) && node.exportClause !== undefined && ts.isNamedExports(node.exportClause)) {
      take(node.moduleSpecifier, node.exportClause.elements.map(importedName))
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && node.qualifier !== undefined) {
      take(node.argument.literal, [node.qualifier.getText(parsed).split('.')[0] ?? ''])
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      take(node.arguments[0], takenOf(parsed, node))
    }
    ts.forEachChild(node, walk)
  }
  walk(parsed)
  return found
}

function importedName(element: ts.ImportSpecifier | ts.ExportSpecifier): string {
  return (element.propertyName ?? element.name).text
}

/** What is taken of a module that is imported while the program runs: `const { a } = await import(…)`, or `(await import(…)).a`. */
function takenOf(parsed: ts.SourceFile, call: ts.CallExpression): readonly string[] {
  let node: ts.Node = call.parent
  while (ts.isAwaitExpression(node) || ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) node = node.parent
  if (ts.isPropertyAccessExpression(node)) return [node.name.text]
  if (!ts.isVariableDeclaration(node)) return []
  if (ts.isObjectBindingPattern(node.name)) return node.name.elements.map((each) => (each.propertyName ?? each.name).getText(parsed))
  return ts.isIdentifier(node.name) ? membersOf(parsed, node.name.text) : []
}

function membersOf(parsed: ts.SourceFile, name: string): readonly string[] {
  const found: string[] = []
  const walk = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === name) found.push(node.name.text)
    if (ts.isQualifiedName(node) && ts.isIdentifier(node.left) && node.left.text === name) found.push(node.right.text)
    ts.forEachChild(node, walk)
  }
  walk(parsed)
  return found
}
