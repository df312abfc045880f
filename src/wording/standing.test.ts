// When a text is in force, in words; and that what never was is not told as if it had been.
import { describe, expect, it } from 'vitest'
import { type Day, isDay, type Window } from '../base/index.ts'
import { kinds } from '../rules/index.ts'
import { languages } from './language.ts'
import { windowText } from './standing.ts'

function day(text: string): Day {
  if (!isDay(text)) throw new Error(text)
  return text
}

const windows: readonly Window[] = [
  { from: day('2017-03-07'), before: false },
  { from: day('2017-03-07'), through: day('2018-03-01'), before: false },
  { from: day('2017-03-07'), before: true },
  { after: day('2016-03-07'), from: day('2017-03-07'), before: true },
]

describe('a text that was never in force', () => {
  it.each(windows)('a proposal, whatever its days: %o', (window) => {
    expect(languages.map((language) => windowText(language, { window, kind: 'proposal', agencies: [] }))).toEqual(['not in force', 'no está vigente'])
  })

  it.each(kinds)('one without days that binds nobody: %s', (kind) => {
    expect(windowText('en', { kind, agencies: [] })).toBe('not in force')
  })
})

describe('any other text', () => {
  it.each(kinds.filter((each) => each !== 'proposal'))('says since when: %s', (kind) => {
    expect(windows.map((window) => windowText('en', { window, kind, agencies: [] }))).toEqual([
      'in force from 7 March 2017',
      '7 March 2017 through 1 March 2018',
      'in force by 7 March 2017, perhaps earlier',
      'came into force between 7 March 2016 and 7 March 2017',
    ])
  })

  it('that binds somebody and has no days began on a day that is not known', () => {
    expect(windowText('en', { kind: 'ordinance', agencies: ['municipal'] })).toBe('start not known')
  })
})
