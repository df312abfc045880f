// Every component of a text is exactly one thing, and ignorance is never told as a finding.
import { describe, expect, it } from 'vitest'
import { theLaw } from '../../conformance/law.fixture.ts'
import { isDay } from '../base/index.ts'
import { circuitOf, coverageOf, coverages, reviewOf, textSubject } from './index.ts'
import { reviews } from './review.ts'

const { artefact } = await theLaw()
const day = '2026-11-28'
if (!isDay(day)) throw new Error(day)
const subjectOf = (id: string) => {
  const text = artefact.instruments.find((each) => each.id === id)
  if (text === undefined) throw new Error(id)
  return textSubject(artefact, text, circuitOf(artefact, text), day)
}
const policies = artefact.instruments.filter((each) => each.kind === 'agency-policy' && each.place?.startsWith('us/vt'))

describe('a review', () => {
  it('of a text that was read in part never says that something is missing, and of one that was read whole never that it was not read', () => {
    for (const { id } of policies)
      for (const component of coverageOf(subjectOf(id), subjectOf('vt.fip-2024'))) {
        const [part, whole] = [reviewOf(component, false), reviewOf(component, true)]
        expect(reviews).toContain(part)
        expect(part).not.toBe('missing')
        expect(whole).not.toBe('unread')
        if (part !== 'unread') expect(whole).toBe(part)
      }
  })

  it('calls looser only what the text itself says', () => {
    const spoken = { question: { actor: 'officer', act: 'tell' }, when: {}, example: {}, because: [], count: 1n, total: 2n } as const
    const silent = { ...spoken, coverage: 'missing', verdicts: { model: 'must not', text: 'silent' } } as const
    const says = { ...spoken, coverage: 'looser', verdicts: { model: 'must not', text: 'may' } } as const
    const duty = { ...spoken, coverage: 'looser', verdicts: { model: 'may', text: 'may' }, duty: 'say-id-is-optional' } as const
    expect(reviewOf({ coverage: 'looser', departures: [silent] }, false)).toBe('unread')
    expect(reviewOf({ coverage: 'looser', departures: [silent, says] }, false)).toBe('looser')
    expect(reviewOf({ coverage: 'looser', departures: [duty] }, false)).toBe('unread')
    expect(reviewOf({ coverage: 'looser', departures: [duty] }, true)).toBe('looser')
    for (const coverage of coverages.filter((each) => !['looser', 'missing'].includes(each)))
      expect(reviewOf({ coverage, departures: [] }, false)).toBe(coverage === 'present' ? 'has' : coverage)
  })

  it('of a text that adopts the model whole is that of the model itself: nothing is missing, looser or not read', () => {
    const reviewed = (id: string) => coverageOf(subjectOf(id), subjectOf('vt.fip-2024')).map((each) => reviewOf(each, false))
    const adopting = policies.filter((each) => each.adopts === 'vt.fip-2024')
    expect(adopting.map((each) => each.id)).toEqual(['vt.hartford-police-2024'])
    for (const { id } of adopting) expect(reviewed(id)).toEqual(reviewed('vt.fip-2024'))
    // what is open in the model, by our own reading of its exceptions, is open in a text that adopts it
    expect(new Set(reviewed('vt.fip-2024'))).toEqual(new Set(['has', 'open']))
  })
})
