// What was learned goes stale when its rules change, comes again the later the better it is known, and is counted by rule and never by person.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { theLaw } from '../../conformance/law.fixture.ts'
import { addDays, type Day, isDay } from '../base/index.ts'
import { type Subject, ToldInPart } from '../compare/index.ts'
import { agencyOf } from '../decide/index.ts'
import { modalities, type Norm, type Verdict, verdicts } from '../rules/index.ts'
import { readSituations } from '../situations/index.ts'
import { agencyRules } from './agency-rules.ts'
import { changesSince, inMinutes, minutesAloud } from './briefing.ts'
import { scenarioChoices, scenarioMark, scenarioMarks } from './choice.ts'
import { countsByRule, fewestPeople } from './counts.ts'
import { freshnessOf } from './freshness.ts'
import { scenarioOn, scenarioPool } from './pool.ts'
import { printsOf, type RulePrint } from './prints.ts'
import { dueAgain } from './repetition.ts'
import { otherTellings, turnsOf } from './turns.ts'
import { anotherFor, type PastAnswer, waitingFor } from './waiting.ts'

const { artefact, documents } = await theLaw()
const { situations, plain } = readSituations(documents.texts)

function dayOf(text: string): Day {
  if (!isDay(text)) throw new Error('it is a day')
  return text
}

const agency = agencyOf(artefact, 'us/vt/norwich/vt0141000')
const rules = agency && agencyRules(artefact, agency, dayOf('2026-11-30'))
if (rules === undefined) throw new Error('its rules are known')
const { today } = rules
const pool = scenarioPool(rules, situations, 'norwich')

function printsIn({ body }: Subject): ReadonlyMap<string, RulePrint> {
  const ids = [...body.norms, ...body.erasers].map(({ id }) => id)
  return new Map(printsOf(body, plain, ids).map((each) => [each.id, each]))
}

/** The same law with one norm written otherwise. */
function withNorm(id: string, change: (norm: Norm) => Norm): Subject {
  return { ...today, body: { ...today.body, norms: today.body.norms.map((each) => (each.id === id ? change(each) : each)) } }
}

const prints = printsIn(today)
const told = new ToldInPart(today)
const tested = pool.map((each) => ({ ...each, rules: each.because.flatMap((id) => prints.get(id) ?? []) }))
const scenario = fc.constantFrom(...tested.filter(({ because }) => because.some((id) => today.body.norms.some((norm) => norm.id === id))))

function saidOf(by: ToldInPart, { question, situation }: (typeof tested)[number]) {
  return by.said(question, situation)
}

describe('a scenario that was answered', () => {
  it('is fresh while nothing changed', () => {
    for (const each of tested) expect([each.id, freshnessOf(each, saidOf(told, each), prints)]).toEqual([each.id, 'fresh'])
  })

  it('is stale by its words where only they changed, and only where it tests the rule', () =>
    fc.assert(
      fc.property(scenario, scenario, (one, other) => {
        const id = one.because.find((each) => today.body.norms.some((norm) => norm.id === each)) ?? ''
        const changed = printsIn(withNorm(id, (norm) => ({ ...norm, sources: [...norm.sources, ...norm.sources] })))
        expect(freshnessOf(one, saidOf(told, one), changed)).toBe('words')
        expect(freshnessOf(other, saidOf(told, other), changed)).toBe(other.because.includes(id) ? 'words' : 'fresh')
      }),
      { numRuns: 20 },
    ))

  it('is stale by its verdict exactly where the rules now say something else', () =>
    fc.assert(
      fc.property(scenario, fc.constantFrom(...modalities), (one, modality) => {
        const id = one.because.find((each) => today.body.norms.some((norm) => norm.id === each)) ?? ''
        const body = withNorm(id, (norm) => ({ ...norm, modality, sides: [] }))
        const now = new ToldInPart(body)
        const said = now.said(one.question, one.situation)
        const isAnother = said?.verdicts.length !== 1 || said.verdicts[0] !== one.verdict
        const isSameRule = today.body.norms.find((norm) => norm.id === id)?.modality === modality
        expect(freshnessOf(one, said, printsIn(body))).toBe(isAnother ? 'verdict' : isSameRule ? freshnessOf(one, saidOf(told, one), printsIn(body)) : 'words')
      }),
      { numRuns: 25 },
    ))

  it('is stale where a fact it tells is no longer known', () => {
    const [one] = tested
    expect(one && freshnessOf(one, told.said(one.question, { 'no-such-fact': 'yes' }), prints)).toBe('verdict')
  })
})

