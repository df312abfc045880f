// A name is the same name however it is written, and no other.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from './fold.ts'
import { partsOfFull, readListed, readName } from './names.ts'
import { nicknames } from './nicknames.ts'
import { anyParts, waysToWrite } from './written.fixture.ts'

const listed = (last: string, first = 'Ada', middle = '', suffix = '') => readListed({ last, first, middle, suffix })

describe('folding', () => {
  it('forgets case, accents and marks, and folding again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text))
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')))
      }),
    )
  })

  it.each([
    ['O’Neíl-Łee, J.', 'oneil lee j'],
    ['Muñoz', 'munoz'],
    ['MUN\u0303OZ', 'munoz'],
    ['  Straße ', 'strasse'],
    ['Ελένη', 'ελενη'],
  ])('%s is %s', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })
})

describe('reading a name', () => {
  it('has among its readings the one it was written from, whatever its case, accents, order and punctuation', () => {
    fc.assert(
      fc.property(anyParts, fc.nat(), (parts, way) => {
        const own = readListed(parts)
        for (const text of waysToWrite(parts, way)) {
          const { readings, suffix } = readName(text)
          const found = readings.some(({ last, given }) => last === own.last && given.join('') === [...own.first, ...own.middle].join(''))
          expect({ text, found, suffix }).toEqual({ text, found: true, suffix: own.suffix })
        }
      }),
    )
  })

  it.each([
    ['Bob Abbott Jr.', 'jr'],
    ['Abbott, Bob, Jr', 'jr'],
    ['Abbott Jr, Bob', 'jr'],
    ['Bob Abbott, Sr.', 'sr'],
    ['BOB ABBOTT III', 'iii'],
    ['Bob Abbott 2nd', 'ii'],
    ['Abbott, JR', ''],
    ['JR Abbott', ''],
  ])('%s has the suffix “%s”', (text, suffix) => {
    expect(readName(text).suffix).toBe(suffix)
  })

  it.each(['Ab?ott Ada', '', '—', '???', 'illegible', 'Abbott', 'A. … Abbott', '(unreadable) Abbott'])('%s is not a readable name', (text) => {
    expect(readName(text).readable).toBe(false)
  })

  it.each(['Robert “Bob” Abbott', 'Robert "Bob" Abbott', 'Abbott, Robert (Bob)', 'Robert [Bob] Abbott'])(
    '%s has a short name that is no middle name',
    (text) => {
      const { readings, readable } = readName(text)
      expect([readings[0], readable]).toMatchObject([{ last: 'abbott', given: ['robert'] }, true])
      expect(readListed({ last: 'Abbott', first: 'Robert (Bob)', middle: '', suffix: '' }).first).toEqual(['robert'])
    },
  )

  it('keeps what stands in quotation marks where there would be no name without it', () => {
    expect(readName('“Bob” Abbott').readings[0]).toMatchObject({ last: 'abbott', given: ['bob'] })
  })

  it('ends where no name is so long', () => {
    const { readings, readable } = readName('Ada '.repeat(100_000))
    expect([readings.length < 200, readable]).toEqual([true, false])
  })

  it('knows a wife named by her husband, and drops other titles', () => {
    expect(readName('Mrs. Bob Abbott').mrs).toBe(true)
    expect(readName('Abbott, Mrs. Bob').mrs).toBe(true)
    expect(readName('Dr. Ada Abbott').readings[0]).toMatchObject({ last: 'abbott', given: ['ada'] })
    expect(readName('Ada Abbott, MD').readings[0]).toMatchObject({ last: 'abbott', given: ['ada'] })
  })
})

describe('a listed name', () => {
  it('gives up a suffix that stands in another column', () => {
    expect(listed('Abbott Jr').suffix).toBe('jr')
    expect(listed('Abbott', 'Bob', 'Carl Sr.').suffix).toBe('sr')
    expect(listed('Abbott', 'Bob', 'III').suffix).toBe('iii')
    expect(listed('Abbott', 'JR').suffix).toBe('')
  })

  it('comes out of one column', () => {
    expect(partsOfFull('Abbott, Ada Beth')).toEqual({ last: 'Abbott', first: 'Ada', middle: 'Beth', suffix: '' })
    expect(partsOfFull('Abbott, Bob C. Jr.')).toEqual({ last: 'Abbott', first: 'Bob', middle: 'C.', suffix: 'Jr.' })
    expect(partsOfFull('Abbott, Sr, Bob')).toEqual({ last: 'Abbott', first: 'Bob', middle: '', suffix: 'Sr' })
    expect([partsOfFull('Ada Abbott'), partsOfFull(', Ada'), partsOfFull('Abbott,')]).toEqual([undefined, undefined, undefined])
  })
})

describe('short names', () => {
  it.each([
    ['bob', 'robert', 'one'],
    ['robert', 'bob', 'one'],
    ['bill', 'will', 'one'],
    ['pat', 'patricia', 'several'],
    ['chris', 'christopher', 'several'],
    ['bob', 'william', undefined],
    ['ada', 'ada', undefined],
  ])('%s and %s: %s', (one, other, how) => {
    expect(nicknames(one, other)).toBe(how)
  })

  it('go both ways', () => {
    const names = fc.constantFrom('bob', 'robert', 'pat', 'patrick', 'patricia', 'jon', 'john', 'jonathan', 'sam', 'samuel', 'ada')
    fc.assert(
      fc.property(names, names, (one, other) => {
        expect(nicknames(one, other)).toBe(nicknames(other, one))
      }),
    )
  })
})
