// A report as a PDF: every word of it on its pages and in its structure, and the same bytes each time.
import { describe, expect, it } from 'vitest'
import { pageSizes, piecesOf, raw } from '../../web/e2e/pdf-node.ts'
import type { Day } from '../base/index.ts'
import type { MonthChart, ReportBlock } from '../records/index.ts'
import { reportPdf } from './report-pdf-node.ts'

const chart: MonthChart = {
  title: 'Holding: records by month',
  note: 'Each bar is a month.',
  series: [
    { name: 'against a rule for certain', outcome: 'broke' },
    { name: 'against no rule', outcome: 'fine' },
  ],
  months: [
    { month: '2024-01', counts: [20, undefined] },
    { month: '2024-04', counts: [0, 30] },
  ],
  changes: [{ day: '2024-02-10' as Day, text: 'Line 1: the rules changed.' }],
}
const wide = ['Lugar', 'contra una regla, con seguridad', 'contra una regla, salvo', 'contra ninguna', 'no se puede decir', 'ninguna regla', 'Registros']
const placeRows = Array.from({ length: 2_000 }, (_, at) => [`Pueblo ${at} / Ñandú`, ...wide.slice(1).map((_, column) => String(at * 10 + column))])
const long = 'a line that is repeated until the cell is higher than a page '.repeat(120).trim()
const blocks: readonly ReportBlock[] = [
  { kind: 'heading', level: 1, text: 'Registros (¿qué dicen?)' },
  { kind: 'paragraph', text: 'One `name` of a program.\n\nAnd another paragraph.' },
  { kind: 'heading', level: 2, text: 'What was found' },
  { kind: 'list', items: ['Who a person is.', long] },
  { kind: 'heading', level: 3, text: 'By month' },
  { kind: 'chart', ...chart },
  { kind: 'table', head: wide, rows: placeRows },
  {
    kind: 'table',
    head: ['', 'SHA-256'],
    rows: [
      ['`stops.csv`', 'f'.repeat(64)],
      ['long', long],
    ],
  },
  { kind: 'heading', level: 2, text: 'To repeat it' },
  { kind: 'code', text: `evenhand audit ${'x'.repeat(300)}` },
]
const pdf = await reportPdf(blocks, 'es', '2024-09')
const body = raw(pdf)
const pieces = piecesOf(pdf)
const packed = (text: string): string => text.replaceAll(/\s/g, '')

/** How often an element of the structure is there. */
function count(tag: string): number {
  return body.match(new RegExp(`/S /${tag}\\b`, 'g'))?.length ?? 0
}

/** The text of an outline's entry as a PDF holds it. */
function held(text: string): string {
  if (/^[\u0020-\u007e]*$/.test(text)) return text.replaceAll(/[()\\]/g, '\\$&')
  const marked = Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('latin1')
  return marked.replaceAll(/[()\\]/g, '\\$&')
}

describe('a report as a PDF', () => {
  it('says what it is, in which language, and of which day', () => {
    const signs = ['/StructTreeRoot', '/Marked true', '/Lang (es)', '/DisplayDocTitle true', '(D:20240901000000Z)', 'pdfuaid:part', '/FontFile2']
    for (const sign of signs) expect([sign, body.includes(sign)]).toEqual([sign, true])
  })

  it('has an element for each part, and each heading in its outline', () => {
    const headings = blocks.filter((each) => each.kind === 'heading')
    for (const level of [1, 2, 3]) expect(count(`H${level}`)).toBe(headings.filter((each) => each.level === level).length)
    for (const { text } of headings) expect([text, body.includes(`/Title (${held(text)})`)]).toEqual([text, true])
    expect([count('Table'), count('TR'), count('Figure'), count('Code')]).toEqual([2, placeRows.length + 1 + 3, 1, 1])
    expect(count('TH')).toBe(wide.length + placeRows.length + 1 + 2)
    expect(count('TD')).toBe(placeRows.length * (wide.length - 1) + 1 + 2)
    expect(count('LI')).toBe(2 + chart.series.length)
    expect(body.match(/\/Scope \/Column/g)).toHaveLength(wide.length + 1)
    expect(body).toContain(`/Alt (${held(`${chart.title}. ${chart.note} Line 1: the rules changed.`)})`)
  })

  it('has every text, and every row of a table in its order, over many pages', () => {
    const told = packed(pieces.map((each) => each.text).join(''))
    for (const block of blocks) {
      const texts = block.kind === 'list' ? block.items : block.kind === 'table' ? block.head : block.kind === 'chart' ? [block.note] : [block.text]
      for (const text of texts) if (text !== long) expect([text, told.includes(packed(text.replaceAll('`', '')))]).toEqual([text, true])
    }
    let from = 0
    for (const row of placeRows) {
      const at = told.indexOf(packed(row.join('')), from)
      expect([row[0], at >= from]).toEqual([row[0], true])
      from = at
    }
    expect(told.split('alinethatisrepeateduntilthecellishigherthanapage').length - 1).toBeGreaterThan(2 * 120 - 12)
    expect(pageSizes(pdf).length).toBeGreaterThan(30)
  })

  it('repeats the head of a table on each of its pages, and numbers them all', () => {
    const pages = pageSizes(pdf).length
    const of = (page: number): string => pieces.flatMap((each) => (each.page === page ? [each.text] : [])).join(' ')
    for (let page = 0; page < pages; page += 1) {
      expect(of(page)).toContain(`${page + 1} / ${pages}`)
      if (of(page).includes('Pueblo ')) expect(of(page)).toContain('Registros')
    }
  })

  it('keeps all of it within the margins of letter paper', () => {
    for (const size of pageSizes(pdf)) expect(size).toEqual([612, 792])
    for (const { x, y, text } of pieces) expect([text, x >= 53.9 && x < 558 && y > 15 && y < 739]).toEqual([text, true])
  })

  it('is the same each time, and another on another day', async () => {
    expect(Buffer.compare(await reportPdf(blocks, 'es', '2024-09'), pdf)).toBe(0)
    expect(Buffer.compare(await reportPdf(blocks, 'es', '2024-09-02'), pdf)).not.toBe(0)
  })

  it('shows a letter that the fonts do not have by one that they have', async () => {
    const told = piecesOf(await reportPdf([{ kind: 'paragraph', text: 'Ştefan 漢' }], 'en', '2024-09-02')).map((each) => each.text)
    expect(told[0]).toBe('Stefan ?')
  })
})
