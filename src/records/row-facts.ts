// What a row says of the facts, by the codes of its columns.
import type { RecordedFacts } from './layout.ts'
import type { CellOf, PartReader, PoliceRecord } from './record.ts'

/**
 * Reads the facts of a row. An empty cell says nothing. Where two columns were recorded and say different things of one fact the row is at fault; where what is
 * only concluded differs from anything else, the fact is left open, which is never wrong.
 */
export function factReader(facts: readonly RecordedFacts[], cell: CellOf): PartReader<Pick<PoliceRecord, 'facts' | 'inferred'>> {
  const sources = facts.map((each) =>
    'is' in each
      ? { column: '', inference: false, said: () => each.is }
      : { column: each.column, inference: each.inference, said: saidBy(each.codes, cell(each.column)) },
  )
  return (cells, faults) => {
    const stated = new Map<string, string>()
    const concluded = new Map<string, ReadonlySet<string>>()
    for (const { column, inference, said } of sources) {
      const answers = said(cells)
      if (answers === undefined) faults.push({ fault: 'unknown-code', column })
      for (const [fact, answer] of Object.entries(answers ?? {})) {
        if (inference) concluded.set(fact, new Set([...(concluded.get(fact) ?? []), answer]))
        else if ((stated.get(fact) ?? answer) !== answer) faults.push({ fault: 'contradictory-codes', column })
        else stated.set(fact, answer)
      }
    }
    const all = new Map(stated)
    const inferred = new Set<string>()
    for (const [fact, answers] of concluded) {
      const [only, ...others] = new Set([...answers, ...(stated.has(fact) ? [stated.get(fact) ?? ''] : [])])
      if (only === undefined || others.length > 0) all.delete(fact)
      else if (!stated.has(fact)) {
        all.set(fact, only)
        inferred.add(fact)
      }
    }
    return { facts: all, inferred }
  }
}

/** What the cell of a column says; undefined where its code is not listed. */
function saidBy<Said>(codes: ReadonlyMap<string, Said>, own: (cells: readonly string[]) => string) {
  return (cells: readonly string[]): Said | Record<string, never> | undefined => {
    const code = own(cells)
    return code === '' ? {} : codes.get(code)
  }
}
