// The smaller law gives the same answers in the same words.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { theLaw } from '../cli/law.fixture.ts'
import { answer, situate } from '../decide/index.ts'
import { languages, describe as told } from '../wording/index.ts'
import { type Artefact, forAnswers, inOneLanguage, readArtefact, writeArtefact } from './index.ts'

const { artefact: whole } = await theLaw()

it.each(languages)('answers as the whole law does, in %s', async (lang) => {
  const read = await readArtefact(await writeArtefact(forAnswers(inOneLanguage(whole, lang))))
  if ('problem' in read) throw new Error(read.problem)
  const one = <Item>(list: readonly Item[]) => fc.constantFrom(...list)
  const facts = fc.dictionary(one(whole.vocabulary.facts.map((each) => each.id)), fc.nat(5), { maxKeys: 5 })
  const days = one(['2012-01-01', '2019-06-01', '2024-04-22', '2024-04-23', '2026-02-01'])
  const said = (law: Artefact, asked: Parameters<typeof situate>[1]) => {
    const found = situate(law, asked)
    return 'problems' in found ? found.problems : told(law, lang, answer(found.situated))
  }
  fc.assert(
    fc.property(one(whole.places), one(whole.vocabulary.acts), days, facts, (place, act, day, given) => {
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