const start = dayOf('2026-01-01')
const mark = fc.constantFrom(...scenarioMarks)
const verdict = fc.constantFrom<Verdict>('may', 'must not')

describe('when a scenario comes again', () => {
  it('is later each time it was right, and soon after it was wrong', () => {
    let day = start
    const answers = []
    const gaps: number[] = []
    for (let left = 5; left > 0; left -= 1) {
      answers.push({ day, mark: 'right', verdict: 'may' } as const)
      const due = dueAgain(answers) ?? start
      gaps.push(Date.parse(due) - Date.parse(day))
      day = due
    }
    expect(gaps).toEqual(gaps.toSorted((a, b) => a - b))
    expect(new Set(gaps).size).toBe(gaps.length)
    const wrong = dueAgain([...answers, { day, mark: 'wrong', verdict: 'may' }]) ?? start
    expect(Date.parse(wrong) - Date.parse(day)).toBeLessThan((gaps.at(-1) ?? 0) / 4)
    expect(dueAgain([])).toBeUndefined()
  })

  it('is always after the day of the last answer and within a year', () =>
    fc.assert(
      fc.property(fc.array(fc.record({ gap: fc.nat(400), mark, verdict }), { minLength: 1, maxLength: 12 }), (given) => {
        let day = start
        const answers = given.map((each) => {
          day = addDays(day, each.gap)
          return { day, mark: each.mark, verdict: each.verdict }
        })
        const due = dueAgain(answers) ?? start
        expect(due > day && due <= addDays(day, 366)).toBe(true)
      }),
    ))

  it('forgets what was learned of another answer', () =>
    fc.assert(
      fc.property(fc.array(mark, { minLength: 1, maxLength: 6 }), mark, (before, last) => {
        const old = before.map((each, at) => ({ day: addDays(start, at * 30), mark: each, verdict: 'may' as const }))
        const now = { day: addDays(start, 400), mark: last, verdict: 'must not' as const }
        expect(dueAgain([...old, now])).toBe(dueAgain([now]))
      }),
    ))
})

describe('a mark', () => {
  it('is right for one choice of each verdict, and near only in the same direction', () => {
    for (const each of verdicts) {
      const marks = scenarioChoices.map((choice) => scenarioMark(choice, each))
      expect([each, marks.filter((one) => one === 'right').length]).toEqual([each, each === 'silent' ? 0 : 1])
    }
    expect([
      scenarioMark('should not', 'must not'),
      scenarioMark('may', 'must not'),
      scenarioMark('must', 'must not'),
      scenarioMark('open', 'unsettled'),
    ]).toEqual(['near', 'wrong', 'wrong', 'right'])
  })
})

describe('counts by rule', () => {
  const print = fc.record({ id: fc.constantFrom('a', 'b', 'c-1', 'c-2'), rule: fc.constantFrom('1', '2'), words: fc.constantFrom('1', '2') })
  const answer = fc.record({
    person: fc.constantFrom('p', 'q', 'r', 's'),
    mark,
    rules: fc.uniqueArray(print, { minLength: 1, maxLength: 3, selector: (each) => each.id }),
  })
  const now = new Map(['a', 'b', 'c-1', 'c-2'].map((id) => [id, { id, rule: '1', words: '1' }]))
  const ruleOf = (id: string): string => id.split('-')[0] ?? id

  it('show no rule that fewer than three people answered, and count every other answer once', () =>
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 30 }), (answers) => {
        for (const { rule, counts, earlier } of countsByRule(answers, now, ruleOf)) {
          const on = answers.filter(({ rules: tests }) => tests.some(({ id }) => ruleOf(id) === rule))
          const current = on.filter(({ rules: tests }) => tests.filter(({ id }) => ruleOf(id) === rule).every((each) => each.rule === '1'))
          expect(earlier).toBe(on.length - current.length)
          const people = new Set(current.map(({ person }) => person)).size
          expect(counts === undefined).toBe(people < fewestPeople)
          if (counts !== undefined) expect(counts.right + counts.near + counts.wrong).toBe(current.length)
        }
      }),
    ))
})

