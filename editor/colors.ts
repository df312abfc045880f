// How editors color the rule language: a grammar of TextMate, made of what the language's own grammar knows of its words.
import type { GrammarWords } from '../src/grammar/index.ts'

/** The words that are no words of the grammar, and yet always the same. */
export interface ListedWords {
  /** How well a source was read. */
  readonly attestations: readonly string[]
  /** The languages of wordings. */
  readonly locales: readonly string[]
}

/** Every word of the language in one group of colors. */
export function colorsOf({ keywords, declarations, strengths, conditions }: GrammarWords, { attestations, locales }: ListedWords) {
  const modality = [...new Set(strengths.flatMap((each) => each.split(' ')))]
  const logic = conditions.filter((each) => !modality.includes(each))
  const heads = Object.keys(declarations)
  // WHY: words that begin a declaration stay among these, because some stand elsewhere too, as in `expect unsettled`
  const others = keywords.filter((each) => ![...modality, ...logic].includes(each))
  return {
    scopeName: 'markdown.policy.codeblock',
    injectionSelector: 'L:text.html.markdown',
    patterns: [{ include: '#fence' }],
    repository: {
      fence: {
        begin: '^(```)(policy)\\s*$',
        end: '^ {0,3}(`{3,})\\s*$',
        beginCaptures: { 1: { name: 'punctuation.definition.markdown' }, 2: { name: 'fenced_code.block.language.markdown' } },
        endCaptures: { 1: { name: 'punctuation.definition.markdown' } },
        name: 'markup.fenced_code.block.markdown',
        contentName: 'meta.embedded.block.policy',
        patterns: ['text', 'declaration', 'modality', 'logic', 'keyword', 'attestation', 'date', 'number'].map((each) => ({ include: `#${each}` })),
      },
      text: {
        begin: '"',
        end: '"',
        name: 'string.quoted.double.policy',
        patterns: [{ match: '\\{[^}]*\\}', name: 'variable.parameter.policy' }],
      },
      declaration: {
        match: `^\\s*(${heads.join('|')})\\s+([a-z][a-z0-9./-]*)`,
        captures: { 1: { name: 'storage.type.policy' }, 2: { name: 'entity.name.type.policy' } },
      },
      modality: { match: alone(modality.join('|')), name: 'keyword.control.modality.policy' },
      logic: { match: alone(logic.join('|')), name: 'keyword.operator.logical.policy' },
      attestation: { match: alone(attestations.join('|')), name: 'constant.language.attestation.policy' },
      keyword: { match: alone([...locales, ...others].join('|')), name: 'keyword.other.policy' },
      date: { match: '(?<![\\w./-])\\d{4}-\\d{2}-\\d{2}(?![\\w./-])', name: 'constant.numeric.date.policy' },
      number: { match: '(?<![\\w./-])\\d+(?![\\w./-])', name: 'constant.numeric.policy' },
    },
  }
}

/** A pattern for words that are no part of a name. */
function alone(words: string): string {
  return `(?<![\\w./-])(${words})(?![\\w./-])`
}
