// A report as a page: all text stays text, and bars are as high as their counts.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Day } from '../base/index.ts'
import { chartDrawing } from './chart.ts'
import type { MonthChart, ReportBlock } from './report-blocks.ts'
import { reportPage } from './report-page.ts'

const text = fc.string({ unit: fc.constantFrom('a', '<', '>', '&', '"', "'", '`', '|', ' ', '<b>', 'é') })
const block: fc.Arbitrary<ReportBlock> = fc.oneof(
  text.map((each): ReportBlock => ({ kind: 'heading', level: 2, text: each })),
  text.map((each): ReportBlock => ({ kind: 'code', text: each })),
  fc.array(text).map((items): ReportBlock => ({ kind: 'list', items })),
  fc.tuple(fc.array(text), fc.array(fc.array(text))).map(([head, rows]): ReportBlock => ({ kind: 'table', head, rows })),
)

/** All text of some blocks, without the marks around names. */
function words(blocks: readonly ReportBlock[]): string {
  const all = (each: ReportBlock): readonly string[] => {
    if (each.kind === 'list') return each.items
    if (each.kind === 'table') return [...each.head, ...each.rows.flat()]
    return each.kind === 'chart' ? [] : [each.text]
  }
  return blocks.map((each) => (each.kind === 'code' ? all(each).join('') : all(each).join('').replaceAll('`', ''))).join('')
}

/** What is left of a page where its marks are taken away. */
function shown(page: string): string {
  const body = /<main>\n(.*)\n<\/main>/s.exec(page)?.[1] ?? ''
  const marks = new Map([
    ['&lt;', '<'],
    ['&gt;', '>'],
    ['&quot;', '"'],
    ['&amp;', '&'],
  ])
  return body.replaceAll(/<\/?[a-z]+\d?( [a-z-]+="[^"<>]*")*>/g, '').replaceAll(/&[a-z]+;/g, (mark) => marks.get(mark) ?? mark)
}

describe('a page of a report', () => {
  it('shows every text as it is, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 5 }), (blocks) => {
        expect(shown(reportPage(blocks, 'en', 'ltr')).replaceAll('\n', '')).toBe(words(blocks))
      }),
    )
  })
})

const month = fc.integer({ min: 2018 * 12, max: 2020 * 12 - 1 }).map((all) => `${Math.floor(all / 12)}-${String((all % 12) + 1).padStart(2, '0')}`)
const chart: fc.Arbitrary<MonthChart> = fc
  .uniqueArray(fc.record({ month, counts: fc.tuple(fc.nat(500), fc.option(fc.nat(500), { nil: undefined })) }), {
    minLength: 2,
    maxLength: 12,
    selector: (each) => each.month,
  })
  .map((months) => ({
    title: 'a',
    note: '',
    series: [
      { name: 'a', outcome: 'broke' },
      { name: 'b', outcome: 'fine' },
    ],
    months: months.sort((a, b) => (a.month < b.month ? -1 : 1)),
    changes: [{ day: `${months[0]?.month ?? ''}-01` as Day, text: '' }],
  }))

describe('a drawing of months', () => {
  it('has bars as high as their counts, one scale for all, and a mark where a count is not shown', () => {
    fc.assert(
      fc.property(chart, (each) => {
        const drawn = chartDrawing(each)
        const heights = [...drawn.matchAll(/<rect [^>]*height="([\d.]+)"/g)].map(([, height]) => Number(height))
        const counts = each.months.flatMap((one) => one.counts.filter((count) => count !== undefined && count > 0)) as number[]
        expect(heights).toHaveLength(counts.length)
        const most = Math.max(...each.months.map((one) => one.counts.reduce<number>((sum, count) => sum + (count ?? 0), 0)), 1)
        const room = 220 - 30 - 24
        for (const [at, count] of counts.entries()) expect(Math.abs((heights[at] ?? 0) - (count / most) * room)).toBeLessThan(0.21)
        expect(drawn.match(/…/g) ?? []).toHaveLength(each.months.filter((one) => one.counts.includes(undefined)).length)
        expect(drawn.match(/class="change"/g) ?? []).toHaveLength(1)
      }),
    )
  })
})
