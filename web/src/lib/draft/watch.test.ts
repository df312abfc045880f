// A worker that answers is left alone for ever; one that does not is told of once.
import { describe, expect, it } from 'vitest'
import { watch } from './watch.ts'

function watched(patience: number) {
  const seen = { asked: 0, stuck: 0 }
  const it = watch(
    patience,
    () => {
      seen.asked += 1
    },
    () => {
      seen.stuck += 1
    },
  )
  return { seen, it }
}
const ticks = (it: { readonly tick: () => void }, count: number): void => {
  for (let at = 0; at < count; at += 1) it.tick()
}

describe('a watch', () => {
  it('leaves a worker alone that answers, however late', () => {
    const { seen, it } = watched(5)
    for (let round = 0; round < 50; round += 1) {
      ticks(it, 5)
      it.answered()
    }
    expect(seen).toEqual({ asked: 50, stuck: 0 })
  })

  it('tells once of one that does not, and believes no late answer', () => {
    const { seen, it } = watched(5)
    ticks(it, 5)
    expect(seen.stuck).toBe(0)
    ticks(it, 1)
    it.answered()
    ticks(it, 20)
    expect(seen).toEqual({ asked: 1, stuck: 1 })
  })

  it('begins anew with a new worker', () => {
    const { seen, it } = watched(2)
    ticks(it, 3)
    it.begin()
    ticks(it, 2)
    it.answered()
    ticks(it, 1)
    expect(seen).toEqual({ asked: 3, stuck: 1 })
  })
})
