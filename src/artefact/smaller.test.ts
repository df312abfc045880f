// The smaller law gives the same answers in the same words.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { theLaw } from '../../conformance/law.fixture.ts'
import { addDays } from '../base/index.ts'
import { answer, situate } from '../decide/index.ts'
import { locales, describe as told } from '../wording/index.ts'
import { type Artefact, forAnswers, inOneLanguage, readArtefact, writeArtefact } from './index.ts'

const { artefact: whole } = await theLaw()

it.each(locales)('answers as the whole law does, in %s', async (lang) => {
  const read = await readArtefact(await writeArtefact(forAnswers(inOneLanguage(whole, lang))))
  if ('problem' in read) throw new Error(read.problem)
  const one = <Item>(list: readonly Item[]) => fc.constantFrom(...list)
  const facts = fc.dictionary(one(whole.vocabulary.facts.map((each) => each.id)), fc.nat(5), { maxKeys: 5 })
  const turning = whole.instruments.flatMap(({ made, window, open }) =>
    [made, window?.from, window?.after, window?.through, open?.from].flatMap((day) => day ?? []),
  )
  const days = one([...new Set(turning.flatMap((day) => [addDays(day, -1), day, addDays(day, 1)]))])
  // WHY: half of them have one, because most places have no text of their own, and what a page would miss is mostly in one that has
  const own = whole.places.filter((place) => whole.instruments.some((each) => each.place === place.id))
  const places = fc.oneof(one(whole.places), one(own))
  const said = (law: Artefact, asked: Parameters<typeof situate>[1]) => {
    const found = situate(law, asked)
    return 'problems' in found ? found.problems : told(law, lang, answer(found.situated))
  }
  fc.assert(
    fc.property(places, one(whole.vocabulary.acts), days, facts, (place, act, day, given) => {
      const answers = Object.entries(given).flatMap(([id, value]) => {
        const list = whole.vocabulary.facts.find((each) => each.id === id)?.answers ?? []
        return [[id, list[value % list.length]?.id ?? 'unknown'] as const]
      })
      const asked = { place: place.id, act: act.id, day, facts: Object.fromEntries(answers) }
      expect(said(read.artefact, asked)).toEqual(said(whole, asked))
    }),
    { numRuns: 300 },
  )
})
