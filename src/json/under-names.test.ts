// What other programs read stands under its own name: each field that the data has too holds what the data has there.
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { theLaw } from '../../conformance/law.fixture.ts'
import { type Day, isDay } from '../base/index.ts'
import { readTopics } from '../beyond/index.ts'
import { askedMost, circuitOf, type Difference, difference, fidelityOf, textSubject, touchedBy, unknownIn } from '../compare/index.ts'
import { home, readTexts } from '../folder/index.ts'
import { clock, groundOf, readProcedures, thresholdsOf, waysAt } from '../procedure/index.ts'
import { readSituations } from '../situations/index.ts'
import { type DifferenceText, differenceText } from '../wording/index.ts'
import { topicJson } from './beyond.ts'
import { clockJson } from './clock.ts'
import { countJson } from './count.ts'
import { differenceJson } from './difference.ts'
import { fidelityJson } from './fidelity.ts'
import { actsJson, factsJson } from './lists.ts'
import { situationJson } from './situation.ts'

const { artefact, law } = await theLaw()
const lang = 'es'
const on = (text: string): Day => {
  if (!isDay(text)) throw new Error(text)
  return text
}
const day = on('2026-11-28')

/** A value as it is told: a count as a number or digits, words in the language, nothing as null. */
function told(value: unknown): unknown {
  if (value === undefined) return null
  if (typeof value === 'bigint') return countJson(value)
  if (Array.isArray(value)) return value.map(told)
  if (typeof value === 'object' && value !== null && 'en' in value && 'es' in value) return value[lang]
  return value
}

/** Holds every field of what was made against the field of that name. `other`: names that mean something else in the data, or hold it in another shape. */
function underNames(made: object, data: object, other: readonly string[] = []): number {
  const names = Object.keys(made).filter((name) => name in data && !other.includes(name))
  for (const name of names) expect([name, Reflect.get(made, name)]).toEqual([name, told(Reflect.get(data, name))])
  return names.length
}

/** The same with a duty that changed, since between these texts none does: its region is that of the first act. */
function withDuty(found: Difference): readonly [Difference, DifferenceText] {
  const text = differenceText(artefact, lang, found)
  const [act, ...acts] = found.acts
  const [words, ...others] = text.acts
  const [region, said] = [act?.regions[0], words?.regions[0]]
  if (act === undefined || words === undefined || region === undefined || said === undefined) throw new Error('texts that differ')
  const duty = { ...region, verdict: 'may' as const, count: 3n, total: 99n, before: ['introduce-self'], after: ['say-id-is-optional'] }
  return [
    { ...found, acts: [{ ...act, duties: [duty] }, ...acts] },
    { ...text, acts: [{ ...words, duties: [said] }, ...others] },
  ]
}

