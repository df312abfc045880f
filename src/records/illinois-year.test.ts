// The yearly report in Illinois: what records tell of it, what they leave open, and that nothing else comes into it.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Day } from '../base/index.ts'
import { locales } from '../wording/index.ts'
import type { PlacedRecord } from './audit.ts'
import { illinoisColumns, illinoisDescription, illinoisRow } from './illinois-year.ts'

const one = <Item>(...list: readonly Item[]) => fc.constantFrom(...list)
const record: fc.Arbitrary<PlacedRecord> = fc
  .record({
    row: fc.nat(),
    number: one('secret-number'),
    place: one('us/vt/norwich'),
    day: one(...(['2023-12-31', '2024-01-01', '2024-12-31', '2025-01-01'] as Day[])),
    paper: one(undefined, 'none', 'detainer', 'administrative-warrant', 'judicial-arrest-warrant'),
    setting: one(undefined, 'custody', 'request-from-federal'),
    inferred: fc.subarray(['paper', 'setting']),
    acts: fc.uniqueArray(fc.record({ act: one('hold', 'help-hold', 'tell', 'hand-over', 'give-access', 'arrest'), done: one(true, false, undefined) }), {
      minLength: 1,
      selector: (each) => each.act,
    }),
  })
  .map(({ paper, setting, inferred, acts, ...own }) => ({
    ...own,
    facts: new Map([...(paper === undefined ? [] : [['paper', paper] as const]), ...(setting === undefined ? [] : [['setting', setting] as const])]),
    inferred: new Set(inferred),
    acts: acts.map(({ act, done }) => (done === undefined ? { act } : { act, done })),
  }))

describe('a record', () => {
  it('comes into the report of its year alone, with what it says, and never with its number or its place', () => {
    fc.assert(
      fc.property(record, (each) => {
        const row = illinoisRow(each, '2024')
        const said = (fact: string) => (each.inferred.has(fact) ? undefined : each.facts.get(fact))
        const isOf = ['detainer', 'administrative-warrant'].includes(said('paper') ?? '') || said('setting') === 'request-from-federal'
        const isOurs = each.day?.startsWith('2024') === true && each.acts.some(({ act }) => act !== 'arrest')
        expect(Array.isArray(row)).toBe(isOurs && isOf)
        if (row === 'not-told') expect([isOurs, said('paper') === undefined || said('setting') === undefined]).toEqual([true, true])
        if (typeof row === 'string') return
        expect(row).toHaveLength(illinoisColumns.length)
        expect(row.join()).not.toMatch(/secret|us\/vt/)
        expect([row[1], row[2]]).toEqual(['', ''])
        const isTransferred = each.acts.some(({ act, done }) => act === 'hand-over' && done === true)
        expect(row.slice(3, 6)).toEqual(isTransferred ? ['transferred', each.day, 'federal-immigration'] : ['', '', ''])
      }),
    )
  })
})

describe('its description', () => {
  it('says of every column in every language what it holds', () => {
    const { tableSchema } = illinoisDescription('2024') as {
      readonly tableSchema: { readonly columns: readonly { readonly name: string; readonly 'dc:description': readonly object[] }[] }
    }
    expect(tableSchema.columns.map((each) => each.name)).toEqual([...illinoisColumns])
    for (const each of tableSchema.columns) expect(each['dc:description'].length).toBe(locales.length)
  })
})
