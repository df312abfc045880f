// Days, windows of days, near names, and our own defects.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, covers, type Day, dawn, invariant, isDay, nearest, nearestFew, turningDays, unreachable, type Window } from './index.ts'

function day(text: string): Day {
  if (!isDay(text)) throw new Error(`not a day: ${text}`)
  return text
}

function written(year: number, month: number, dayOfMonth: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`
}

const aDay = 86_400_000

function time(of: Day): number {
  return Date.parse(`${of}T00:00:00Z`)
}

/** Days that leave room to count on in either direction. */
const days = fc
  .integer({ min: Date.UTC(1000, 0, 1) / aDay, max: Date.UTC(8000, 0, 1) / aDay })
  .map((number) => day(new Date(number * aDay).toISOString().slice(0, 10)))

describe('days', () => {
  it('are those of the calendar', () => {
    fc.assert(
      fc.property(fc.nat(9999), fc.nat(14), fc.nat(33), (year, month, dayOfMonth) => {
        const date = new Date(0)
        date.setUTCFullYear(year, month - 1, dayOfMonth)
        const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth
        expect(isDay(written(year, month, dayOfMonth))).toBe(exists)
      }),
      { numRuns: 1000 },
    )
  })

  it('are refused by answer, never by throwing', () => {
    const near = fc.stringMatching(/^[+-]?\d{1,6}[-/.]?\d{1,2}-?\d{1,2}(T\d\d:\d\dZ?|\[u-ca=hebrew\]| |\n)?$/)
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), near), (text) => {
        expect(isDay(text)).toBe(/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text))
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    ['2024-02-29', true],
    ['2024-02-30', false],
    ['2023-02-29', false],
    ['1900-02-29', false],
    ['2000-02-29', true],
    ['2024-04-31', false],
    ['2024-00-10', false],
    ['2024-13-01', false],
    ['2024-01-00', false],
    ['2024-1-01', false],
    ['20240101', false],
    ['2024-01-01T00:00', false],
    ['2024-01-01\n', false],
    [' 2024-01-01', false],
    ['+002024-01-01', false],
    ['-000001-01-01', false],
    ['٢٠٢٤-٠١-٠١', false],
    ['', false],
  ])('%j: %s', (text, expected) => {
    expect(isDay(text)).toBe(expected)
  })

  it('are counted on and back as the calendar does', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -300_000, max: 300_000 }), (from, count) => {
        const to = addDays(from, count)
        expect(isDay(to)).toBe(true)
        expect((time(to) - time(from)) / aDay).toBe(count)
        expect(addDays(to, -count)).toBe(from)
      }),
    )
  })

  it('compare as texts', () => {
    fc.assert(
      fc.property(days, days, (a, b) => {
        expect(a < b).toBe(time(a) < time(b))
      }),
    )
    expect(addDays(day('2024-02-28'), 1)).toBe('2024-02-29')
    expect(addDays(day('2023-12-31'), 1)).toBe('2024-01-01')
    expect(dawn < day('1000-01-01') && isDay(dawn)).toBe(true)
  })
})

describe('windows', () => {
  const windows: fc.Arbitrary<Window> = fc
    .record({ from: days, before: fc.boolean(), length: fc.option(fc.nat(40), { nil: undefined }) })
    .map(({ from, before, length }) => ({ from, before, ...(length === undefined ? {} : { through: addDays(from, length) }) }))

  it('cover their first day and their last, and nothing outside', () => {
    fc.assert(
      fc.property(windows, fc.integer({ min: -50, max: 90 }), (window, offset) => {
        const asked = addDays(window.from, offset)
        const length = window.through === undefined ? Number.POSITIVE_INFINITY : (time(window.through) - time(window.from)) / aDay
        expect(covers(window, asked)).toBe(offset >= 0 && offset <= length)
      }),
    )
  })

  it('change on their turning days and no others', () => {
    fc.assert(
      fc.property(windows, (window) => {
        const around = Array.from({ length: 150 }, (_, index) => addDays(window.from, index - 50))
        const changed = around.filter((each) => covers(window, each) !== covers(window, addDays(each, -1)))
        expect(turningDays(window)).toEqual(changed)
      }),
    )
  })

  it('are always open where there is none', () => {
    expect(covers(undefined, dawn)).toBe(true)
    expect(turningDays(undefined)).toEqual([])
  })

  it('do not stand earlier where only a day by which they stood is known', () => {
    const window: Window = { from: day('2024-01-01'), before: true }
    expect(covers(window, day('2023-12-31'))).toBe(false)
  })
})

/** Levenshtein's distance, straight from its definition. */
function distance(a: string, b: string): number {
  const table = [Array.from({ length: b.length + 1 }, (_, index) => index)]
  for (let row = 1; row <= a.length; row += 1) {
    const above = table[row - 1] ?? []
    const own = [row]
    for (let column = 1; column <= b.length; column += 1) {
      const change = (above[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1)
      own.push(Math.min(change, (above[column] ?? 0) + 1, (own[column - 1] ?? 0) + 1))
    }
    table.push(own)
  }
  return table[a.length]?.[b.length] ?? 0
}

describe('near names', () => {
  const name = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 })

  it('are those a third of whose letters differ at most, or that begin with what was typed, the nearest first', () => {
    fc.assert(
      fc.property(name, fc.uniqueArray(name, { maxLength: 12 }), fc.nat(12), (typed, known, most) => {
        const begins = (each: string): boolean => typed.length >= 3 && each.startsWith(typed)
        const far = (each: string): number => (begins(each) ? Math.min(1, distance(typed, each)) : distance(typed, each))
        const near = known.filter((each) => begins(each) || far(each) <= Math.max(1, Math.ceil(Math.max(each.length, typed.length) / 3)))
        const found = nearestFew(typed, known, most)
        expect(found.length).toBe(Math.min(most, near.length))
        expect(new Set(found).size).toBe(found.length)
        expect(near).toEqual(expect.arrayContaining([...found]))
        const left = near.filter((each) => !found.includes(each) && each !== typed)
        for (const each of found.filter((found) => found !== typed)) expect(left.every((other) => far(each) <= far(other))).toBe(true)
        expect(nearest(typed, known)).toBe(nearestFew(typed, known, 1)[0])
        expect(nearestFew(typed, known.toReversed(), most)).toEqual(found)
      }),
      { numRuns: 500 },
    )
  })

  // BUG: an exact name of three letters or more counts as one that merely begins with what was typed, so `bolds` comes before `holds`
  it('name first what was typed exactly', () => {
    fc.assert(
      fc.property(name, fc.uniqueArray(name, { maxLength: 12 }), (typed, known) => {
        expect(nearest(typed, [...known, typed])).toBe(typed)
      }),
      { numRuns: 2000 },
    )
  })

  it.each([
    ['hodl', ['hold', 'tell', 'help'], 'hold'],
    ['norw', ['hartford', 'norwich'], 'norwich'],
    ['no', ['norwich'], undefined],
    ['ask-statuss', ['ask-status', 'hold'], 'ask-status'],
    ['zzzzzz', ['hold', 'tell'], undefined],
    ['hold', [], undefined],
  ])('%s', (typed, known, expected) => {
    expect(nearest(typed, known)).toBe(expected)
  })

  it('are not looked for where a name is too long to have been typed', () => {
    const long = 'x'.repeat(2_000_000)
    expect(nearestFew(long, [long, 'x'.repeat(99)], 3)).toEqual([])
    expect(nearestFew('x'.repeat(101), ['x'.repeat(101)], 3)).toEqual([])
    expect(nearestFew('x'.repeat(100), ['x'.repeat(101)], 3)).toEqual(['x'.repeat(101)])
  })
})

describe('defects', () => {
  it('throw, and say what was broken', () => {
    expect(() => invariant(true, 'fine')).not.toThrow()
    expect(() => invariant(false, 'the sky is up')).toThrow('the sky is up')
    // @ts-expect-error no value can get here
    expect(() => unreachable('forgotten')).toThrow('forgotten')
  })
})