describe('under its own name stands what programs read of', () => {
  it('a difference: of acts, regions, duties and reasons', () => {
    const subject = (id: string) => {
      const instrument = law.instruments.find((each) => each.id === id)
      if (instrument === undefined) throw new Error(id)
      return textSubject(artefact, instrument, circuitOf(artefact, instrument), day)
    }
    let [regions, duties, reasons] = [0, 0, 0]
    for (const [one, other] of [
      ['vt.fip-2018', 'vt.fip-2024'],
      ['vt.fip-2024', 'vt.five-changes'],
      ['vt.fip-2024', 'vt.fip-2018'],
    ] as const) {
      const [found, text] = withDuty(difference(subject(one), subject(other)))
      // a rule that stands in for another act is written where that rule is
      const origin = new Map([...found.before.body.norms, ...found.after.body.norms].map((each) => [each.id, each.from ?? each.id]))
      const places = new Map([...origin.values()].map((each) => [each, { file: each, line: 1 }]))
      const made = differenceJson(artefact, lang, found, text, { written: { before: places, after: places } })
      expect(made.acts.length).toBe(found.acts.length)
      for (const [at, act] of made.acts.entries()) {
        const [data, words] = [found.acts[at], text.acts[at]]
        if (data === undefined || words === undefined) throw new Error(act.act)
        expect(underNames(act, data, ['regions', 'duties', 'reasons'])).toBeGreaterThan(1)
        expect([act.title, act.actor, act.act]).toEqual([words.title, data.question.actor, data.question.act])
        for (const [list, from, said] of [
          [act.regions, data.regions, words.regions],
          [act.duties, data.duties, words.duties],
        ] as const)
          for (const [index, each] of list.entries()) {
            underNames(each, from[index] ?? {}, ['because'])
            const { says, share, example: exampleSays, attestation, rules } = said[index] ?? {}
            const { before, after } = each.because
            expect([each.says, each.share, each.exampleSays, each.attestation]).toEqual([says, share, exampleSays, attestation ?? null])
            for (const rule of [...before, ...after]) expect([rule.rule, rule.written?.file]).toEqual([rule.rule, origin.get(rule.rule)])
            expect([before.map((rule) => [rule.rule, rule.text, rule.source]), after.length]).toEqual([
              rules?.before.map((rule) => [rule.id, rule.title, rule.source]),
              rules?.after.length,
            ])
          }
        for (const [index, each] of act.reasons.entries()) underNames(each, data.reasons[index] ?? {})
        regions += act.regions.length
        duties += act.duties.length
        reasons += act.reasons.length
      }
      for (const [at, each] of made.same.entries()) underNames(each, found.same[at] ?? {}, ['reasons'])
    }
    expect([regions, duties, reasons].map((each) => each > 0)).toEqual([true, true, true])
  })

  it('what is not known', () => {
    const unknown = unknownIn(law)
    const fidelity = fidelityOf(law, touchedBy(artefact, []), [])
    const made = fidelityJson(artefact, lang, { fidelity, questions: askedMost(artefact, []), unknown, cases: true })
    expect(made.unknown.length).toBe(unknown.length)
    for (const [at, each] of made.unknown.entries()) {
      const { text, unconfirmed } = unknown[at] ?? { text: {}, unconfirmed: [] }
      underNames(each, { place: '', ...text }, ['sources'])
      expect([each.instrument, each.unconfirmed]).toEqual([Reflect.get(text, 'id'), unconfirmed.map((rule) => rule.id)])
    }
  })

  it('questions outside the collection', () => {
    const { topics } = readTopics(readTexts(join(home, 'law', 'beyond')))
    expect(topics.length).toBeGreaterThan(5)
    for (const topic of topics) {
      const made = topicJson(lang, topic)
      underNames(made, topic, ['words', 'known'])
      expect([made.unknown, made.words.join(' ')]).toEqual([topic.unknowns.map((each) => each[lang]), topic.words[lang]])
      expect(made.known.length).toBe(topic.known.length)
      for (const [at, each] of made.known.entries()) underNames(each, topic.known[at] ?? {})
    }
  })

  it('ways to change a rule, their numbers and their dates', () => {
    const { procedures } = readProcedures(readTexts(join(home, 'law', 'procedures')))
    let dated = 0
    for (const id of ['us/vt/norwich', 'us/nh/lebanon', 'us/nh/hanover']) {
      const place = artefact.places.find((each) => each.id === id)
      if (place === undefined) throw new Error(id)
      for (const way of waysAt(procedures, groundOf(place), day)) {
        const given = { days: { meeting: on('2027-03-02'), adoption: on('2027-01-04') }, instants: {} }
        const dates = clock(procedures, way.procedure.id, given, day)
        const counted = thresholdsOf(procedures, way.procedure.id, day, { base: 3109 })
        const made = clockJson({ way, place: id, days: { first: day, last: day }, thresholds: counted, dates, unused: [], coming: undefined }, procedures, lang)
        underNames(made, way.procedure, ['place', 'barred'])
        underNames(made, way, ['barred', 'displacedBy'])
        const { does, id: own, unknowns } = way.procedure
        expect([made.place, made.way, made.binds, made.notKnown, made.touches]).toEqual([id, own, does[lang], unknowns.map((each) => each[lang]), way.touches])
        for (const [at, each] of made.thresholds.entries()) {
          const { threshold, number } = counted[at] ?? {}
          underNames(each, threshold ?? {}, [])
          expect([each.threshold, each.number]).toEqual([threshold?.id, number ?? null])
        }
        for (const [at, each] of made.dates.entries()) {
          const { step, ...of } = dates[at] ?? {}
          underNames(each, of, ['working'])
          underNames(each, step ?? {}, [])
          dated += 1
        }
      }
    }
    expect(dated).toBeGreaterThan(10)
  })

  it('acts, facts and situations', () => {
    for (const [at, each] of actsJson(artefact, lang).entries()) {
      const act = artefact.vocabulary.acts[at]
      expect([each.act, each.actor]).toEqual([act?.id, act?.actor])
    }
    for (const [at, each] of factsJson(artefact, lang).entries()) {
      const fact = artefact.vocabulary.facts[at]
      if (fact === undefined) throw new Error(each.fact)
      underNames(each, fact, ['answers'])
      expect([each.fact, each.judgement, each.known]).toEqual([fact.id, fact.judge ?? null, fact.knowers ?? null])
      expect(each.answers.map((answer) => [answer.answer, answer.says])).toEqual(fact.answers.map((answer) => [answer.id, answer.words[lang]]))
    }
    const { situations } = readSituations(readTexts(join(home, 'law', 'situations')))
    expect(situations.length).toBeGreaterThan(20)
    for (const each of situations) {
      const made = situationJson(lang, each)
      underNames(made, each, ['words'])
      expect(made.words.join(' ')).toBe(each.words[lang])
      expect(made.words.filter((word) => word.includes(' '))).toEqual([])
    }
  })
})
