// The law of one place gives the same answers there.
import { describe, expect, it } from 'vitest'
import { theLaw } from '../../conformance/law.fixture.ts'
import { ask } from '../decide/index.ts'
import { answerJson } from '../json/index.ts'
import { inPlace, writeArtefact } from './index.ts'

const { artefact: whole } = await theLaw()

describe.each(['us/vt/norwich', 'us/vt/addison', 'us/nh/lebanon'])('the law of %s', (place) => {
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
