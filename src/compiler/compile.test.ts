// What is compiled says what the rules mean: on generated laws, in every situation, as the reference evaluator does.
import { describe, expect, it } from 'vitest'
import { completeDisagreements, disagreements } from '../../conformance/agree.ts'
import { asked, generateLaw } from '../../conformance/generate.ts'
import { seeded } from '../../conformance/random.ts'
import { compiled, isPossible, numbers, situations } from '../../conformance/ways.ts'
import type { Artefact } from '../artefact/index.ts'
import { addDays, covers, dawn, turningDays } from '../base/index.ts'
import { outcomeAt } from '../diagram/index.ts'
import { evaluate, holds, implication, type Law, standingOn } from '../rules/index.ts'
import { type Bound, compile } from './index.ts'

const seeds = Array.from({ length: 25 }, (_, index) => [index + 1_001])
const made = (seed: number): Law => generateLaw(seeded(seed), { facts: 4, answers: 3, norms: 10 })
const place = (id: string) => ({ id, name: id, kind: 'state', agency: asked.agency, policing: [], division: 'ocd-division/x', also: [] })
const bound = (law: Law, where: string, more: Partial<Bound> = {}): Bound => {
  return { place: where, agency: asked.agency, circuit: 'second-circuit', texts: law.instruments.map((each) => each.id), ...more }
}
const compiledFor = (law: Law, list: readonly Bound[], acts?: ReadonlySet<string>): Artefact => {
  const places = [...new Set(list.map((each) => each.place))].map(place)
  return compile(law, { places, agencies: [], bound: list, documents: 'hash', ...(acts === undefined ? {} : { acts }) })
}

describe('a compiled law', () => {
  it.each(seeds)('answers as its rules do, with the same reasons: seed %i', async (seed) => {
    const law = made(seed)
    const artefact = await compiled(law)
    const all = [...situations(law)]
    expect(all.flatMap((each) => disagreements(law, artefact, each))).toEqual([])
    const possible = all.filter((each, index) => index % 7 === 0 && isPossible(law, each))
    expect(possible.flatMap((each) => completeDisagreements(law, artefact, each))).toEqual([])
  })

  it.each(seeds.slice(0, 8))('knows what cannot be, and where each given holds: seed %i', (seed) => {
    const law = made(seed)
    const artefact = compiledFor(law, [bound(law, asked.place)])
    for (const situation of situations(law)) {
      const values = numbers(law, situation)
      expect(outcomeAt(artefact.diagrams, artefact.possible, values) === 1).toBe(isPossible(law, situation))
      for (const [index, given] of law.vocabulary.givens.entries()) {
        const { holds: where = 0 } = artefact.givens[index] ?? {}
        expect(outcomeAt(artefact.diagrams, where, values) === 1).toBe(holds(implication(given), situation))
      }
    }
  })

  it.each(seeds.slice(0, 8))('has on each day what stands on it, and begins anew only where that changes: seed %i', (seed) => {
    const law = made(seed)
    const artefact = compiledFor(law, [bound(law, asked.place)])
    const editions = artefact.timelines[0]?.editions[`${asked.actor} ${asked.act}`] ?? []
    const texts = [...law.instruments, ...law.norms, ...law.erasers]
    const days = [dawn, ...texts.flatMap((each) => turningDays(each.window)).flatMap((day) => (day === dawn ? [] : [addDays(day, -1), day]))]
    const some = [...situations(law)].filter((each, index) => index % 5 === 0 && isPossible(law, each))
    for (const day of days) {
      const cell = artefact.cells[editions.findLast((each) => each.from <= day)?.cell ?? -1]
      const standing = standingOn(
        law,
        law.instruments.filter((each) => covers(each.window, day)),
        'second-circuit',
        day,
        asked,
      )
      for (const situation of some) {
        const verdict = cell === undefined ? 'silent' : artefact.verdicts[outcomeAt(artefact.diagrams, cell.verdict, numbers(law, situation))]
        expect([day, verdict]).toEqual([day, evaluate(standing, situation).verdict])
      }
    }
    expect(editions.every((each, index) => index === 0 || each.cell !== editions[index - 1]?.cell || each.loose !== editions[index - 1]?.loose)).toBe(true)
  })
})

describe('places', () => {
  const law = made(1_001)
  const other = { texts: law.instruments.slice(1).map((each) => each.id) }

  it('bound by the same texts in the same circuit have one timeline; others have their own', () => {
    const list = [bound(law, 'us/vt/a'), bound(law, 'us/vt/b'), bound(law, 'us/vt/c', other), bound(law, 'us/vt/d', { circuit: 'first-circuit' })]
    const { timelines, places } = compiledFor(law, list)
    expect(places.map((each) => [each.id, each.timelines[asked.agency]])).toEqual([
      ['us/vt/a', 0],
      ['us/vt/b', 0],
      ['us/vt/c', 1],
      ['us/vt/d', 2],
    ])
    expect(timelines.map((each) => [each.circuit, each.instruments])).toEqual([
      ['second-circuit', law.instruments.map((each) => each.id)],
      ['second-circuit', other.texts],
      ['first-circuit', law.instruments.map((each) => each.id)],
    ])
  })

  it('where nothing binds have no timeline', () => {
    const { places } = compile(law, { places: [place('us/vt/a'), place('us/vt/z')], agencies: [], bound: [bound(law, 'us/vt/a')], documents: '' })
    expect(places.map((each) => each.timelines)).toEqual([{ [asked.agency]: 0 }, {}])
  })
})

describe('some acts alone', () => {
  it('are compiled as they are among all', () => {
    const law = made(1_002)
    const whole = compiledFor(law, [bound(law, asked.place)])
    const part = compiledFor(law, [bound(law, asked.place)], new Set([asked.act]))
    const key = `${asked.actor} ${asked.act}`
    const cellOf = ({ timelines, cells }: Artefact) => cells[timelines[0]?.editions[key]?.at(-1)?.cell ?? -1]
    expect(Object.keys(part.timelines[0]?.editions ?? {})).toEqual([key])
    expect(cellOf(part)?.norms.map((each) => each.norm)).toEqual(cellOf(whole)?.norms.map((each) => each.norm))
    expect(compiledFor(law, [bound(law, asked.place)], new Set()).cells).toEqual([])
    expect(part.documents).toBe('hash')
  })
})
