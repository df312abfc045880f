// What is found for a line: the same as by looking at every voter, the voter meant, and nothing decided that is open.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { petitionSample, type SampleVoter } from '../../conformance/petition-sample.ts'
import { type Listing, type Match, match, matchSlowly, prepare } from './match.ts'
import { anyParts, waysToWrite } from './written.fixture.ts'

const voter = (last: string, first: string, address = '12 Elm Street', more: Partial<Listing> = {}): Listing => ({
  last,
  first,
  middle: '',
  suffix: '',
  address,
  town: 'Norwich',
  status: 'active',
  ...more,
})
const find = (voters: readonly Listing[], name: string, address = '12 Elm St') => match(prepare(voters), { name, address })
const whys = (found: Match<unknown>) => found.candidates[0]?.why

const listing = (each: SampleVoter) => ({
  ...each,
  address: `${each.number} ${each.street} ${each.unit}`,
  town: 'Norwich',
  status: each.status === 'Active' ? ('active' as const) : ('challenged' as const),
})
const sample = petitionSample(7, 800)
const prepared = prepare(sample.voters.map(listing))

describe('the index', () => {
  it('finds what looking at every voter finds, for the lines of a petition', () => {
    for (const line of sample.lines) expect(match(prepared, line, 50)).toEqual(matchSlowly(prepared, line, 50))
  })

  it('finds the same for any made-up lines and lists', () => {
    const [names, addresses] = [
      fc.array(
        fc.constantFrom('Ada', 'Adda', 'Bob', 'Robert', 'A', 'Lane', 'Abbott', 'Abbot', 'Abbtot', 'Lane-Abbott', 'Abbott-Holm', 'Ab?ott', 'Holm', 'Jr', ','),
        {
          minLength: 0,
          maxLength: 5,
        },
      ),
      fc.constantFrom('', '12 Elm St', '12 Elm St Apt 2', '12 Elm St, Sharon', '14 Elm St', '12 Oak St', 'PO Box 1'),
    ]
    const words = fc.constantFrom('Ada', 'Robert', 'Bob', 'Lane', 'Abbott', 'Abbot', 'Holm', 'Lane-Abbott', 'Lane-Holm', 'Holmes', 'Abottle')
    const lists = fc.array(
      fc.record({ last: words, first: words, middle: fc.constantFrom('', 'A', 'Lane', 'Abbott'), suffix: fc.constantFrom('', 'Jr'), address: addresses }),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(lists, names, addresses, (voters, name, address) => {
        const list = prepare(voters.map((each) => voter(each.last, each.first, each.address, each)))
        const line = { name: name.join(' '), address }
        expect(match(list, line, 99)).toEqual(matchSlowly(list, line, 99))
      }),
      { numRuns: 500 },
    )
  })
})

describe('a voter', () => {
  it('is found by their own name, however it is written, with nothing that speaks against it', () => {
    fc.assert(
      fc.property(anyParts, fc.nat(), (parts, way) => {
        const list = prepare([voter('Quinby', 'Ursula', '3 Oak Street'), voter(parts.last, parts.first, '12 Elm Street', parts)])
        for (const name of waysToWrite(parts, way)) {
          const found = match(list, { name, address: '12 elm st.' })
          expect({ name, score: found.candidates[0]?.score, suggestion: found.suggestion }).toEqual({ name, score: 1, suggestion: 'valid' })
        }
      }),
    )
  })

  it('is not found by first and last name in each other’s place as surely as in their own', () => {
    const found = find([voter('James', 'Thomas')], 'James Thomas')
    expect(whys(found)).toContain('order-turned')
    expect(found.suggestion).toBe('doubtful')
    expect(find([voter('James', 'Thomas')], 'Thomas James').suggestion).toBe('valid')
    expect(find([voter('James', 'Thomas'), voter('Thomas', 'James')], 'James Thomas').candidates.map((each) => each.voter.first)).toEqual(['James', 'Thomas'])
    expect(find([voter('Abbott', 'Ada')], 'Ada, Abbott').suggestion).toBe('not-on-checklist')
  })
})

