// How much there is: files and lines by place, and how long a file of code is.
import type { Sources } from './sources.ts'

export interface PlaceSize {
  readonly place: string
  readonly files: number
  readonly code: number
  readonly tests: number
  readonly generated: number
}

/** Lines by place and kind, and the length of files of code that a person writes. */
export function sizes({ texts }: Sources) {
  const places = Map.groupBy(texts, (each) => each.place)
  const rooms: readonly PlaceSize[] = [...places]
    .map(([place, all]) => {
      const lines = (kind: string) => all.filter((each) => each.kind === kind).reduce((sum, each) => sum + each.lines, 0)
      return { place, files: all.length, code: lines('code'), tests: lines('tests'), generated: lines('generated') }
    })
    .toSorted((one, other) => (one.place < other.place ? -1 : 1))
  const code = texts.filter((each) => each.kind === 'code').toSorted((one, other) => one.lines - other.lines)
  const at = (share: number) => code[Math.min(code.length - 1, Math.floor(code.length * share))]?.lines ?? 0
  const longest = code.at(-1)
  return { rooms, files: { median: at(0.5), ninetieth: at(0.9), longest: { file: longest?.file ?? '', lines: longest?.lines ?? 0 } } }
}
