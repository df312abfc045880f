// The words of the language itself, which can name nothing.
import { AstUtils, GrammarAST } from 'langium'
import { services } from './services.ts'

let found: ReadonlySet<string> | undefined

/** Every keyword of the grammar. */
export function keywords(): ReadonlySet<string> {
  found ??= new Set(
    AstUtils.streamAllContents(services().Grammar)
      .filter(GrammarAST.isKeyword)
      .map((each) => each.value)
      .toArray(),
  )
  return found
}
