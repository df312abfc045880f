import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainLetters, slugOf } from './plain-letters.ts'

const writing = fc.string({ unit: 'grapheme' })

describe('plain letters', () => {
  test.each([
    ['DETENCIÓN', 'detencion'],
    ['Łódź', 'lodz'],
    ['Straße', 'strasse'],
    ['co\u00adoperate', 'cooperate'],
    ["O'Neil, J.", "o'neil, j."],
  ])('%s is %s', (text, plain) => expect(plainLetters(text)).toBe(plain))

  test('are the same however the accents came and in whatever case', () =>
    fc.assert(
      fc.property(writing, (text) => {
        expect(plainLetters(text.normalize('NFD'))).toBe(plainLetters(text.normalize('NFC')))
        expect(plainLetters(plainLetters(text))).toBe(plainLetters(text))
      }),
    ))

  test('are what they are by the long way too', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
        expect(plainLetters(text)).toBe(plainLetters(`${text}é`).slice(0, -1))
      }),
    ))

  test('a slug has letters, digits and single hyphens between them', () =>
    fc.assert(
      fc.property(writing, (text) => {
        expect(slugOf(text)).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/)
      }),
    ))
})
