// The words of the language itself, which can name nothing.
import { type GrammarWords, words } from '../grammar/index.ts'
import { services } from './services.ts'
import { wordsOf } from './shape.ts'

const known: ReadonlySet<string> = new Set(words.keywords)

/** Every word of the language. */
export function keywords(): ReadonlySet<string> {
  return known
}

/** What is kept of the grammar in src/grammar, made anew. */
export function grammarWords(): GrammarWords {
  return wordsOf(services().Grammar)
}
