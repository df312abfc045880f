// What would change an answer is told by what is to be changed and answered, not by what stays as it is.
import { expect, it } from 'vitest'
import { answer } from '../src/decide/index.ts'
import type { Condition, Fact, Law, Norm } from '../src/rules/index.ts'
import { asked, generateLaw } from './generate.ts'
import { seeded } from './random.ts'
import { compiled, situated } from './ways.ts'

const words = { en: 'x', es: 'x' }
const fact = (id: string, answers: readonly string[]): Fact => ({
  id,
  asks: words,
  sensitivity: 1,
  changeable: true,
  ordered: false,
  answers: answers.map((each) => ({ id: each, words })),
})
const is = (name: string, answer: string): Condition => ({ kind: 'is', fact: name, answers: [answer] })
const kept = ['k1', 'k2', 'k3', 'k4']
const stays = Object.fromEntries(kept.map((each) => [each, 'yes']))

/** A law that says `must not` where one of the conditions holds, over some facts and those that stay as they are. */
function lawOf(facts: readonly Fact[], ...conditions: readonly Condition[]): Law {
  const made = generateLaw(seeded(1), { facts: 1, answers: 2, norms: 1 })
  const norm = (when: Condition, index: number): Norm => ({
    ...{ id: `i0/n${index}`, instrument: 'i0', acts: [asked.act], when, unless: [], sources: [], cautions: [], attestation: 'official' },
    ...{ actors: [asked.actor], modality: 'must not', duties: [], overrides: [], sides: [], asksWhether: 'may' },
  })
  const all = [...facts, ...kept.map((each) => fact(each, ['yes', 'no']))]
  return { ...made, vocabulary: { ...made.vocabulary, facts: all, givens: [] }, norms: conditions.map(norm), erasers: [], definitions: [] }
}

const allOf = (...of: readonly Condition[]): Condition => ({ kind: 'all', of })

it('changes a fact to what needs no further answer, however many others are to stay', async () => {
  const facts = [fact('a', ['a0', 'a1', 'a2']), fact('o', ['yes', 'no'])]
  const law = lawOf(facts, allOf(is('a', 'a1'), ...kept.map((each) => is(each, 'yes'))), allOf(is('a', 'a2'), is('o', 'yes')))
  const { verdict, wouldChange } = answer(situated(await compiled(law), { a: 'a0', ...stays }))
  expect([verdict, wouldChange]).toEqual(['silent', [{ verdict: 'must not', facts: { a: 'a1' } }]])
})
