// What the Unicode locale data say of lists and days in each language, as plain data: npm run generate takes it from the platform of this Node.
// WHY: it is not asked when a sentence is made, because a program that starts anew for every question would load all of that data for one date.

import type { Customs, Joints } from '../../src/wording/packs/pack.ts'

/** The customs of a language, by the codes that the platform knows it under. */
export function customsOf({ plain, days }: { readonly plain: string; readonly days: string }): Customs {
  return { or: jointsOf(plain, 'disjunction'), and: jointsOf(plain, 'conjunction'), ...dayOf(days) }
}

function jointsOf(code: string, type: 'conjunction' | 'disjunction'): Joints {
  const format = new Intl.ListFormat(code, { type })
  const literals = (count: number): readonly string[] =>
    format
      .formatToParts(Array.from({ length: count }, () => 'x'))
      .filter((each) => each.type === 'literal')
      .map((each) => each.value)
  const [pair = ''] = literals(2)
  const [between = '', middle = '', last = ''] = literals(4)
  if (between !== middle) throw new Error(`lists in ${code} begin in another way than they go on`)
  return { pair, between, last }
}

function dayOf(code: string): Pick<Customs, 'day' | 'months'> {
  const format = new Intl.DateTimeFormat(code, { dateStyle: 'long', timeZone: 'UTC' })
  const partsOf = (month: number): readonly Intl.DateTimeFormatPart[] => format.formatToParts(new Date(Date.UTC(2024, month, 23)))
  const months = Array.from({ length: 12 }, (_, month) => partsOf(month).find((each) => each.type === 'month')?.value ?? '')
  return {
    day: partsOf(3)
      .map((each) => (each.type === 'literal' ? each.value : `{${each.type}}`))
      .join(''),
    months,
  }
}
