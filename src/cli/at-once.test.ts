// What is printed arrives whole and in order, however little room there is.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { writer } from './at-once.ts'

it('loses no byte and turns none around, wherever whoever reads has no more room', () => {
  const room = fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 12 })
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 10 }), room, (texts, rooms) => {
      const arrived: number[] = []
      const left = [...rooms]
      const print = writer(
        (bytes, from) => {
          const count = left.shift() ?? 0
          if (count === 0) throw Object.assign(new Error('full'), { code: 'EAGAIN' })
          const part = bytes.subarray(from, from + count)
          arrived.push(...part)
          return part.length
        },
        (rest) => arrived.push(...rest),
      )
      for (const text of texts) print(text)
      expect(new TextDecoder().decode(Uint8Array.from(arrived))).toBe(new TextDecoder().decode(new TextEncoder().encode(texts.join(''))))
    }),
  )
})

it('tells every other failure', () => {
  const print = writer(
    () => {
      throw Object.assign(new Error('no space'), { code: 'ENOSPC' })
    },
    () => undefined,
  )
  expect(() => print('a')).toThrow('no space')
})
