// Every word of the language has its color where rules stand, and nowhere else.
import { StringStream } from '@codemirror/language'
import { words } from 'evenhand/grammar'
import { describe, expect, it } from 'vitest'
import { begin, colorAt } from './coloring.ts'

/** Each piece of a document that has a color, with it. */
function colored(document: string): readonly (readonly [string, string])[] {
  const state = begin()
  return document.split('\n').flatMap((text) => {
    const line = new StringStream(text, 2, 2)
    const found: (readonly [string, string])[] = []
    while (!line.eol()) {
      line.start = line.pos
      const color = colorAt(line, state)
      if (color !== null) found.push([line.current(), color])
    }
    return found
  })
}

const inFence = (rules: string) => colored(`\`\`\`policy\n${rules}\n\`\`\``).slice(1, -1)

describe('colors of a draft', () => {
  it.each(words.strengths)('%s is how strong a rule is', (each) => {
    expect(inFence(`  officer ${each} hold`)).toEqual([[each, 'strong']])
  })

  it.each(words.keywords.filter((each) => !words.strengths.includes(each)))('%s is a word of the language, and not within a name', (each) => {
    expect(inFence(each)).toEqual([[each, 'keyword']])
    expect(inFence(`x-${each} ${each}-x ${each}.x x/${each} ${each}x`)).toEqual([])
    expect(inFence(`"${each}"`)).toEqual([[`"${each}"`, 'string']])
    expect(colored(`${each}\n\n\`\`\`yaml\n${each}\n\`\`\`\n`)).toEqual([
      ['```yaml', 'meta'],
      ['```', 'meta'],
    ])
  })

  it('tells how well a source was read, and what a text is over two lines', () => {
    expect(inFence('source "a\nb" partial')).toEqual([
      ['source', 'keyword'],
      ['"a', 'string'],
      ['b"', 'string'],
      ['partial', 'atom'],
    ])
  })

  it('ends with its fence, also within a text that was not closed', () => {
    expect(colored('# a\n```policy\nen "x\n```\nmay\n```policy\nmay\n~~~\n```  ')).toEqual([
      ['# a', 'heading'],
      ['```policy', 'meta'],
      ['en', 'keyword'],
      ['"x', 'string'],
      ['```', 'meta'],
      ['```policy', 'meta'],
      ['may', 'strong'],
      ['```  ', 'meta'],
    ])
  })
})
