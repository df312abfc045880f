// Two versions of a policy, passage by passage and then word by word: what went, what came, what stayed.
import { diffArrays, diffWordsWithSpace } from 'diff'
import type { PolicyPassage } from './passage.ts'

export interface RedlinePiece {
  readonly kind: 'same' | 'out' | 'in'
  readonly text: string
}

/** A passage in which something changed; `before` and `after`: its place in either version, from 0. */
export interface RedlinePart {
  readonly heading: string
  readonly before: number | undefined
  readonly after: number | undefined
  readonly pieces: readonly RedlinePiece[]
}

export interface Redline {
  readonly parts: readonly RedlinePart[]
  /** How many passages stand word for word in both. */
  readonly same: number
}

/** WHY: two texts that have nothing in common would take a minute; beyond this they are told as out and in. */
const mostEdits = 4_000

/** Every passage that is not the same. */
export function redlineOf(before: readonly PolicyPassage[], after: readonly PolicyPassage[]): Redline {
  const [first, second] = [before.map(said), after.map(said)]
  const changes = diffArrays(first, second, { maxEditLength: mostEdits }) ?? [
    { value: first, removed: true, added: false },
    { value: second, removed: false, added: true },
  ]
  const parts: RedlinePart[] = []
  let [at, to, same] = [0, 0, 0]
  let [gone, come]: [number[], number[]] = [[], []]
  const close = (): void => {
    // WHY: what goes and what comes in one place is paired in order, because a passage that is rewritten stays in its place
    for (let index = 0; index < Math.max(gone.length, come.length); index += 1) parts.push(partOf(before, after, gone[index], come[index]))
    ;[gone, come] = [[], []]
  }
  for (const { value, removed, added } of changes) {
    const places = (from: number): readonly number[] => value.map((_, index) => from + index)
    if (removed) gone.push(...places(at))
    else if (added) come.push(...places(to))
    else {
      close()
      same += value.length
    }
    if (!added) at += value.length
    if (!removed) to += value.length
  }
  close()
  return { parts, same }
}

/** Where each passage of a version stands word for word in the next; undefined where it does not. */
export function carriedPlaces(before: readonly PolicyPassage[], after: readonly PolicyPassage[]): readonly (number | undefined)[] {
  const places = Map.groupBy(
    after.map((passage, at) => ({ at, key: `${passage.heading}\n${said(passage)}` })),
    ({ key }) => key,
  )
  // WHY: what stands twice is not carried, because nobody knows which of the two was meant
  return before.map((passage) => {
    const found = places.get(`${passage.heading}\n${said(passage)}`) ?? []
    return found.length === 1 ? found[0]?.at : undefined
  })
}

function said({ number, text }: PolicyPassage): string {
  return number === '' ? text : `${number} ${text}`
}

function partOf(before: readonly PolicyPassage[], after: readonly PolicyPassage[], from: number | undefined, to: number | undefined): RedlinePart {
  const [one, other] = [from === undefined ? undefined : before[from], to === undefined ? undefined : after[to]]
  const [old, fresh] = [one === undefined ? '' : said(one), other === undefined ? '' : said(other)]
  return { heading: other?.heading ?? one?.heading ?? '', before: from, after: to, pieces: piecesOf(old, fresh) }
}

function piecesOf(before: string, after: string): readonly RedlinePiece[] {
  const words = before === '' || after === '' ? undefined : diffWordsWithSpace(before, after, { maxEditLength: mostEdits })
  const changes = words ?? [
    { value: before, removed: true, added: false },
    { value: after, removed: false, added: true },
  ]
  return changes.flatMap(({ value, removed, added }): readonly RedlinePiece[] =>
    value === '' ? [] : [{ kind: removed ? 'out' : added ? 'in' : 'same', text: value }],
  )
}