describe('why', () => {
  it.each([
    ['Bob Abbott', voter('Abbott', 'Robert'), ['last-same', 'first-nickname', 'address-same'], 'valid'],
    ['Pat Abbott', voter('Abbott', 'Patricia'), ['last-same', 'first-nickname-of-several', 'address-same'], 'doubtful'],
    ['A. Abbott', voter('Abbott', 'Ada'), ['last-same', 'first-initial', 'address-same'], 'doubtful'],
    ['Ada Abott', voter('Abbott', 'Ada'), ['last-one-letter', 'first-same', 'address-same'], 'doubtful'],
    ['Ada Abbtot', voter('Abbott', 'Ada'), ['last-letters-swapped', 'first-same', 'address-same'], 'doubtful'],
    ['Ada Farnwrth', voter('Farnworthy', 'Ada'), ['last-two-letters', 'first-same', 'address-same'], 'doubtful'],
    ['Ada Lane', voter('Lane-Abbott', 'Ada'), ['last-part', 'first-same', 'address-same'], 'doubtful'],
    ['Lane-Abbott, Ada', voter('Abbott', 'Ada'), ['last-part', 'first-same', 'address-same'], 'doubtful'],
    ['Ada Lane', voter('Abbott', 'Ada', '12 Elm Street', { middle: 'Lane' }), ['last-is-middle', 'first-same', 'address-same'], 'doubtful'],
    ['Ada Holm', voter('Abbott', 'Ada'), ['last-different', 'first-same', 'address-same'], 'doubtful'],
    ['Beth Abbott', voter('Abbott', 'Ada', '12 Elm Street', { middle: 'Beth' }), ['last-same', 'first-is-middle', 'address-same'], 'doubtful'],
    ['Ada B. Abbott', voter('Abbott', 'Ada', '12 Elm Street', { middle: 'Beth' }), ['last-same', 'first-same', 'middle-initial', 'address-same'], 'valid'],
    ['Ada C. Abbott', voter('Abbott', 'Ada', '12 Elm Street', { middle: 'Beth' }), ['last-same', 'first-same', 'middle-different', 'address-same'], 'doubtful'],
    ['Bob Abbott', voter('Abbott', 'Bob', '12 Elm Street', { suffix: 'Jr' }), ['last-same', 'first-same', 'suffix-missing', 'address-same'], 'doubtful'],
    ['Mrs. Bob Abbott', voter('Abbott', 'Bob'), ['last-same', 'first-same', 'mrs', 'address-same'], 'doubtful'],
    ['Ada Abbott', voter('Abbott', 'Ada', '14 Elm Street'), ['last-same', 'first-same', 'address-other-number'], 'doubtful'],
    ['Ada Abbott', voter('Abbott', 'Ada', '12 Elms Street'), ['last-same', 'first-same', 'address-near'], 'doubtful'],
    ['Ada Abbott', voter('Abbott', 'Ada', '3 Oak Street'), ['last-same', 'first-same', 'address-other'], 'doubtful'],
    ['Ada Abbott', voter('Abbott', 'Ada', ''), ['last-same', 'first-same', 'address-not-listed'], 'doubtful'],
    [
      'Ada Abbott',
      voter('Abbott', 'Ada', '12 Elm Street', { status: 'challenged' }),
      ['last-same', 'first-same', 'address-same', 'status-challenged'],
      'doubtful',
    ],
    ['Sam Abbott', voter('Abbott', 'Ada'), ['last-same', 'first-different', 'address-same'], 'doubtful'],
  ] as const)('%s', (name, listed, why, suggestion) => {
    const found = find([listed], name)
    expect([whys(found), found.suggestion]).toEqual([why, suggestion])
  })

  it.each([
    ['', 'address-missing'],
    ['PO Box 17', 'address-box'],
    ['12 Elm St, Sharon', 'address-other-town'],
    ['12 Elm St, Norwich VT', 'address-same'],
    ['12 Elm St Apt 2', 'address-other-unit'],
  ] as const)('the address “%s”: %s', (address, why) => {
    const [first] = find([voter('Abbott', 'Ada', '12 Elm Street Apt 1')], 'Ada Abbott', address).candidates
    expect(first?.why).toEqual(['last-same', 'first-same', why])
  })
})

