import { describe, expect, it } from 'vitest'
import { theLaw } from '../../conformance/law.fixture.ts'
import { askedMost, fidelityOf, touchedBy, unknownIn } from '../compare/index.ts'
import { fidelityTable, say } from '../wording/index.ts'
import { fidelityJson } from './fidelity.ts'

const { law, artefact } = await theLaw()
const touched = touchedBy(artefact, law.cases)
const fidelity = fidelityOf(law, touched, [{ id: 'telling', acts: ['tell'] }])
const question = {
  id: 'q',
  words: { en: 'Told?', es: '¿Dicho?' },
  asked: { act: 'hold', place: 'us/vt/norwich', day: '2026-11-28', facts: { paper: 'detainer', purpose: 'civil-immigration' } },
}
const all = [...law.norms, ...law.erasers]
const textOf = (id: string) => law.instruments.find((each) => each.id === id)

describe('how well the law is known', () => {
  const told = (cases: boolean) => fidelityJson(artefact, 'es', { fidelity, questions: askedMost(artefact, [question]), unknown: unknownIn(law), cases })

  it('is told to programs rule by rule', () => {
    expect(told(true).rules.map((each) => [each.rule, each.instrument, each.place, each.attestation, each.reviewed, each.cases, each.sources.length])).toEqual(
      all.map((each) => {
        const text = textOf(each.instrument)
        return [each.id, each.instrument, text?.place ?? '', each.attestation, text?.reviewed ?? null, touched.get(each.id) ?? [], each.sources.length]
      }),
    )
    expect(new Set(told(false).rules.map((each) => each.cases))).toEqual(new Set([null]))
  })

  it('counts its rules by how well they are known, of all and of each group', () => {
    const { all: whole, states, headings } = told(true)
    const counted = [whole, ...states, ...headings]
    const sums = counted.map(({ grades }) => Object.values(grades).reduce((sum, each) => sum + each, 0))
    expect(counted.length).toBeGreaterThan(2)
    expect(sums).toEqual(counted.map((each) => each.rules))
  })

  it('is told with its questions, and with what is not known', () => {
    const { questions, resting, unknown } = told(true)
    expect(questions).toMatchObject([{ question: 'q', says: '¿Dicho?', act: 'hold', verdict: 'must not' }])
    expect(Object.values(resting).reduce((sum, each) => sum + each, 0)).toBe(1)
    const [first] = unknown
    expect(first?.unknowns).toEqual(textOf(first?.instrument ?? '')?.unknowns.map((each) => each['es']))
  })

  it('is a table with a row for each rule, every cell under its name', () => {
    const [head = [], ...rows] = fidelityTable(artefact, 'en', fidelity.rules, true)
    expect(rows.length).toBe(all.length)
    const under = (name: 'rule' | 'text' | 'place' | 'grade' | 'open') => rows.map((row) => row[head.indexOf(say('en', `fidelity.${name}`))])
    expect(under('rule')).toEqual(all.map(({ id }) => id))
    expect(under('text')).toEqual(all.map(({ instrument }) => textOf(instrument)?.title['en']))
    expect(under('place')).toEqual(all.map(({ instrument }) => textOf(instrument)?.place ?? ''))
    expect(under('grade')).toEqual(all.map(({ attestation }) => say('en', `attestation.${attestation}`)))
    expect(under('open').filter((each) => each !== '').length).toBe(fidelity.rules.filter(({ open }) => open.length > 0).length)
    const untouched = rows.filter((row) => row.includes(say('en', 'fidelity.no-case'))).map(([id]) => id)
    expect(untouched).toEqual(all.map(({ id }) => id).filter((id) => !touched.has(id)))
  })
})
