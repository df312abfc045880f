// The study of Vermont's stop data, worked out again: every combination of codes, on a day of each model.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { theLaw } from '../../conformance/law.fixture.ts'
import type { Day } from '../../src/base/index.ts'
import { home, readTexts } from '../../src/folder/index.ts'
import { auditing, placed } from '../../src/records/audit.ts'
import { readRecordLayouts } from '../../src/records/index.ts'
import { readRecord } from '../../src/records/rows.ts'

const { artefact } = await theLaw()
const { layouts } = readRecordLayouts(readTexts(join(home, 'law/records')), artefact.vocabulary)
const layout = layouts.find((each) => each.id === 'vt.stops')
const study = readFileSync(join(import.meta.dirname, 'vermont-stops.md'), 'utf8')
const [reasons, searches] = [
  ['D', 'E', 'I', 'M', 'V'],
  ['NS', 'SPC', 'SRS', 'SW'],
]
/** A day of the model of 2018 and one of that of 2024, as the layout writes them. */
const days = { '2018': '6/5/2019', '2024': '9/3/2024' } as const

/** What the twenty combinations of codes tell of each act, in Norwich on a day; each stop ended with a warning. */
function told(written: string) {
  if (layout === undefined) throw new Error('the layout of Vermont')
  const headings = [...new Set(['Stop City', 'Agency Name', 'Stop Date', 'Stop Reason', 'Stop Search', 'Stop Outcome', ...layout.dropped])]
  const begun = readRecord(artefact, layout, headings)
  if ('mistakes' in begun) throw new Error(JSON.stringify(begun.mistakes))
  const audit = auditing(artefact)
  for (const reason of reasons)
    for (const search of searches) {
      const cells: Readonly<Record<string, string>> = {
        'Stop City': 'Norwich',
        'Stop Date': written,
        'Stop Reason': reason,
        'Stop Search': search,
        'Stop Outcome': 'W',
      }
      const read = begun.reader(
        headings.map((each) => cells[each] ?? ''),
        2,
      )
      const record = 'record' in read ? placed(read.record) : undefined
      if (record === undefined) throw new Error(JSON.stringify(read))
      audit.judge({ ...record, day: record.day ?? ('' as Day) })
    }
  return audit.coverage()
}

it('tells what the study says it tells', () => {
  const [before, after] = [told(days['2018']), told(days['2024'])]
  const rows = before.map(({ act, settled, records }, at) => {
    const later = after[at]
    const further = later?.further?.map((each) => `\`${each}\``).join(', ') ?? 'the law is open'
    return `| \`${act}\` | ${settled} of ${records} | ${later?.settled} of ${later?.records} | ${further} |`
  })
  expect(study).toContain(['| act | 2018 | 2024 | what would settle all in 2024 |', '| --- | ---: | ---: | --- |', ...rows].join('\n'))
})