describe('a suggestion', () => {
  const son = voter('Abbott', 'Bob', '12 Elm Street', { suffix: 'Jr' })
  const father = voter('Abbott', 'Bob', '12 Elm Street', { suffix: 'Sr' })

  it.each(['Bob Abbott', 'Bob Abbott Jr', 'Abbott, Bob, Sr.'])('of father and son at one address is doubtful: %s', (name) => {
    expect(find([son, father], name)).toMatchObject({ suggestion: 'doubtful', candidates: [{}, {}] })
  })

  it('of two people of one name is told by the middle name that agrees with one and not with the other, wherever a list keeps it', () => {
    const firsts = fc.constantFrom('Charles', 'Ann', 'Jo', 'José', 'Mary Lou')
    const middles = fc.uniqueArray(fc.constantFrom('William', 'Thomas', 'Ruth', 'Özge', 'Beth'), { minLength: 2, maxLength: 2 })
    const kept = fc.constantFrom('a column', 'an initial', 'beside the first name', 'an initial beside the first name')
    fc.assert(
      fc.property(
        firsts,
        middles,
        kept,
        fc.constantFrom('whole', 'initial', 'initial with a dot'),
        fc.boolean(),
        (first, [one = '', other = ''], how, as, turned) => {
          const listed = (middle: string, address: string) => {
            const written = how.includes('initial') ? middle.slice(0, 1) : middle
            return how.endsWith('first name') ? voter('Example', `${first} ${written}`, address) : voter('Example', first, address, { middle: written })
          }
          const list = [listed(one, '12 Main St'), listed(other, '9 Hill Rd')]
          const middle = as === 'whole' ? one : as === 'initial' ? one.slice(0, 1) : `${one.slice(0, 1)}.`
          const found = find(turned ? list.toReversed() : list, `${first} ${middle} Example`, '12 Main St')
          expect([found.suggestion, found.doubts, found.candidates[0]?.voter.address]).toEqual(['valid', [], '12 Main St'])
        },
      ),
    )
  })

  it('of two people of one name at two addresses is doubtful, until a middle name tells them apart', () => {
    const two = [voter('Abbott', 'Ada', '12 Elm Street', { middle: 'Beth' }), voter('Abbott', 'Ada', '3 Oak Street', { middle: 'Carol' })]
    expect(find(two, 'Ada Abbott')).toMatchObject({ suggestion: 'doubtful', doubts: ['same-name-elsewhere'] })
    expect(find(two, 'Ada Abbott', '').suggestion).toBe('doubtful')
    expect(find(two, 'Ada B. Abbott').suggestion).toBe('valid')
  })

  it('is doubtful where somebody of nearly that name lives at the address too', () => {
    expect(find([voter('Abbott', 'Erica'), voter('Abbott', 'Eric')], 'Eric Abbott').doubts).toEqual(['like-name-at-the-address'])
  })

  it.each(['', '???', 'A?? Abb???', 'illegible', 'Abbott', 'Ada'])('of a line without a readable name is doubtful: “%s”', (name) => {
    expect(find([voter('Abbott', 'Ada')], name)).toMatchObject({ suggestion: 'doubtful' })
    expect(find([voter('Quinby', 'Ursula', '3 Oak Street')], name)).toMatchObject({ suggestion: 'doubtful' })
  })

  it('for a name that cannot be read shows who lives at the address', () => {
    const found = find([voter('Abbott', 'Ada'), voter('Holm', 'Ada', '3 Oak Street')], 'Xx??')
    expect(found.candidates.map((each) => each.voter.last)).toEqual(['Abbott'])
    const household = [voter('Abbott', 'Ada'), voter('Holm', 'Bob'), voter('Holm', 'Carl')]
    expect(find(household, 'C?? Ho??').candidates.map(({ voter: { first } }) => first)).toEqual(['Carl', 'Bob', 'Ada'])
    expect(whys(find(household, 'C?? Ho??'))).toEqual(['last-begins', 'first-begins', 'name-not-readable', 'address-same'])
  })

  it('is “not on the checklist” only where nobody is like it', () => {
    expect(find([voter('Abbott', 'Ada')], 'Ursula Quinby', '3 Oak St')).toEqual({ candidates: [], suggestion: 'not-on-checklist', doubts: [] })
    expect(find([], 'Ada Abbott')).toEqual({ candidates: [], suggestion: 'not-on-checklist', doubts: [] })
  })

  it('that a line of the sample is valid is never wrong, and no voter of it is said to be missing', () => {
    for (const seed of [1, 2, 3]) {
      const { voters, lines } = petitionSample(seed)
      const list = prepare(voters.map(listing))
      for (const line of lines) {
        const { suggestion, candidates } = match(list, line)
        if (suggestion === 'valid') expect(candidates[0]?.voter.id).toBe(line.voter)
        if (suggestion === 'not-on-checklist') expect(line.voter).toBeUndefined()
      }
      expect(lines.filter((line) => match(list, line).suggestion === 'valid').length).toBeGreaterThan(85)
    }
  })
})
