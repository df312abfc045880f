// The law of one place gives the same answers there.
import { describe, expect, it } from 'vitest'
import { theLaw } from '../../conformance/law.fixture.ts'
import { ask } from '../decide/index.ts'
import { answerJson } from '../json/index.ts'
import { inPlace, stateOf, writeArtefact } from './index.ts'

const { artefact: whole } = await theLaw()

/** Of each kind of place in each State the first that has a law of its own, and the first that has none. */
const kinds = Object.values(
  Object.groupBy(
    whole.places.filter(({ id }) => id.split('/').length > 2),
    ({ id, kind }) => `${stateOf(id)} ${kind} ${whole.instruments.some((each) => each.place === id)}`,
  ),
).flatMap((places = []) => places.slice(0, 1).map((each) => each.id))

describe.each([...new Set(['us/vt/norwich', ...kinds])])('the law of %s', (place) => {
  const part = inPlace(whole, place)

  it('answers as the whole law does', () => {
    for (const { id: act } of whole.vocabulary.acts)
      for (const day of ['2016-07-01', '2024-06-05', '2026-11-01']) {
        const asked = { place, act, day, facts: {} }
        const said = [part, whole].map((law) => {
          const found = ask(law, asked)
          return 'answer' in found ? answerJson(law, 'en', found.answer) : found.problems
        })
        expect(said[0]).toEqual(said[1])
      }
  })

  it('is smaller', async () => {
    expect((await writeArtefact(part)).length).toBeLessThan((await writeArtefact(whole)).length * 0.8)
  })
})
