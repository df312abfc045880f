// The sums of a State: right where they are told, and never by themselves the way to a number that an agency's own report hides.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leastShown } from '../records/index.ts'
import { stateRows } from './state-report.ts'
import { type CountedRequest, publicReport, yearReport } from './year.ts'

const request: fc.Arbitrary<CountedRequest> = fc.record({
  wanted: fc.constantFrom('release', 'holding'),
  paper: fc.constantFrom('none', 'detainer'),
  state: fc.record({ counts: fc.constant(true), outcome: fc.constantFrom(undefined, 'yes' as const, 'no' as const) }),
})
const reports = fc
  .array(fc.array(request, { maxLength: 60 }), { minLength: 1, maxLength: 4 })
  .map((all) => all.map((requests, at) => yearReport(`us/vt/a${at}`, 2026, requests)))

describe('the sums of a State', () => {
  it('are sums, never small, and never tell the one number that is hidden', () =>
    fc.assert(
      fc.property(reports, (all) => {
        for (const row of stateRows(all)) {
          const own = all.flatMap((report) => {
            const at = report.rows.findIndex((each) => each.wanted === row.wanted && each.paper === row.paper)
            const [whole, told] = [report.rows[at], publicReport(report).rows[at]]
            return whole === undefined || told === undefined ? [] : [{ whole, told }]
          })
          for (const name of ['received', 'done', 'notDone', 'gone', 'passedOn', 'notRecorded'] as const) {
            const sum = own.reduce((total, { whole }) => total + whole[name], 0)
            const hidden = own.filter(({ told }) => told[name] === 'hidden').length
            if (row[name] === 'hidden') continue
            expect(row[name]).toBe(sum)
            expect(sum === 0 || sum >= leastShown).toBe(true)
            expect(hidden).not.toBe(1)
          }
        }
      }),
      { numRuns: 300 },
    ))

  it('are there where every agency tells its own, and leave no kind out', () =>
    fc.assert(
      fc.property(reports, (all) => {
        const kinds = new Set(all.flatMap(({ rows }) => rows.map(({ wanted, paper }) => `${wanted} ${paper}`)))
        const rows = stateRows(all)
        expect(rows.map(({ wanted, paper }) => `${wanted} ${paper}`)).toEqual([...kinds].toSorted())
        for (const row of rows) {
          const told = all.flatMap((report) => publicReport(report).rows.filter((each) => each.wanted === row.wanted && each.paper === row.paper))
          if (told.every(({ received }) => received !== 'hidden')) expect(row.received).toBe(told.reduce((sum, { received }) => sum + Number(received), 0))
        }
      }),
    ))
})
