// What a caution narrows and its rule does not is told, whatever it is; what the rule says itself is not.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { check } from '../language/index.ts'
import { readPlaces, surroundingsFrom } from '../places/index.ts'
import { scopesIn } from './scope.ts'

const base = { file: 'base.md', text: readFileSync(join(import.meta.dirname, '../../docs/diagnostics/base.md'), 'utf8') }
const division = 'ocd-division/country:us/state:vt'
const places = readPlaces([
  { id: 'us/vt', name: 'Vermont', kind: 'state', division },
  { id: 'us/vt/washington-county', name: 'Washington County', kind: 'county', division },
  { id: 'us/vt/washington', name: 'Washington', kind: 'town', division },
  { id: 'us/vt/norwich', name: 'Norwich', kind: 'town', county: 'us/vt/washington-county', division },
]).items

interface Rule {
  readonly caution: string
  readonly when?: string
  readonly unless?: string
  readonly place?: string
  readonly window?: string
  readonly act?: string
}

function said({ caution, when, unless, place = 'us/vt', window = '', act = 'hold' }: Rule): readonly string[] {
  const text = `\`\`\`policy
instrument sample.policy
  title en "Sample" es "Muestra"
  kind agency-policy
  made by "A council"
  in force from 2024-01-01
  binds municipal in ${place}
  source "S" official
norm rule
  officer must not ${act}
  ${when === undefined ? '' : `when ${when}`}
  ${unless === undefined ? '' : `unless ${unless}, which it may`}
  ${window}
  source "S" official
  caution en "${caution}" es "X."
\`\`\`
`
  const { law, findings } = check([base, { file: 'sample.md', text }], surroundingsFrom(places))
  expect(findings).toEqual([])
  return law === undefined ? ['no law'] : scopesIn(places, law, law.instruments).flatMap((each) => [...each.provisions, ...(each.said ?? [])])
}

const rule = 'sample.policy/rule'

describe('scope in a caution', () => {
  const faults: readonly (readonly [string, readonly string[], Omit<Rule, 'caution'>])[] = [
    ['Only for victims.', ['victims'], { when: 'person is victim' }],
    [
      'Only for a driver, and not for a passenger.',
      ['driver', 'passenger'],
      { when: 'paper is detainer and person is not passenger and (person is one of driver, other)', unless: 'person is driver' },
    ],
    ['In Norwich only.', ['Norwich'], { place: 'us/vt/norwich' }],
    ['For county jails.', ['county'], { place: 'us/vt/washington-county' }],
    ["For Washington County's jail.", ['Washington County'], { place: 'us/vt/norwich' }],
    ['From 23 April 2024 on.', ['23 April 2024'], { window: 'in force from 2024-04-23' }],
    ['From 2024-04-23 on.', ['2024-04-23'], { window: 'in force from 2024-04-23' }],
    ['From April 23, 2024 on.', ['April 23, 2024'], { window: 'in force from 2024-04-23' }],
  ]
  it.each(faults)('%s', (caution, words, narrowed) => {
    expect(said({ caution })).toEqual([rule, ...words])
    expect(said({ caution, ...narrowed })).toEqual([])
  })

  it.each([
    ['For no more than 48 hours.', '48 hours'],
    ['Within 3 days.', '3 days'],
    ['Less than 12.5% of them.', '12.5%'],
    ['For 10 per cent.', '10 per cent'],
    ["Only for a sheriff's department.", "sheriff's department"],
    ['Only for sheriffs.', 'sheriffs'],
  ])('%s', (caution, words) => {
    expect(said({ caution })).toEqual([rule, words])
  })

  it.each([
    'Public records law is outside this rule.',
    'The section has 3 parts, and section 4652 is another.',
    'In Vermont, by the State, and for any town or city police department.',
    'The change was made in 2024.',
    'Passengerless cars are meant.',
    'It is in force from 1 January 2024.',
  ])('is not: %s', (caution) => {
    expect(said({ caution })).toEqual([])
  })

  it('is told once of what is written, and not again of what follows from it', () => {
    expect(said({ caution: 'Within 3 days.', when: 'person is driver', unless: 'paper is detainer' })).toEqual([rule, '3 days'])
  })

  it('is never what the rule tests, and always what it does not, for every noun of the vocabulary', () => {
    const persons = ['driver', 'passenger', 'victim']
    fc.assert(
      fc.property(fc.subarray(persons, { minLength: 1 }), fc.subarray(persons, { minLength: 1 }), (tested, told) => {
        const found = said({ caution: `Only for ${told.join(' or ')}.`, when: `person is one of ${tested.join(', ')}` })
        const missing = told.filter((each) => !tested.includes(each))
        expect(found).toEqual(missing.length === 0 ? [] : [rule, ...missing])
      }),
      { numRuns: 40 },
    )
  })
})
