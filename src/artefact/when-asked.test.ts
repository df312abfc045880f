// Lists whose items are read when they are asked for are lists like any other.
import fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import { linesOf, readLines } from './when-asked.ts'

interface Read {
  readonly list: readonly unknown[]
  readonly others: readonly unknown[]
}

function reading(own: object, list: readonly unknown[], others: readonly unknown[] = []): Read {
  return readLines(new TextEncoder().encode(linesOf(own, { list, others }))) as Read
}

it('is what was written, whatever is asked of it', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue(), { maxLength: 20 }), fc.array(fc.jsonValue(), { maxLength: 3 }), fc.string(), fc.nat(25), (items, others, word, at) => {
      const [written, further] = [items, others].map((each) => JSON.parse(JSON.stringify(each)) as unknown[])
      const read = (): readonly unknown[] => reading({ word }, items, others).list
      expect(reading({ word }, items, others)).toMatchObject({ word })
      expect([...reading({ word }, items, others).others]).toEqual(further)
      expect(read()[at]).toEqual(written?.[at])
      expect(read().length).toBe(items.length)
      expect(Array.isArray(read())).toBe(true)
      expect([...read()]).toEqual(written)
      expect(read().map((each) => JSON.stringify(each))).toEqual(written?.map((each) => JSON.stringify(each)))
      expect(read().entries().toArray()).toEqual([...(written ?? []).entries()])
      expect(at in read()).toBe(at < items.length)
      expect(JSON.stringify(read())).toBe(JSON.stringify(written))
    }),
  )
})

it('reads an item once, and none that nobody asks for', () => {
  const parse = vi.spyOn(JSON, 'parse')
  const { list } = reading({}, [{ a: 1 }, { a: 2 }, { a: 3 }])
  expect(parse).toHaveBeenCalledTimes(1)
  expect(list[1]).toBe(list[1])
  expect(parse).toHaveBeenCalledTimes(2)
  parse.mockRestore()
})
