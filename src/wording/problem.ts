// What is wrong with a question, in words.
import type { Problem } from '../decide/index.ts'
import type { Lexicon } from './clause.ts'
import { situationClauses } from './clause.ts'
import { andList, inLanguage, type Locale, orList } from './locale.ts'
import { say } from './say.ts'

/** One line for what is wrong, and one for what to do if there is something. */
export function problemLines(lexicon: Lexicon, language: Locale, problem: Problem, facts: Readonly<Record<string, string>>): readonly string[] {
  const quoted = (names: readonly string[]): string =>
    orList(
      language,
      names.map((name) => `\`${name}\``),
    )
  const nearest = (names: readonly string[]): readonly string[] => (names.length === 0 ? [] : [say(language, 'problem.nearest', { names: quoted(names) })])
  switch (problem.code) {
    case 'unknown-answer':
      return [say(language, 'problem.unknown-answer', problem), say(language, 'problem.answers', { names: quoted(problem.nearest) })]
    case 'not-a-day':
      return [say(language, 'problem.not-a-day', problem)]
    case 'impossible': {
      const chosen = Object.fromEntries(problem.facts.map((fact) => [fact, facts[fact] ?? '']))
      const clash = say(language, 'problem.impossible', { facts: andList(language, situationClauses(lexicon, language, chosen)) })
      const givens = lexicon.vocabulary.givens.filter((given) => problem.givens.includes(given.id))
      return [clash, ...givens.map((given) => inLanguage(given.words, language))]
    }
    case 'unknown-place':
      return [say(language, 'problem.unknown-place', problem), ...nearest(problem.nearest)]
    case 'ambiguous-place':
      return [say(language, 'problem.ambiguous-place', { name: problem.name, names: quoted(problem.nearest) })]
    case 'unknown-agency':
      return [say(language, 'problem.unknown-agency', problem), ...nearest(problem.nearest)]
    case 'unclear-agency':
      return [say(language, 'problem.unclear-agency', problem)]
    case 'agency-elsewhere':
      return [say(language, 'problem.agency-elsewhere', { name: problem.name, names: quoted(problem.nearest) })]
    case 'unknown-act':
      return [say(language, 'problem.unknown-act', problem), ...nearest(problem.nearest)]
    case 'unknown-actor':
      return [say(language, 'problem.unknown-actor', problem), ...nearest(problem.nearest)]
    case 'unknown-fact':
      return [say(language, 'problem.unknown-fact', problem), ...nearest(problem.nearest)]
  }
}
