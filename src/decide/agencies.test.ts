// Which agencies somebody can choose in a place: each is one that a question takes, and the first is the one it is about without any.
import { describe, expect, it } from 'vitest'
import { theLaw } from '../../conformance/law.fixture.ts'
import { isUnder } from '../base/index.ts'
import { agenciesAt, situate } from './index.ts'

const { artefact } = await theLaw()

describe('the agencies of a place', () => {
  it('can each be asked about, once; the first is the one that a question without any is about', () => {
    for (const place of artefact.places) {
      const agencies = agenciesAt(artefact, place)
      const asked = agencies.map((each) => each.asked)
      expect(new Set(asked).size).toBe(asked.length)
      const kindOf = (agency?: string): string | undefined => {
        const question = { place: place.id, day: '2024-06-05', act: 'hold', facts: {} }
        const found = situate(artefact, agency === undefined ? question : { ...question, agency })
        return 'problems' in found ? undefined : found.situated.agency
      }
      expect(agencies.map((each) => kindOf(each.asked))).toEqual(agencies.map((each) => each.kind))
      expect([place.id, kindOf()]).toEqual([place.id, agencies[0]?.kind])
    }
  })

  it('has every kind, and the State Police once', () => {
    const norwich = artefact.places.find((each) => each.id === 'us/vt/norwich')
    const agencies = norwich === undefined ? [] : agenciesAt(artefact, norwich)
    expect(agencies.slice(0, 3).map((each) => each.name)).toEqual(['Norwich Police Department', "Windsor County Sheriff's Office", 'Vermont State Police'])
    expect(new Set(agencies.map((each) => each.kind)).size).toBe(artefact.vocabulary.agencies.length)
    expect(agencies.filter((each) => each.polices).map((each) => each.name)).toEqual(['Norwich Police Department'])
    expect(agencies.map((each) => each.name)).toContain('Fish and Wildlife Department Law Enforcement Division')
  })

  it('police it unless they police a village of it only', () => {
    const all = artefact.places.flatMap((place) =>
      place.policing.map((each) => ({ each, of: agenciesAt(artefact, place).find(({ asked }) => asked === (each.ori ?? each.kind)) })),
    )
    const village = all.filter(({ each }) => each.how === 'village' || each.village !== undefined)
    expect(village.length).toBeGreaterThan(0)
    expect(all.filter(({ of }) => of?.polices === false)).toEqual(village)
  })

  it('are listed around it by name where they are whole, reach it, and it is clear which rules reach them', () => {
    for (const place of artefact.places) {
      const own = new Set(place.policing.map((each) => each.ori))
      const around = agenciesAt(artefact, place).flatMap(({ asked }) => (own.has(asked) ? [] : artefact.agencies.filter((each) => each.ori === asked)))
      const odd = around.filter((each) => each.kind === undefined || each.partOf !== undefined || each.village !== undefined || !isUnder(place, each.place))
      expect([place.id, odd.map((each) => each.name)]).toEqual([place.id, []])
    }
  })
})
