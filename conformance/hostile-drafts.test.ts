// The drafts that the bench sends are what they are meant to be: well written, and small enough to be sent.
import { describe, expect, it } from 'vitest'
import { compileDocuments } from '../src/cli/compile-node.ts'
import { home, readDocuments } from '../src/cli/law-node.ts'
import { parse } from '../src/language/index.ts'
import { doublingDraft, normsDraft, pairsDraft } from './hostile-drafts.ts'

const { law } = compileDocuments(readDocuments(`${home}/law`))

describe('a hostile draft', () => {
  it.each([
    ['of pairs', pairsDraft, 16],
    ['of definitions', doublingDraft, 24],
    ['of norms', normsDraft, 400],
  ])('%s is well written, and short', (_, make, size) => {
    if (law === undefined) throw new Error('the law has errors')
    const text = make(law.vocabulary, size)
    expect(parse('draft.md', text).findings).toEqual([])
    expect(text.length).toBeLessThan(48_000)
    expect(make(law.vocabulary, size)).toBe(text)
    expect(make(law.vocabulary, 2).length).toBeLessThan(text.length)
  })
})
