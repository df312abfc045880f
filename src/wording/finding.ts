// What a finding says: what is wrong, and what to do. Lower case, no full stop, the author's words in backticks.
import type { Finding } from '../language/index.ts'
import { type Locale, languageName } from './locale.ts'
import { say, sayWith } from './say.ts'

/** The message of a finding. */
export function findingMessage(lang: Locale, { code, words }: Finding): string {
  return sayWith(lang, `finding.${code}`, { ...words, ...tails(lang, words) })
}

/** What is said where a finding has it, and leaves no gap where it has not. */
function tails(lang: Locale, words: Finding['words']): Readonly<Record<string, string>> {
  const { nearest = '', found = '', keyword = '', within = '', order = '', when = '', expected = '', language = '' } = words
  const isPart = order.split(/[ ,]+/).includes(keyword)
  return {
    nearest: nearest === '' ? '' : say(lang, 'found.nearest', { name: nearest }),
    found: found === '' ? '' : `: \`${found}\``,
    keyword: keyword === '' || isPart ? '' : say(lang, 'found.keyword', { name: keyword }),
    within: within === '' ? '' : say(lang, 'found.order', { name: within, order }),
    when: when === '' ? '' : say(lang, 'found.when', { when }),
    expected: expected === '' ? '' : say(lang, 'found.expected', { names: names(lang, expected) }),
    language: language === '' ? '' : languageName(lang, language),
  }
}

/** Names of the grammar's terminals in the words of the language's users. */
function names(lang: Locale, expected: string): string {
  const terminals: Readonly<Record<string, string>> = {
    ...{ ID: say(lang, 'found.a-name'), STRING: '"…"', DATE: '2024-04-23', INT: '1', CLOSE: '```', OPEN: '```policy', EOF: '—' },
  }
  return expected
    .split(', ')
    .map((each) => terminals[each] ?? each)
    .join(', ')
}
