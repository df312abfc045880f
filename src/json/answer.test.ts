// Every field of an answer as other programs read it is the field of that name: none left out, none swapped for another.
import { describe, expect, it } from 'vitest'
import { generateLaw } from '../../conformance/generate.ts'
import { theLaw } from '../../conformance/law.fixture.ts'
import { seeded } from '../../conformance/random.ts'
import { compiled, isPossible, situated, situations } from '../../conformance/ways.ts'
import type { Artefact } from '../artefact/index.ts'
import { type Answer, answer, ask } from '../decide/index.ts'
import { headline, normSentence } from '../wording/index.ts'
import { answerJson, problemsJson } from './answer.ts'

/** The fields that are handed on as they are. */
const same = [
  ...(['place', 'day', 'agency', 'circuit', 'policing', 'actor', 'act', 'facts', 'verdict', 'settled', 'overridden', 'preempted', 'struck'] as const),
  ...(['turnsOn', 'judged', 'attestation', 'enough', 'wouldChange', 'perhaps', 'ifPerhaps', 'said', 'since', 'until'] as const),
] as const
const lists = ['because', 'setAside', 'yields', 'overridden', 'preempted', 'struck', 'duties', 'turnsOn', 'judged', 'unsettled', 'wouldChange'] as const

function expectSame(artefact: Artefact, given: Answer): void {
  const made = answerJson(artefact, 'en', given)
  const normOf = (id: string) => artefact.norms.find((each) => each.id === id)
  const says = (id: string): string => {
    const norm = normOf(id)
    return norm === undefined ? id : normSentence(artefact, 'en', norm, given.act)
  }
  for (const field of same) expect([field, made[field]]).toEqual([field, given[field]])
  expect(Object.keys(made).sort()).toEqual([...Object.keys(given), 'says'].sort())
  expect(made.says).toBe(headline(artefact, 'en', given))
  expect(made.possible).toEqual(given.possible.map(({ verdict, count }) => ({ verdict, count: Number(count) })))
  expect(made.because).toMatchObject(given.because.map(({ norm, always }) => ({ norm, always, says: says(norm), instrument: norm.split('/')[0] })))
  expect(made.because.map(({ sources, attestation }) => ({ sources, attestation }))).toEqual(
    given.because.map(({ norm }) => ({ sources: normOf(norm)?.sources, attestation: normOf(norm)?.attestation })),
  )
  expect(made.setAside.map(({ norm, by }) => ({ norm, count: by.length }))).toEqual(given.setAside.map(({ norm, by }) => ({ norm, count: by.length })))
  expect(made.yields).toEqual(given.yields.map(({ norm, always }) => ({ norm, always, says: says(norm) })))
  expect(made.advised).toEqual(given.advised.map(({ norm, always }) => ({ norm, always, says: says(norm) })))
  expect(made.mayFollow).toMatchObject(given.mayFollow)
  expect(made.duties.map(({ act, norm, always }) => ({ act, norm, always }))).toEqual(given.duties)
  expect(made.unsettled).toMatchObject(
    given.unsettled.map(({ about, circuit, sides }) => ({ about, circuit: circuit ?? null, sides: sides.map(({ side }) => ({ side })) })),
  )
}

describe('an answer', () => {
  it('has every part where it belongs, over generated laws', async () => {
    const seen = new Map(lists.map((each) => [each, new Set<string>()]))
    for (let seed = 1; seed <= 60; seed += 1) {
      const random = seeded(seed)
      const law = generateLaw(random, { facts: 4, answers: 3, norms: 12 })
      const artefact = await compiled(law)
      for (const situation of [...situations(law)].filter((each) => isPossible(law, each) && random.chance(0.2)).slice(0, 6)) {
        const known = Object.fromEntries(Object.entries(situation).filter(() => random.chance(0.8)))
        const given = answer(situated(artefact, known))
        expectSame(artefact, given)
        for (const each of lists)
          if (given[each].length > 0)
            seen.get(each)?.add(JSON.stringify(given[each], (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value)))
      }
    }
    // WHY: a part that was never there could be swapped for another that never was
    for (const [list, different] of seen) expect([list, different.size > 2]).toEqual([list, true])
  })

  it('of the real law too', async () => {
    const { artefact } = await theLaw()
    for (const { id: act } of artefact.vocabulary.acts)
      for (const day of ['2017-01-01', '2024-06-05']) {
        const found = ask(artefact, { place: 'us/vt/norwich', day, act, facts: { purpose: 'civil-immigration' } })
        if ('problems' in found) throw new Error(JSON.stringify(found.problems))
        expectSame(artefact, found.answer)
      }
  })

  it('names a source by its address, and by its title where it has none', async () => {
    const artefact = await compiled(generateLaw(seeded(1), { facts: 3, answers: 2, norms: 12 }))
    const given = answer(situated(artefact, {}))
    const [first] = given.because
    const withAddress = {
      ...artefact,
      norms: artefact.norms.map((norm) => ({ ...norm, sources: norm.sources.map((each) => ({ ...each, address: 'https://example.org' })) })),
    }
    expect(first).toBeDefined()
    expect(answerJson(artefact, 'en', given).because[0]?.source).toBe('generated')
    expect(answerJson(withAddress, 'en', given).because[0]?.source).toBe('https://example.org')
  })
})

describe('what is wrong with a question', () => {
  it('is the problem with its sentence', async () => {
    const { artefact } = await theLaw()
    const found = ask(artefact, { place: 'us/vt/norwhich', day: '2024-02-30', act: 'hold', facts: {} })
    if (!('problems' in found)) throw new Error('two problems')
    const { problems } = problemsJson(artefact, 'en', found.problems, {})
    expect(problems.map((each) => each.code)).toEqual(['unknown-place', 'not-a-day'])
    expect(problems[0]?.message).toContain('norwhich')
    expect(problems[1]?.message).toContain('2024-02-30')
  })
})
