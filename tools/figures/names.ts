// Names that files export: whether a sentence stands over each, and which name of a type stands for several things.
import ts from 'typescript'
import type { Sources, SourceText } from './sources.ts'

export interface ExportedName {
  readonly key: string
  readonly name: string
  readonly file: string
  readonly isType: boolean
  readonly hasSentence: boolean
}

/** Every name that a file of code declares and exports. A name that is only handed on is not counted again. */
export function exportedNames({ texts }: Sources): readonly ExportedName[] {
  return texts.filter((each) => each.kind === 'code').flatMap(exportedIn)
}

function exportedIn({ file, parsed }: SourceText): readonly ExportedName[] {
  const exportedLater = new Set(
    parsed.statements.flatMap((each) =>
      ts.isExportDeclaration(each) && each.moduleSpecifier === undefined && each.exportClause !== undefined && ts.isNamedExports(each.exportClause)
        ? each.exportClause.elements.map((one) => (one.propertyName ?? one.name).text)
        : [],
    ),
  )
  const found = new Map<string, ExportedName>()
  for (const statement of parsed.statements) {
    const exported = ts.canHaveModifiers(statement) && (ts.getModifiers(statement) ?? []).some((each) => each.kind === ts.SyntaxKind.ExportKeyword)
    for (const name of declaredBy(statement)) {
      if (!exported && !exportedLater.has(name)) continue
      const before = found.get(name)
      const isType =
        ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement) || ts.isClassDeclaration(statement) || (before?.isType ?? false)
      const hasSentence = ts.getJSDocCommentsAndTags(statement).length > 0 || (before?.hasSentence ?? false)
      found.set(name, { key: `${file} ${name}`, name, file, isType, hasSentence })
    }
  }
  return [...found.values()]
}

function declaredBy(statement: ts.Statement): readonly string[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap((each) => (ts.isIdentifier(each.name) ? [each.name.text] : []))
  }
  const isNamed =
    ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement) || ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)
  return isNamed && statement.name !== undefined ? [statement.name.text] : []
}

/** Names of types that several files declare: each of them is one word for two things. */
export function twiceMeant(names: readonly ExportedName[]): readonly { readonly name: string; readonly files: readonly string[] }[] {
  const types = names.filter((each) => each.isType)
  return [...Map.groupBy(types, (each) => each.name)]
    .filter(([, all]) => all.length > 1)
    .map(([name, all]) => ({ name, files: all.map((each) => each.file).toSorted() }))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
}
