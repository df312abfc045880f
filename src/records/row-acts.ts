// The acts that a row tells of, and whether they were done.
import type { DoneColumn, RecordedActs } from './layout.ts'
import type { CellOf, PartReader, RecordedAct } from './record.ts'

/** Reads the acts of a row. That no column tells of an act never means that it was not done. */
export function actReader(acts: readonly RecordedActs[], cell: CellOf): PartReader<readonly RecordedAct[]> {
  const readers = acts.map(({ act, actor, done }): PartReader<RecordedAct> => {
    const idOf: PartReader<string> = 'is' in act ? () => act.is : idReader(act, cell(act.column))
    const doneIn: PartReader<boolean> = typeof done === 'object' ? doneReader(done, cell(done.column)) : () => done
    return (cells, faults) => {
      const [id, is] = [idOf(cells, faults), doneIn(cells, faults)]
      return id === undefined ? undefined : { act: id, ...(actor === undefined ? {} : { actor }), ...(is === undefined ? {} : { done: is }) }
    }
  })
  return (cells, faults) => readers.flatMap((each) => each(cells, faults) ?? [])
}

function idReader(
  { column, codes }: { readonly column: string; readonly codes: ReadonlySet<string> },
  own: (cells: readonly string[]) => string,
): PartReader<string> {
  return (cells, faults) => {
    const id = own(cells)
    if (id === '' || codes.has(id)) return id || undefined
    faults.push({ fault: 'unknown-code', column })
    return undefined
  }
}

function doneReader({ column, yes, no, open }: DoneColumn, own: (cells: readonly string[]) => string): PartReader<boolean> {
  const known = new Map([...yes.map((each) => [each, true] as const), ...no.map((each) => [each, false] as const)])
  return (cells, faults) => {
    const code = own(cells)
    const is = known.get(code)
    if (is === undefined && code !== '' && !open.includes(code)) faults.push({ fault: 'unknown-code', column })
    return is
  }
}
