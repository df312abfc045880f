// The counts of an examination add up, and it never says more than is known.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '../base/index.ts'
import { differentSigners, type ExaminedLine, examine, type LineStatus, lineStatuses, mayCure, returnReason, tally } from './examine.ts'
import { chanceOfShortfall } from './shortfall.ts'

const status = fc.constantFrom(...lineStatuses)
const anyLines = fc
  .array(fc.record({ status, signer: fc.option(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { nil: undefined }) }), { maxLength: 40 })
  .map((lines) => lines.map(({ status, signer }): ExaminedLine => (signer === undefined ? { status } : { status, signer })))

const some = (status: LineStatus, count: number, from = 0): readonly ExaminedLine[] =>
  Array.from({ length: count }, (_, at) => ({ status, signer: `${status} ${from + at}` }))

describe('a tally', () => {
  it('has every line once', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const counts = tally(lines)
        expect(lineStatuses.reduce((sum, each) => sum + counts[each], 0)).toBe(lines.length)
        for (const each of lineStatuses) expect(counts[each]).toBe(lines.filter((line) => line.status === each).length)
      }),
    )
  })
})

describe('how a petition stands', () => {
  it('is enough, short or open, and never two of them', () => {
    fc.assert(
      fc.property(anyLines, fc.nat(45), (lines, needed) => {
        const { standing, valid, counts, chanceOfShortfall: chance } = examine(lines, needed)
        expect(standing.kind === 'enough').toBe(valid >= needed)
        expect(standing.kind === 'short').toBe(valid + counts.undecided < needed)
        expect(chance === 0).toBe(standing.kind === 'enough')
        expect(chance === 1).toBe(standing.kind === 'short')
      }),
    )
  })

  it('says by how many', () => {
    expect(examine(some('valid', 10), 8).standing).toEqual({ kind: 'enough', above: 2 })
    expect(examine(some('valid', 10), 12).standing).toEqual({ kind: 'short', by: 2 })
    expect(examine([...some('valid', 10), ...some('undecided', 1)], 12).standing).toEqual({ kind: 'short', by: 1 })
    expect(examine([...some('valid', 10), ...some('undecided', 3)], 12).standing).toEqual({ kind: 'open', missing: 2, left: 3 })
  })

  it('counts a voter once whose two lines were both found valid', () => {
    expect(examine([...some('valid', 2), ...some('valid', 1)], 3)).toMatchObject({
      valid: 2,
      counts: { valid: 2, duplicate: 1 },
      standing: { kind: 'short', by: 1 },
    })
    expect(returnReason([...some('valid', 2), ...some('valid', 1)], 3)).toMatchObject({ valid: 2, notCounted: [{ status: 'duplicate', count: 1 }] })
  })
})

describe('different persons who signed', () => {
  it('are never more than those who can be told apart, and withdrawing adds none', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const { atLeast, atMost, open } = differentSigners(lines)
        expect(atLeast).toBeLessThanOrEqual(atMost)
        const named = new Set(lines.flatMap(({ signer }) => (signer === undefined ? [] : [signer])))
        expect(atMost).toBe(named.size + lines.filter(({ status, signer }) => signer === undefined && status !== 'duplicate').length)
        expect(open.reduce((sum, each) => sum + each.count, 0)).toBe(atMost - atLeast)
        const withdrawn = lines.map((each): ExaminedLine => ({ ...each, status: each.status === 'valid' ? 'withdrawn' : each.status }))
        expect(differentSigners(withdrawn).atMost).toBe(atMost)
        expect(differentSigners(withdrawn).atLeast).toBeLessThanOrEqual(atLeast)
      }),
    )
  })

  it('count once, however often they signed and whatever their lines are', () => {
    const twice: readonly ExaminedLine[] = [
      { status: 'valid', signer: 'a' },
      { status: 'duplicate', signer: 'a' },
      { status: 'no-address', signer: 'a' },
      { status: 'unreadable', signer: 'a' },
    ]
    expect(differentSigners(twice)).toEqual({ atLeast: 1, atMost: 1, open: [] })
  })
})

describe('the gate to supplements, with 156 needed', () => {
  it.each([
    ['160 names of which 150 are voters', 'yes', [...some('valid', 150), ...some('not-on-checklist', 10)]],
    ['150 names, all voters', 'no', some('valid', 150)],
    ['150 names and 10 duplicates', 'no', [...some('valid', 150), ...some('valid', 10).map((each): ExaminedLine => ({ ...each, status: 'duplicate' }))]],
    ['150 voters and 6 without an address', 'yes', [...some('valid', 150), ...some('no-address', 6)]],
    ['150 voters and 6 that cannot be read', 'open', [...some('valid', 150), ...some('unreadable', 6)]],
    ['150 voters and 5 that cannot be read', 'no', [...some('valid', 150), ...some('unreadable', 5)]],
    ['150 voters and 6 on a page without the text', 'open', [...some('valid', 150), ...some('no-petition-text', 6)]],
    ['150 voters and 6 who withdrew', 'open', [...some('valid', 150), ...some('withdrawn', 6)]],
    ['156 signed, none examined', 'open', some('undecided', 156)],
  ] as const)('%s: %s', (_, answer, lines) => {
    expect(mayCure(lines, 156).answer).toBe(answer)
  })

  it('says which lines leave it open', () => {
    expect(mayCure([...some('valid', 150), ...some('unreadable', 4), ...some('withdrawn', 3)], 156)).toEqual({
      answer: 'open',
      needed: 156,
      atLeast: 150,
      atMost: 157,
      open: [
        { status: 'unreadable', count: 4 },
        { status: 'withdrawn', count: 3 },
      ],
    })
  })
})

