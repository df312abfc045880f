// Guides: what of a guide does not hold is found, and every way through the guides of the law reaches a situation.
import { describe, expect, it } from 'vitest'
import { theLaw } from '../../conformance/law.fixture.ts'
import { ownsExceptions } from '../wording/index.ts'
import { chosenIn, type Guide, readSituations, situationOf, stepIn, unheldIn } from './index.ts'

const { artefact, documents } = await theLaw()
const read = readSituations(documents.texts)
const { guides, situations, groups, plain } = read
const [first] = guides
if (first === undefined) throw new Error('there are guides')
// WHY: only a few are asked, because asking every situation everywhere takes a while
const few = situations
  .filter((each) => first.next.includes(each.id) || first.answers.some((answer) => answer.situation === each.id))
  .map((each) => ({ ...each, next: [] }))

/** Every combination of choices, in the order of the questions. */
function ways({ questions }: Guide): readonly (readonly (readonly [string, string])[])[] {
  return questions.reduce<readonly (readonly (readonly [string, string])[])[]>(
    (made, { id, choices }) => made.flatMap((each) => choices.map((choice) => [...each, [id, choice.id] as const])),
    [[]],
  )
}

describe('the guides of the law documents', () => {
  it('answer every combination of choices with a situation, after at most two questions', () => {
    expect(guides.map((each) => each.id)).toEqual(['detainer'])
    for (const guide of guides)
      for (const way of ways(guide)) {
        const given = Object.fromEntries(way)
        const chosen = chosenIn(guide, (question) => given[question] ?? null)
        const step = stepIn(guide, chosen)
        if (step === undefined || 'asks' in step) throw new Error(`${JSON.stringify(way)} is not answered`)
        expect(Object.keys(chosen).length).toBeLessThanOrEqual(2)
        expect(situationOf(guide, step.reached, situations)?.act).toBe('hold')
      }
  })
})

describe('what is held of guides', () => {
  const codes = (guide: Guide): readonly string[] => [
    ...new Set(
      unheldIn(artefact, { groups, situations: few, plain, guides: [guide] }, ownsExceptions)
        .map((each) => each.code)
        .filter((code) => code.startsWith('guide') || code === 'situation-open' || code === 'situation-idle-fact' || code === 'situation-meaningless'),
    ),
  ]
  const [answer, ...others] = first.answers
  if (answer === undefined) throw new Error('it has answers')

  it('finds a name that is not there, a combination without an answer, and a question or an answer for nothing', () => {
    expect(codes(first)).toEqual([])
    expect(codes({ ...first, next: ['nothing'] })).toEqual(['guide-unknown'])
    expect(codes({ ...first, answers: [{ ...answer, situation: 'nothing' }, ...others] })).toEqual(['guide-unknown'])
    expect(codes({ ...first, answers: [{ ...answer, when: { paper: 'nothing' } }, ...others] })).toEqual(['guide-unknown'])
    expect(codes({ ...first, answers: others })).toEqual(['guide-gap'])
    expect(codes({ ...first, answers: first.answers.map((each) => ({ ...each, situation: 'judge-warrant', facts: {} })) })).toEqual(['guide-idle'])
    expect(codes({ ...first, answers: [...first.answers, { when: { paper: 'call' }, situation: 'detainer', facts: {} }] })).toEqual(['guide-idle'])
  })

  it('finds facts of its own that leave it open, cannot matter or mean nothing', () => {
    const withFacts = (facts: Readonly<Record<string, string>>): Guide => ({
      ...first,
      answers: first.answers.map((each) => (each.when['paper'] === 'call' ? { ...each, facts: { ...each.facts, ...facts } } : each)),
    })
    expect(codes(withFacts({ 'owner-consents': 'no' }))).toEqual(['situation-idle-fact'])
    expect(codes(withFacts({ paper: 'nothing' }))).toContain('situation-meaningless')
    const open = first.answers.map((each) =>
      each.when['held'] === 'yes' && each.situation === 'detainer' ? { ...each, facts: { 'otherwise-held': 'yes' } } : each,
    )
    expect(codes({ ...first, answers: open })).toEqual(['situation-open'])
  })
})
