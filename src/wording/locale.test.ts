// Lists and days are joined and written as the platform does it, in every language.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { andList, dayIn, orList } from './locale.ts'
import { about, type Locale } from './packs/generated/about.ts'

const languages = Object.values(about).filter((each) => each.status !== 'made up')

describe.each(languages.map((each) => [each.locale, each.intl] as const))('in %s', (locale: Locale, { plain, days }) => {
  /** WHY: before some sounds Spanish says another word */
  const start = fc.constantFrom('', 'i', 'I', 'hi', 'hia', 'hie', 'hía', 'Hi', 'o', 'O', 'ho', 'Ho', '8', '11', '11 ', '110', '1', 'y', 'u', 'a', 'é', 'h')
  const item = fc.tuple(start, fc.stringMatching(/^[a-z ]{1,6}$/)).map(([first, rest]) => first + rest)

  it.each([
    ['and', andList, 'conjunction'],
    ['or', orList, 'disjunction'],
  ] as const)('%s joins as it does there', (_, join, type) => {
    const format = new Intl.ListFormat(plain, { type })
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 6 }), (items) => {
        expect(join(locale, items)).toBe(format.format(items))
      }),
    )
  })

  it('a day is written as it is there', () => {
    const format = new Intl.DateTimeFormat(days, { dateStyle: 'long', timeZone: 'UTC' })
    const moments = fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(moments, (moment) => {
        expect(dayIn(locale, moment.toISOString().slice(0, 10))).toBe(format.format(moment))
      }),
    )
  })
})
