// The law of one State, as a page gets it: the same answers there, and less to load.
import { describe, expect, it } from 'vitest'
import { theLaw } from '../../conformance/law.fixture.ts'
import { seeded } from '../../conformance/random.ts'
import { hasLawOf, inState, readServed, stateOf, writeServed } from '../artefact/index.ts'
import { answer, editionsOf, situate } from '../decide/index.ts'

const { artefact } = await theLaw()
const states = artefact.places.filter((each) => each.kind === 'state').map((each) => each.id)

describe.each(states)('the law of %s', (state) => {
  const here = inState(artefact, state)

  it('gives the answers that the whole law gives, in every place and on every day', () => {
    const random = seeded(7)
    const places = artefact.places.filter((each) => stateOf(each.id) === state)
    let asked = 0
    for (let count = 0; count < 400; count += 1) {
      const place = random.pick([places[0] ?? artefact.places[0], ...places])
      const act = random.pick([artefact.vocabulary.acts[0], ...artefact.vocabulary.acts])
      if (place === undefined || act === undefined) continue
      const facts = Object.fromEntries(
        artefact.vocabulary.facts.flatMap((each) =>
          random.chance(0.1) ? [[each.id, each.answers[random.between(0, each.answers.length - 1)]?.id ?? '']] : [],
        ),
      )
      const agency = Object.keys(place.timelines)[random.between(0, Object.keys(place.timelines).length - 1)] ?? 'municipal'
      const [whole, part] = [artefact, here].map((law) => situate(law, { place: place.id, agency, act: act.id, day: '2024-06-01', facts }))
      if (whole === undefined || part === undefined || 'problems' in whole) {
        expect(part).toEqual(whole)
        continue
      }
      if ('problems' in part) throw new Error(JSON.stringify(part.problems))
      const editions = editionsOf(whole.situated)
      const day = editions[random.between(0, editions.length - 1)]?.from ?? whole.situated.day
      expect(answer({ ...part.situated, day })).toEqual(answer({ ...whole.situated, day }))
      asked += 1
    }
    expect(asked).toBeGreaterThan(100)
  })

  it('knows the places of the other States by name, and has no law of theirs', () => {
    expect(here.places.map((each) => each.id)).toEqual(artefact.places.map((each) => each.id))
    for (const { id } of here.places) expect([id, hasLawOf(here, id)]).toEqual([id, stateOf(id) === state])
  })

  it('is smaller, and is read from its file', async () => {
    const [whole, part] = await Promise.all([artefact, here].map(writeServed))
    expect(part?.length).toBeLessThan(whole?.length ?? 0)
    expect(await readServed(part ?? new Uint8Array())).toHaveProperty('artefact')
  })
})
