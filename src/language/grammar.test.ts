// What the grammar allows is known wherever it has to be: read, offered, laid out, colored.
import { describe, expect, it } from 'vitest'
import { colorsOf } from '../../editor/colors.ts'
import { seededRandom } from '../base/index.ts'
import { words } from '../grammar/index.ts'
import { expectedAt } from './expected.ts'
import { format } from './format.ts'
import { grammarWords, keywords } from './keywords.ts'
import { parse } from './parse.ts'
import { sentenceOf } from './sentences.fixture.ts'
import { services } from './services.ts'

const fence = (rules: string): string => `\`\`\`policy\n${rules}\n\`\`\`\n`
const types = Object.values(words.declarations).map((each) => each.type)
const seeds = Array.from({ length: 150 }, (_, index) => index + 1)

const made = types.flatMap((type) =>
  seeds.map((seed) => {
    const random = seededRandom(seed)
    return { type, tokens: sentenceOf(services().Grammar, type, (below) => Math.floor(random() * below)) }
  }),
)
const images = (text: string): readonly string[] =>
  services()
    .parser.Lexer.tokenize(text)
    .tokens.map((each) => each.image)
/** WHY: `one of` is left out before a single answer, because there it says what `is` says, and is laid out so. */
const plain = (tokens: readonly string[]): string => tokens.join(' ').replace(/ one of x(?! ,)/g, ' x')

describe('what is kept of the grammar', () => {
  it('is what the grammar says now', () => {
    expect(words).toEqual(grammarWords())
  })
})

describe('declarations made of the grammar', () => {
  it('hold every word of it', () => {
    expect([...keywords()].filter((word) => !made.some(({ tokens }) => tokens.includes(word)))).toEqual([])
  })

  it.each(types)('%s: are read, and laid out with nothing left out', (type) => {
    for (const { tokens } of made.filter((each) => each.type === type)) {
      const text = fence(tokens.join(' '))
      const { findings, declarations } = parse('x.md', text)
      expect({ text, findings, types: declarations.map((each) => each.$type) }).toEqual({ text, findings: [], types: [type] })
      expect(plain(images(format('x.md', text) ?? ''))).toBe(plain(images(text)))
    }
  })

  it('have at each of their words that word among what can stand there', () => {
    for (const { tokens } of made.filter((_, index) => index % 10 === 0)) {
      for (const [index, token] of tokens.entries()) {
        // WHY: behind `and` and behind a comma the search takes the way that goes on with the condition or the list
        const twoWays = ['and', ','].includes(tokens[index - 1] ?? '')
        if (index === 0 || twoWays || !keywords().has(token)) continue
        const text = `\`\`\`policy\n${tokens.slice(0, index).join(' ')} `
        const offered = expectedAt(text, text.length)?.expected.filter((each) => each.kind === 'keyword' && each.word === token)
        expect({ text, offered }).toEqual({ text, offered: [{ kind: 'keyword', word: token }] })
      }
    }
  })

  const begun = Object.entries(words.declarations).flatMap(([head, { parts }]) =>
    parts
      .filter((part) => !part.includes('|'))
      .flatMap((part) =>
        part
          .split(' ')
          .flatMap((word, index, all) =>
            index === 0 || !words.clauses.includes(all.slice(0, index).join(' ')) ? [] : [[head, all.slice(0, index).join(' '), word]],
          ),
      ),
  )
  it.each(begun)('%s: behind what cannot be read, goes on after `%s` with `%s`', (head, before, word) => {
    const text = `\`\`\`policy\n${head} x 77\n  ${before} `
    expect(expectedAt(text, text.length)?.expected).toContainEqual({ kind: 'keyword', word })
  })

  it('have all their words colored in editors, and no name', () => {
    const { repository } = colorsOf(words, { attestations: [], locales: [] })
    const patterns = [repository.modality, repository.logic, repository.keyword].map(({ match }) => new RegExp(match, 'g'))
    const heads = new RegExp(repository.declaration.match)
    for (const { tokens } of made.filter((_, index) => index % 10 === 0)) {
      const text = tokens.join(' ')
      const colored = new Set(patterns.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match.index)))
      expect(heads.exec(text)?.[1]).toBe(tokens[0])
      let offset = 0
      for (const [index, token] of tokens.entries()) {
        if (index > 0) expect([token, colored.has(offset)]).toEqual([token, keywords().has(token)])
        offset += token.length + 1
      }
    }
  })
})
