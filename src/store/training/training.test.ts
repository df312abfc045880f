// Answers and briefings in both databases: the first answer of a day counts however many come at once, no agency sees those of another, and briefings are numbered without a gap.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { engines, stamps } from '../../../conformance/store/kit-node.ts'
import { openStore, type Store } from '../open-node.ts'
import { answerScenario, answersOf } from './answers.ts'
import { giveBriefing, lastBriefing } from './briefings.ts'

const both = engines()
afterAll(both.stop)

describe.each(both.each)('%s', (_, fresh) => {
  let store: Store
  const stamp = stamps()
  beforeAll(async () => {
    store = await openStore(fresh())
  })
  afterAll(() => store.close())

  const answer = (agency: string, scenario: string, choice: string, day = '2026-11-30') => ({
    ...{ agency, scenario, choice, day, asked: { question: { actor: 'officer', act: 'hold' }, situation: {} } },
    ...{ verdict: 'must not', rules: [{ id: 'a/b', rule: '1', words: '2' }], law: 'x' },
  })

  it('keeps the first answer of a day, and another one the next day', async () => {
    const choices = ['may', 'must', 'open', 'must not']
    const outcomes = await Promise.all(choices.map((choice) => answerScenario(store, answer('a', 's', choice), stamp('officer-1'))))
    const kept = outcomes.filter(({ kind }) => kind === 'kept')
    expect(kept).toHaveLength(1)
    expect(new Set(outcomes.map((each) => each.answer.choice))).toEqual(new Set([kept[0]?.answer.choice]))
    await answerScenario(store, answer('a', 's', 'may', '2026-12-01'), stamp('officer-1'))
    await answerScenario(store, answer('a', 's', 'may'), stamp('officer-2'))
    expect((await answersOf(store.db, 'a', 'officer-1')).map(({ day }) => day)).toEqual(['2026-11-30', '2026-12-01'])
    expect(await answersOf(store.db, 'a')).toHaveLength(3)
    expect((await answersOf(store.db, 'a'))[0]).toMatchObject({ asked: answer('a', 's', '').asked, rules: answer('a', 's', '').rules })
  })

  it('shows nothing of another agency, also to somebody who is in both', async () => {
    await answerScenario(store, answer('b', 's', 'may'), stamp('officer-1'))
    expect((await answersOf(store.db, 'b')).map(({ person }) => person)).toEqual(['officer-1'])
    expect((await answersOf(store.db, 'a')).some(({ agency }) => agency !== 'a')).toBe(false)
  })

  it('numbers briefings from 1, the same one once', async () => {
    const give = (id: string, agency = 'a') => giveBriefing(store, { id, agency, rules: [id], law: 'x', day: '2026-11-30' }, stamp('chief-1'))
    expect(await lastBriefing(store.db, 'a')).toBeUndefined()
    const given = await Promise.all(['1', '2', '3', '1'].map((id) => give(id)))
    expect([...new Set(given.map((each) => each?.number))].toSorted()).toEqual([1, 2, 3])
    expect(await lastBriefing(store.db, 'a')).toMatchObject({ number: 3 })
    expect(await give('1', 'b')).toBeUndefined()
    expect(await lastBriefing(store.db, 'b')).toBeUndefined()
  })

  it('changes and removes nothing', async () => {
    for (const table of ['scenario_answer', 'briefing'] as const) {
      await expect(store.db.updateTable(table).set({ at: 'x' }).execute()).rejects.toThrow('only added to')
      await expect(store.db.deleteFrom(table).execute()).rejects.toThrow('only added to')
    }
  })
})
