// Where `any` is written as a type: there the checker looks away.
import ts from 'typescript'
import type { Sources } from './sources.ts'

/** Each use, as file and line. */
export function looseTypes({ texts }: Sources): readonly string[] {
  return texts
    .filter((each) => each.kind !== 'generated' && !each.file.endsWith('.mjs'))
    .flatMap(({ file, parsed }) => {
      const found: string[] = []
      const walk = (node: ts.Node): void => {
        if (node.kind === ts.SyntaxKind.AnyKeyword) found.push(`${file}:${parsed.getLineAndCharacterOfPosition(node.getStart(parsed)).line + 1}`)
        ts.forEachChild(node, walk)
      }
      walk(parsed)
      return found
    })
}
