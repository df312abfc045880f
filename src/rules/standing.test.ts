// What speaks to a question on a day, and the ranks and orders that rules are weighed by.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Day, isDay, type Window } from '../base/index.ts'
import {
  always,
  attestations,
  type Contest,
  canBind,
  type Eraser,
  type Instrument,
  type Kind,
  kinds,
  type Law,
  modalities,
  type Norm,
  rankOf,
  standingOn,
  verdicts,
  weaker,
} from './index.ts'
import { reaches } from './standing.ts'

function day(text: string): Day {
  if (!isDay(text)) throw new Error(`not a day: ${text}`)
  return text
}

const words = { en: 'x' }
const plain = { when: always, unless: [], sources: [], cautions: [], attestation: 'official' } as const

function instrument(id: string, kind: Kind): Instrument {
  return { id, title: words, kind, maker: 'x', replaces: [], follows: [], agencies: [], regulates: [], sources: [], unknowns: [], treats: [] }
}

function law(norms: readonly Norm[], erasers: readonly Eraser[]): Law {
  return { vocabulary: { actors: [], agencies: [], acts: [], facts: [], givens: [] }, instruments: [], norms, erasers, definitions: [], limits: [], cases: [] }
}

type Provided = Pick<Norm, 'id' | 'instrument' | 'acts'> & { readonly window?: Window }

function norm(provided: Provided, actors: readonly string[]): Norm {
  return { ...plain, ...provided, actors, modality: 'may', duties: [], overrides: [], sides: [], asksWhether: 'may' }
}

function eraser(provided: Provided, contests: readonly Contest[]): Eraser {
  return { ...plain, ...provided, reaches: 'statement', contests }
}

const days = fc.integer({ min: 1, max: 20 }).map((number) => day(`2024-01-${String(number).padStart(2, '0')}`))
const windows = fc.option(
  fc.record({ from: days, before: fc.boolean(), through: fc.option(days, { nil: undefined }) }).map(({ through, ...others }): Window => {
    return through === undefined ? others : { ...others, through }
  }),
  { nil: undefined },
)
const circuit: fc.Arbitrary<string> = fc.constantFrom('first-circuit', 'second-circuit', '')
const instruments = ['i0', 'i1', 'i2', 'i3']

function windowed<Rest extends object>(rest: Rest, window: Window | undefined): Rest & { readonly window?: Window } {
  return window === undefined ? rest : { ...rest, window }
}

const contests: fc.Arbitrary<Contest> = fc
  .record({ window: windows, circuit: fc.option(circuit, { nil: undefined }) })
  .map(({ window, circuit }) => windowed(circuit === undefined ? { sides: [] } : { sides: [], circuit }, window))

const provisions = fc.record({
  instrument: fc.constantFrom(...instruments),
  acts: fc.subarray(['hold', 'tell']),
  actors: fc.subarray(['officer', 'town']),
  window: windows,
  contests: fc.array(contests, { maxLength: 2 }),
})

function inside(window: Window | undefined, on: Day): boolean {
  return window === undefined || (window.from <= on && on <= (window.through ?? '9999-12-31'))
}

describe('what stands', () => {
  it('is what the standing texts say of that act on that day, and of that actor, in their order', () => {
    const binding = fc.uniqueArray(fc.record({ id: fc.constantFrom(...instruments), kind: fc.constantFrom(...kinds) }), { selector: (each) => each.id })
    fc.assert(
      fc.property(
        fc.array(provisions, { maxLength: 8 }),
        fc.array(provisions, { maxLength: 5 }),
        binding,
        days,
        circuit,
        (ofNorms, ofErasers, bound, on, at) => {
          const norms = ofNorms.map(({ instrument, acts, actors, window }, index) => norm(windowed({ id: `n${index}`, instrument, acts }, window), actors))
          const erasers = ofErasers.map(({ instrument, acts, window, contests }, index) =>
            eraser(windowed({ id: `e${index}`, instrument, acts }, window), contests),
          )
          const found = standingOn(
            law(norms, erasers),
            bound.map(({ id, kind }) => instrument(id, kind)),
            at,
            on,
            { actor: 'officer', act: 'hold' },
          )
          const speaks = (each: Norm | Eraser): boolean =>
            each.acts.includes('hold') && inside(each.window, on) && bound.some(({ id }) => id === each.instrument)
          const expected = norms.filter((each) => speaks(each) && each.actors.includes('officer'))
          expect(found.norms.map((each) => each.norm)).toEqual(expected)
          for (const each of found.norms) expect(kinds[each.rank]).toBe(bound.find(({ id }) => id === each.norm.instrument)?.kind)
          expect(found.erasers.map((each) => each.eraser)).toEqual(erasers.filter(speaks))
          for (const each of found.erasers) {
            const disputed = each.eraser.contests.filter((contest) => [undefined, at].includes(contest.circuit) && inside(contest.window, on))
            expect(each.doubts).toEqual(disputed.length > 0 ? [each.eraser.id] : [])
          }
        },
      ),
      { numRuns: 500 },
    )
  })

  it('is disputed in the circuits and on the days that a contest names, or everywhere and always', () => {
    const contest: Contest = { circuit: 'second-circuit', window: { from: day('2024-01-05'), before: false, through: day('2024-01-09') }, sides: [] }
    expect(['2024-01-04', '2024-01-05', '2024-01-09', '2024-01-10'].map((text) => reaches(contest, 'second-circuit', day(text)))).toEqual([
      false,
      true,
      true,
      false,
    ])
    expect(reaches(contest, 'first-circuit', day('2024-01-05'))).toBe(false)
    expect(reaches({ sides: [] }, '', day('1800-01-01'))).toBe(true)
  })
})

describe('kinds', () => {
  it('rank in their order, the constitution highest', () => {
    expect(kinds.map(rankOf)).toEqual(kinds.map((_, index) => index))
    expect(rankOf('federal-constitution')).toBe(0)
    const order: readonly Kind[] = ['federal-decision', 'federal-statute', 'state-constitution', 'state-statute', 'model-policy', 'ordinance', 'agency-policy']
    expect(order.toSorted((a, b) => rankOf(a) - rankOf(b))).toEqual(order)
  })

  it('bind, except what is only said, asked or proposed', () => {
    expect(kinds.filter((each) => !canBind(each))).toEqual(['resolution', 'advisory-vote', 'proposal', 'statement'])
  })
})

describe('attestation', () => {
  it('is as weak as the weakest', () => {
    const order = ['official', 'partial', 'secondary', 'unconfirmed']
    expect(attestations).toEqual(order)
    for (const [one, a] of attestations.entries()) for (const [other, b] of attestations.entries()) expect(weaker(a, b)).toBe(order[Math.max(one, other)])
  })
})

describe('verdicts', () => {
  it('are the modalities, then what no single norm says', () => {
    expect(verdicts).toEqual([...modalities, 'unsettled', 'conflict', 'silent'])
  })
})
