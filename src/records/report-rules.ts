// What was found, by rule: how many records were against each.
import type { Artefact } from '../artefact/index.ts'
import { withId } from '../base/index.ts'
import { type Locale, say, sourceLine } from '../wording/index.ts'
import { type Auditing, whyAlike } from './audit.ts'
import { titleOf } from './report-act.ts'
import { heading, paragraph, type ReportBlock } from './report-blocks.ts'
import { leastShown, withoutSmall } from './small-counts.ts'

/** How many records were against each rule, for certain or unless something not recorded says otherwise. A record can be against several. */
export function rulesBlocks(artefact: Artefact, lang: Locale, auditing: Auditing, shown: boolean): readonly ReportBlock[] {
  const counts = new Map<string, [act: string, norm: string, certain: number, perhaps: number]>()
  for (const alike of auditing.alike()) {
    if (alike.outcome !== 'broke' && alike.outcome !== 'perhaps-broke') continue
    for (const { norm } of whyAlike(artefact, alike)?.because ?? []) {
      const row = counts.get(`${alike.act} ${norm}`) ?? [alike.act, norm, 0, 0]
      row[alike.outcome === 'broke' ? 2 : 3] += alike.count
      counts.set(`${alike.act} ${norm}`, row)
    }
  }
  const rows = [...counts.values()].sort((a, b) => b[2] + b[3] - a[2] - a[3] || (a[1] < b[1] ? -1 : 1))
  if (rows.length === 0) return []
  const all = rows.map(([, , certain, perhaps]) => [certain, perhaps])
  const seen = shown ? all : withoutSmall(all)
  const told = rows.map((row, at) => ({ row, counts: seen[at] ?? [] }))
  const kept = told.filter((each) => shown || each.counts.some((count) => (count ?? 0) > 0))
  const text = (count: number | undefined): string => (count === undefined ? '…' : String(count))
  const names = (['rule', 'act', 'outcome.broke', 'outcome.perhaps-broke', 'rests-on'] as const).map((each) => say(lang, `records.${each}`))
  return [
    heading(2, say(lang, 'records.rules')),
    paragraph(say(lang, 'records.rules-lead')),
    {
      kind: 'table',
      head: names,
      rows: kept.map(({ row: [act, id], counts: own }) => {
        const norm = withId(artefact.norms, id)
        const [source] = norm?.sources ?? []
        const rests = source === undefined ? '' : sourceLine(lang, source)
        return [`\`${id}\``, titleOf(artefact, lang, act), ...own.map(text), rests]
      }),
    },
    ...(kept.length === rows.length ? [] : [paragraph(say(lang, 'records.rules-few', { count: rows.length - kept.length, most: String(leastShown) }))]),
  ]
}
