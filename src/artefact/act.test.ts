// The law on one act gives the same answers to questions on it, as data and in words.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { theLaw } from '../../conformance/law.fixture.ts'
import { addDays } from '../base/index.ts'
import { type Asked, ask } from '../decide/index.ts'
import { answerJson, problemsJson } from '../json/index.ts'
import { locales, describe as told } from '../wording/index.ts'
import { type Artefact, aboutAct, forAnswers, inOneLanguage, readArtefact, writeArtefact } from './index.ts'

const { artefact: whole } = await theLaw()
const { acts, facts } = whole.vocabulary

async function written(artefact: Artefact): Promise<Artefact> {
  const read = await readArtefact(await writeArtefact(artefact))
  if ('problem' in read) throw new Error(read.problem)
  return read.artefact
}

it.each(locales)('answers as the whole law does, in %s', async (lang) => {
  const shards = new Map(await Promise.all(acts.map(async ({ id }) => [id, await written(forAnswers(inOneLanguage(aboutAct(whole, id), lang)))] as const)))
  const one = <Item>(list: readonly Item[]) => fc.constantFrom(...list)
  const turning = whole.instruments.flatMap(({ made, window, open }) =>
    [made, window?.from, window?.after, window?.through, open?.from].flatMap((day) => day ?? []),
  )
  const days = one([...new Set(turning.flatMap((day) => [addDays(day, -1), day, addDays(day, 1)]))])
  const own = whole.places.filter((place) => whole.instruments.some((each) => each.place === place.id))
  const places = fc.oneof(one(whole.places), one(own)).map((each) => each.id)
  const agencies = fc.oneof(fc.constant(undefined), one(whole.vocabulary.agencies.map((each) => each.id)), one(whole.agencies.map((each) => each.ori)))
  const known = fc.dictionary(one(facts.map((each) => each.id)), fc.nat(5), { maxKeys: 5 })
  const said = (law: Artefact, asked: Asked) => {
    const found = ask(law, asked)
    if ('problems' in found) return problemsJson(law, lang, found.problems, asked.facts)
    return { data: answerJson(law, lang, found.answer), words: told(law, lang, found.answer) }
  }
  fc.assert(
    fc.property(places, one(acts), days, agencies, known, (place, act, day, agency, given) => {
      const answers = Object.entries(given).flatMap(([id, value]) => {
        const list = facts.find((each) => each.id === id)?.answers ?? []
        return [[id, list[value % list.length]?.id ?? 'unknown'] as const]
      })
      const asked = { place, act: act.id, day, facts: Object.fromEntries(answers), ...(agency === undefined ? {} : { agency }) }
      expect(said(shards.get(act.id) ?? whole, asked)).toEqual(said(whole, asked))
    }),
    { numRuns: 400 },
  )
})

it('has no other act, and is much smaller', async () => {
  const all = (await writeArtefact(whole)).length
  for (const { id, after } of acts) {
    const shard = aboutAct(whole, id)
    expect((await writeArtefact(forAnswers(inOneLanguage(shard, 'en')))).length).toBeLessThan(all / 4)
    const asked = new Set(shard.timelines.flatMap((each) => Object.keys(each.editions).map((key) => key.split(' ')[1])))
    for (const other of acts) if (other.id !== id && other.after === undefined && after === undefined) expect(asked.has(other.id)).toBe(false)
  }
})
