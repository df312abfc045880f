// Both versions can be read out of what is shown between them, and a decision goes only where its passage went.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { carriedDecisions } from './carry.ts'
import type { PolicyPassage } from './passage.ts'
import { redlineOf } from './redline.ts'

const words = fc.array(fc.constantFrom('officers', 'shall', 'not', 'ask', 'hold', 'warrant'), { minLength: 1, maxLength: 8 }).map((each) => each.join(' '))
const passage = fc.record<PolicyPassage>({ heading: fc.constantFrom('Stops', 'Custody'), number: fc.constantFrom('', 'A.'), text: words })
const policy = fc.array(passage, { maxLength: 12 })
const said = ({ number, text }: PolicyPassage): string => (number === '' ? text : `${number} ${text}`)

it('gives back either version', () => {
  fc.assert(
    fc.property(policy, policy, (before, after) => {
      const { parts, same } = redlineOf(before, after)
      const side = (own: 'before' | 'after', kind: 'out' | 'in') =>
        parts.flatMap((part) => {
          const at = part[own]
          return at === undefined
            ? []
            : [[at, part.pieces.flatMap((each) => (each.kind === 'same' || each.kind === kind ? [each.text] : [])).join('')] as const]
        })
      for (const [all, told] of [
        [before, side('before', 'out')],
        [after, side('after', 'in')],
      ] as const) {
        expect(told.length + same).toBe(all.length)
        for (const [at, text] of told) expect(text).toBe(said(all[at] ?? { heading: '', number: '', text: '' }))
      }
    }),
  )
})

it('shows nothing between a version and itself', () => {
  fc.assert(fc.property(policy, (one) => void expect(redlineOf(one, one)).toEqual({ parts: [], same: one.length })))
})

it('ends for two long policies that have nothing in common', () => {
  const long = (word: string) => Array.from({ length: 6_000 }, (_, at): PolicyPassage => ({ heading: '', number: '', text: `${word} ${at}` }))
  expect(redlineOf(long('one'), long('other')).parts).toHaveLength(6_000)
})

it('carries a decision only to the very same words under the very same heading', () => {
  fc.assert(
    fc.property(policy, policy, fc.array(fc.nat(11)), (before, after, passages) => {
      const carried = carriedDecisions({ a: { kind: 'has', passages }, b: { kind: 'lacks' } }, before, after)
      expect(carried).not.toHaveProperty('b')
      const [decision] = Object.values(carried)
      if (decision?.kind !== 'has') return
      expect(decision.passages.map((each) => after[each])).toEqual(passages.map((each) => before[each]))
    }),
  )
})