describe('what a briefing tells', () => {
  const state = fc.uniqueArray(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), rule: fc.constantFrom('1', '2'), words: fc.constantFrom('1', '2') }), {
    selector: (each) => each.id,
  })

  it('is every rule that is not as it was, and no other', () =>
    fc.assert(
      fc.property(state, state, (before, now) => {
        const told = new Map(changesSince(before, now).map(({ rule, how }) => [rule, how]))
        for (const id of ['a', 'b', 'c', 'd']) {
          const [one, other] = [before.find((each) => each.id === id), now.find((each) => each.id === id)]
          const how = told.get(id)
          if (one === undefined || other === undefined) expect(how).toBe(one === other ? undefined : one === undefined ? 'new' : 'gone')
          else expect(how).toBe(one.rule !== other.rule ? 'meaning' : one.words !== other.words ? 'words' : undefined)
        }
        expect(changesSince(now, now)).toEqual([])
      }),
    ))

  it('is never longer than it may be, but for one item that is', () =>
    fc.assert(
      fc.property(fc.array(fc.nat(900), { maxLength: 12 }), fc.integer({ min: 1, max: 10 }), (lengths, minutes) => {
        const texts = lengths.map((each) => 'word '.repeat(each))
        const kept = inMinutes(texts, (each) => each, minutes)
        expect(kept.length <= 1 || minutesAloud(kept) <= minutes).toBe(true)
        if (kept.length < texts.length) expect(minutesAloud(texts.slice(0, kept.length + 1))).toBeGreaterThan(minutes)
      }),
    ))
})

describe('what waits for somebody', () => {
  const now = new Map(tested.map((each) => [each.id, saidOf(told, each)]))
  const answered = fc.array(fc.record({ at: fc.nat(tested.length - 1), gap: fc.nat(60), mark }), { maxLength: 25 })
  const history = (given: readonly { readonly at: number; readonly gap: number; readonly mark: PastAnswer['mark'] }[]): readonly PastAnswer[] => {
    let day = start
    return given.flatMap(({ at, gap, mark: marked }) => {
      day = addDays(day, gap)
      const one = tested[at]
      return one === undefined ? [] : [{ ...one, day, mark: marked }]
    })
  }

  it('is what is due and that of the day, once each, and nothing that was answered that day', () =>
    fc.assert(
      fc.property(answered, fc.nat(90), (given, later) => {
        const answers = history(given)
        const day = addDays(answers.at(-1)?.day ?? start, later)
        const waiting = waitingFor({ answers, pool, day, now, prints })
        const ids = waiting.map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        for (const [id, own] of Map.groupBy(answers, (each) => each.id)) {
          const due = dueAgain(own) ?? start
          const isWaiting = waiting.some((each) => each.id === id && each.why === 'due')
          expect(isWaiting).toBe(own.at(-1)?.day !== day && due <= day)
        }
        const ofDay = scenarioOn(pool, day)?.id
        expect(waiting.some(({ id }) => id === ofDay)).toBe(!answers.some((each) => each.id === ofDay && each.day === day))
        const another = anotherFor({ answers, pool, day })
        expect(answers.some(({ id }) => id === another?.id)).toBe(false)
      }),
    ))

  it('begins with what is no longer so', () => {
    const [one, two, three] = tested
    if (one === undefined || two === undefined || three === undefined) throw new Error('there are scenarios')
    const answers = [one, two, three].map((each) => ({ ...each, day: start, mark: 'right' as const }))
    const other: Verdict = one.verdict === 'may' ? 'must not' : 'may'
    const changed = new Map(now).set(one.id, { verdicts: [other], because: one.because }).set(three.id, { verdicts: ['may', 'must not'], because: [] })
    const versions = new Map(prints)
    for (const id of two.because) versions.set(id, { id, rule: prints.get(id)?.rule ?? '', words: 'other' })
    const waiting = waitingFor({ answers, pool, day: addDays(start, 1), now: changed, prints: versions })
    expect(waiting.slice(0, 2).map(({ id, why, verdict: right }) => [id, why, right])).toEqual([
      [one.id, 'verdict', other],
      [two.id, 'words', two.verdict],
    ])
    expect(waiting.some(({ id }) => id === three.id)).toBe(false)
  })
})

describe('what a scenario turns on', () => {
  it('is told by one other answer of a fact, with which the rules settle another verdict', () => {
    let found = 0
    for (const one of tested.slice(0, 60)) {
      const tellings = otherTellings(artefact.vocabulary, one.situation)
      const turns = turnsOf(
        tellings,
        tellings.map((each) => told.said(one.question, each.situation)),
        one.verdict,
      )
      expect(new Set(turns.map(({ fact }) => fact)).size).toBe(turns.length)
      for (const { fact, answer, verdict: other } of turns) {
        found += 1
        expect(told.said(one.question, { ...one.situation, [fact]: answer })?.verdicts).toEqual([other])
        expect(other).not.toBe(one.verdict)
      }
    }
    expect(found).toBeGreaterThan(20)
  })
})