describe('the reason for return', () => {
  it('is there once nothing is undecided and it is short, and adds up', () => {
    fc.assert(
      fc.property(anyLines, fc.nat(45), (lines, needed) => {
        const reason = returnReason(lines, needed)
        const { counts, standing } = examine(lines, needed)
        expect(reason === undefined).toBe(counts.undecided > 0 || standing.kind !== 'short')
        if (reason === undefined) return
        expect(reason.valid + reason.notCounted.reduce((sum, each) => sum + each.count, 0)).toBe(lines.length)
        expect(reason.valid + reason.shortBy).toBe(needed)
      }),
    )
  })
})

describe('the chance that it falls short', () => {
  type Kind = 'valid' | 'alike' | 'nobody' | 'unknown'
  const none = { valid: 0, invalid: 0, left: 0 }
  const one = fc.record({ valid: fc.nat(30), invalid: fc.nat(30), left: fc.nat(30) })
  const kinds = fc.record({ valid: one, alike: one, nobody: one, unknown: one })
  const of = (soFar: Partial<Record<Kind, typeof none>>, needed: number): number =>
    chanceOfShortfall({ kinds: { valid: none, alike: none, nobody: none, unknown: none, ...soFar }, needed })
  const all = (of: Record<Kind, typeof none>, key: keyof typeof none): number => Object.values(of).reduce((sum, each) => sum + each[key], 0)

  it('is 0 when there are enough, 1 when all would not do, and between them otherwise', () => {
    fc.assert(
      fc.property(kinds, fc.nat(260), (soFar, needed) => {
        const chance = of(soFar, needed)
        expect(chance === 0).toBe(all(soFar, 'valid') >= needed)
        expect(chance === 1).toBe(all(soFar, 'valid') + all(soFar, 'left') < needed)
        expect(chance >= 0 && chance <= 1).toBe(true)
      }),
    )
  })

  it('falls with a valid line of any kind and rises with one that is not', () => {
    fc.assert(
      fc.property(kinds, fc.nat(260), fc.constantFrom<Kind>('valid', 'alike', 'nobody', 'unknown'), (soFar, needed, kind) => {
        const { valid, invalid, left } = soFar[kind]
        fc.pre(left > 0)
        const now = of(soFar, needed)
        expect(of({ ...soFar, [kind]: { valid: valid + 1, invalid, left: left - 1 } }, needed)).toBeLessThanOrEqual(now + 1e-12)
        expect(of({ ...soFar, [kind]: { valid, invalid: invalid + 1, left: left - 1 } }, needed)).toBeGreaterThanOrEqual(now - 1e-12)
      }),
    )
  })

  it('is the mean of what comes next, as that is foreseen of a kind of which nothing is known', () => {
    fc.assert(
      fc.property(kinds, fc.nat(260), (soFar, needed) => {
        const { valid, invalid, left } = soFar.unknown
        fc.pre(left > 0)
        const good = of({ ...soFar, unknown: { valid: valid + 1, invalid, left: left - 1 } }, needed)
        const bad = of({ ...soFar, unknown: { valid, invalid: invalid + 1, left: left - 1 } }, needed)
        const next = (valid + 1) / (valid + invalid + 2)
        expect(next * good + (1 - next) * bad).toBeCloseTo(of(soFar, needed), 10)
      }),
    )
  })

  it('is as likely for every number before the first line of which nothing is known', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 80 }), fc.nat(80), (left, needed) => {
        expect(of({ unknown: { ...none, left } }, needed)).toBeCloseTo(Math.min(1, needed / (left + 1)), 10)
      }),
    )
  })

  it('reckons with doubtful lines as with doubtful lines, and not as with those beyond doubt', () => {
    // 100 lines beyond doubt count; of 10 doubtful ones that were decided one does; 40 are left, and 20 more are needed
    const seen = { valid: { valid: 100, invalid: 5, left: 0 }, alike: { valid: 1, invalid: 9, left: 40 } }
    expect(of(seen, 121)).toBeGreaterThan(0.8)
    expect(of({ unknown: { valid: 101, invalid: 14, left: 40 } }, 121)).toBeLessThan(0.01)
  })

  it('is reckoned for thousands of lines', () => {
    const chance = of({ valid: { valid: 900, invalid: 90, left: 2_000 }, alike: { valid: 100, invalid: 60, left: 1_000 } }, 3_440)
    expect(chance).toBeGreaterThan(0.05)
    expect(chance).toBeLessThan(0.95)
  })

  it.each([
    { valid: 60, invalid: 6, left: 104, needed: 156 },
    { valid: 90, invalid: 10, left: 70, needed: 153 },
    { valid: 3, invalid: 1, left: 20, needed: 18 },
    { valid: 0, invalid: 4, left: 9, needed: 2 },
  ])('is what drawing by lot gives: %o', (soFar) => {
    const next = seededRandom(11)
    const runs = 40_000
    let short = 0
    for (let run = 0; run < runs; run += 1) {
      // Pólya’s urn: each line drawn makes the next of its kind more likely
      let [valid, invalid] = [soFar.valid, soFar.invalid]
      for (let line = 0; line < soFar.left; line += 1) {
        if (next() * (valid + invalid + 2) < valid + 1) valid += 1
        else invalid += 1
      }
      if (valid < soFar.needed) short += 1
    }
    const chance = of({ unknown: { valid: soFar.valid, invalid: soFar.invalid, left: soFar.left } }, soFar.needed)
    expect(Math.abs(short / runs - chance)).toBeLessThan(5 * Math.sqrt((chance * (1 - chance)) / runs) + 1e-9)
  })
})
