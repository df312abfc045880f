// The law on one act gives the same answers to questions on it, as data and in words.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { theLaw } from '../../conformance/law.fixture.ts'
import { addDays } from '../base/index.ts'
import { type Asked, ask } from '../decide/index.ts'
import { answerJson, problemsJson } from '../json/index.ts'
import { locales, describe as told } from '../wording/index.ts'
import { aboutAct } from './act.ts'
import { type Artefact, forAnswers, joined, readShared, sharedText, slicesOf, writeArtefact } from './index.ts'

const { artefact: whole } = await theLaw()
const { acts, facts } = whole.vocabulary

const [shared, byAct] = [sharedText(whole), await slicesOf(whole)]
const kept = readShared(new TextEncoder().encode(shared))

it.each(locales)('answers as the whole law does, in %s', (lang) => {
  const slices = new Map([...byAct].map(([id, slice]) => [id, joined(kept, slice)]))
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
      const slice = slices.get(act.id)
      if (slice === undefined) throw new Error(`${act.id} is missing`)
      expect(said(slice, asked)).toEqual(said(whole, asked))
    }),
    { numRuns: 400 },
  )
})

it('has no other act, and is small', async () => {
  const all = (await writeArtefact(forAnswers(whole))).length
  for (const { id } of acts) {
    expect(byAct.get(id)?.length).toBeLessThan(all / 3)
    const asked = new Set(aboutAct(whole, id).timelines.flatMap((each) => Object.keys(each.editions).map((key) => key.split(' ')[1])))
    const related = new Set([id, ...acts.filter((each) => each.after?.acts.includes(id)).map((each) => each.id)])
    expect([...asked].filter((each) => !related.has(each ?? ''))).toEqual([])
  }
})
