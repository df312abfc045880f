// Every node and every reference of a declaration, walked once: a tree never changes, and each check asks for parts of it.
import { type AstNode, AstUtils, type ReferenceInfo } from 'langium'
import { oncePer } from '../base/index.ts'
import { type Declaration, EvenhandAstReflection, type EvenhandAstType } from './generated/ast.ts'

/** A name that a declaration uses, with the type of what it should name. */
export interface Used {
  readonly text: string
  readonly type: string
  readonly info: ReferenceInfo
}

const reflection = new EvenhandAstReflection()

const byType = oncePer((declaration: Declaration): ReadonlyMap<string, readonly AstNode[]> => {
  return Map.groupBy(everyPart(declaration), (node) => node.$type)
})

/** The nodes of one type inside a declaration, itself included, in the order of the text. */
export function partsOf<Type extends keyof EvenhandAstType>(declaration: Declaration, type: Type): readonly EvenhandAstType[Type][] {
  const isOfType = (node: AstNode): node is EvenhandAstType[Type] => node.$type === type
  return (byType(declaration).get(type) ?? []).filter(isOfType)
}

/** All nodes of a declaration, itself included. */
export const everyPart = oncePer((declaration: Declaration): readonly AstNode[] => AstUtils.streamAst(declaration).toArray())

/** The names that a declaration uses, in the order of the text. */
export const usedIn = oncePer((declaration: Declaration): readonly Used[] =>
  everyPart(declaration).flatMap((node) =>
    AstUtils.streamReferences(node)
      .map((info): Used => ({ text: info.reference.$refText, type: reflection.getReferenceType(info), info }))
      .toArray(),
  ),
)
