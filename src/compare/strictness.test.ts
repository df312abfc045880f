// How two verdicts stand to each other, all 64 of them, and how many become one.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { verdicts } from '../rules/index.ts'
import { type Strictness, strictnessOf, type Turn, turnOf } from './strictness.ts'

const one = <Item>(list: readonly Item[]) => fc.constantFrom(...list)
const turns: readonly Turn[] = ['stricter', 'looser', 'reversed', 'unclear', 'equal']

/** Row: before; column: after. s stricter, l looser, r reversed, u unclear, = equal. */
const table = `
               must  should  may  should-not  must-not  unsettled  conflict  silent
    must       =     l       l    r           r         u          u         l
    should     s     =       l    r           r         u          u         l
    may        s     s       =    s           s         u          u         =
    should-not r     r       l    =           s         u          u         l
    must-not   r     r       l    l           =         u          u         l
    unsettled  u     u       u    u           u         =          u         u
    conflict   u     u       u    u           u         u          =         u
    silent     s     s       =    s           s         u          u         =`

const letters = { s: 'stricter', l: 'looser', r: 'reversed', u: 'unclear', '=': 'equal' } as const satisfies Record<string, Turn>
const [columns = [], ...rows] = table
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/))
const name = (text: string): string => text.replace('-', ' ')

describe('how a verdict stands to another', () => {
  const cases = rows.flatMap(([before = '', ...cells]) => cells.map((letter, index) => [name(before), name(columns[index] ?? ''), letter] as const))

  it('is told for every two of them', () => {
    expect(new Set(cases.map(([before, after]) => `${before}, ${after}`)).size).toBe(verdicts.length ** 2)
  })

  it.each(cases)('%s, then %s', (before, after, letter) => {
    const [from, to] = [before, after].map((each) => verdicts.find((verdict) => verdict === each))
    if (from === undefined || to === undefined) throw new Error('no such verdict')
    expect(turnOf(from, to)).toBe(Object.entries(letters).find(([key]) => key === letter)?.[1])
  })

  it('is the other way round seen from the other side', () => {
    const back: Readonly<Record<Turn, Turn>> = { stricter: 'looser', looser: 'stricter', reversed: 'reversed', unclear: 'unclear', equal: 'equal' }
    fc.assert(
      fc.property(one(verdicts), one(verdicts), (a, b) => {
        expect(turnOf(b, a)).toBe(back[turnOf(a, b)])
      }),
    )
  })
})

describe('many turns as one', () => {
  const list = fc.array(one(turns), { maxLength: 6 })

  it.each<readonly [string, readonly Turn[], Strictness]>([
    ['nothing', [], 'equal'],
    ['equal', ['equal'], 'equal'],
    ['stricter', ['equal', 'stricter'], 'stricter'],
    ['looser', ['looser', 'equal'], 'looser'],
    ['open', ['equal', 'unclear'], 'unclear'],
    ['stricter and open', ['stricter', 'unclear'], 'stricter-or-open'],
    ['looser and open', ['unclear', 'looser'], 'looser-or-open'],
    ['stricter and looser', ['stricter', 'looser'], 'both'],
    ['stricter, looser and open', ['stricter', 'unclear', 'looser'], 'both'],
    ['reversed', ['reversed'], 'both'],
    ['reversed among equal ones', ['equal', 'reversed', 'equal'], 'both'],
  ])('%s', (_, from, to) => {
    expect(strictnessOf(from)).toBe(to)
  })

  it('does not depend on their order, nor on how they are put together', () => {
    fc.assert(
      fc.property(list, list, (a, b) => {
        const whole = strictnessOf([...a, ...b])
        expect(strictnessOf([...b, ...a])).toBe(whole)
        expect(strictnessOf([strictnessOf(a), strictnessOf(b)])).toBe(whole)
      }),
    )
  })
})
