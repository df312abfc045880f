import { expect, test, vi } from 'vitest'
import { keeper } from './kept.ts'

test('keeps what was asked for last', () => {
  const kept = keeper<string>(2)
  const make = vi.fn((name: string) => name.toUpperCase())
  const ask = (name: string) => kept(name, () => make(name))
  expect(['a', 'b', 'a', 'c', 'a'].map(ask)).toEqual(['A', 'B', 'A', 'C', 'A'])
  expect(make).toHaveBeenCalledTimes(3)
  ask('b')
  expect(make).toHaveBeenCalledTimes(4)
})

test('makes anew what was forgotten, and what failed', async () => {
  const kept = keeper<Promise<number>>(1)
  await expect(kept('a', () => Promise.reject(new Error('away')))).rejects.toThrow('away')
  expect(await kept('a', () => Promise.resolve(1))).toBe(1)
  expect(await kept('a', () => Promise.resolve(2))).toBe(1)
  kept.forget()
  expect(await kept('a', () => Promise.resolve(3))).toBe(3)
})
