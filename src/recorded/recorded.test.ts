// A record gives the same answer again; whatever is changed in it is noticed.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { theLaw } from '../../conformance/law.fixture.ts'
import { ask } from '../decide/index.ts'
import { type Answering, type AnswerRecord, longestRecord, readRecord, recordOf, verifiedJson, verifiedLines, verify } from './index.ts'

const { artefact } = await theLaw()
const answering: Answering = { artefact, hash: 'a'.repeat(64), program: '0.1.0' }
const facts = artefact.vocabulary.facts
const places = artefact.places.filter((each) => Object.keys(each.timelines).length > 0)

const question = fc.record({
  place: fc.constantFrom(...places.slice(0, 40).map((each) => each.id)),
  day: fc.constantFrom('2017-05-05', '2020-03-03', '2024-06-05', '2026-01-02'),
  act: fc.constantFrom(...artefact.vocabulary.acts.map((each) => each.id)),
  picked: fc.array(fc.tuple(fc.nat(facts.length - 1), fc.nat(7)), { maxLength: 4 }),
  lang: fc.constantFrom('en' as const, 'es' as const),
})

function recorded({ place, day, act, picked, lang }: typeof question extends fc.Arbitrary<infer Value> ? Value : never): AnswerRecord | undefined {
  const chosen = picked.flatMap(([fact, answer]): [string, string][] => {
    const { id = '', answers = [] } = facts[fact] ?? {}
    return [[id, answers[answer % Math.max(1, answers.length)]?.id ?? 'unknown']]
  })
  const found = ask(artefact, { place, day, act, facts: Object.fromEntries(chosen) })
  return 'answer' in found ? recordOf(answering, lang, found.answer) : undefined
}

const sample = recorded({ place: 'us/vt/norwich', day: '2024-06-05', act: 'hold', picked: [], lang: 'en' })
if (sample === undefined) throw new Error('the question makes no sense')

describe('a record', () => {
  it('gives the same answer again from its text, whatever was asked', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const record = recorded(asked)
        if (record === undefined) return
        const read = readRecord(JSON.stringify(record))
        expect('record' in read && verify(read.record, answering)).toMatchObject({ same: true, fields: [], law: null, program: null, verdict: null })
      }),
      { numRuns: 60 },
    )
  })

  it('does not depend on the order of its fields', () => {
    const turned = { ...sample, answer: Object.fromEntries(Object.entries(sample.answer).toReversed()) }
    expect(verify(turned, answering).same).toBe(true)
  })

  it.each(Object.keys(sample.answer))('is told apart where somebody changed `%s`', (field) => {
    const other = (value: unknown): unknown =>
      typeof value === 'string' ? `${value} ` : Array.isArray(value) ? [...(value as readonly unknown[]), 'more'] : { ...Object(value), more: 1 }
    for (const changed of [other(sample.answer[field]), null, 0, [[]]]) {
      if (JSON.stringify(changed) === JSON.stringify(sample.answer[field])) continue
      expect(verify({ ...sample, answer: { ...sample.answer, [field]: changed } }, answering)).toMatchObject({ same: false, fields: [field] })
    }
    const { [field]: _, ...without } = sample.answer
    expect(verify({ ...sample, answer: without }, answering)).toMatchObject({ same: false, fields: [field] })
  })

  it('is told apart where something was added or its question was changed', () => {
    expect(verify({ ...sample, answer: { ...sample.answer, more: 1 } }, answering).fields).toEqual(['more'])
    const { same, fields } = verify({ ...sample, question: { ...sample.question, day: '2017-05-05' } }, answering)
    expect([same, fields.includes('day'), fields.includes('because')]).toEqual([false, true, true])
    expect(verify({ ...sample, question: { ...sample.question, lang: 'es' } }, answering).fields).toContain('says')
  })

  it('tells of another verdict which it was and which it is', () => {
    const changed = { ...sample, answer: { ...sample.answer, verdict: 'may' } }
    const verified = verify(changed, answering)
    expect(verified.verdict).toEqual({ recorded: 'may', here: sample.answer['verdict'] })
    expect(verifiedLines('en', answering, changed, verified).join(' ')).toMatch(/The record says: may\. Here the answer is: it depends\./)
  })

  it('tells of another law from which hash to which, and of another program', () => {
    const elsewhere = { ...sample, program: '9.9.9', law: { hash: 'b'.repeat(64), documents: 'c'.repeat(64) } }
    const verified = verify(elsewhere, answering)
    expect(verified).toMatchObject({ same: false, fields: [], law: { recorded: 'b'.repeat(64), here: answering.hash } })
    const says = verifiedLines('en', answering, elsewhere, verified).join('\n')
    for (const each of ['b'.repeat(64), answering.hash, '9.9.9', '0.1.0', 'from another law']) expect(says).toContain(each)
    expect(verify({ ...sample, program: '9.9.9' }, answering)).toMatchObject({ same: true, program: { recorded: '9.9.9', here: '0.1.0' } })
    const compiled = verify({ ...sample, law: { ...sample.law, hash: 'b'.repeat(64) } }, answering)
    expect(verifiedLines('es', answering, sample, compiled).join(' ')).toContain('se juntaron de otra manera')
  })

  it('says what is wrong where the law does not know its question any more', () => {
    const strange = { ...sample, question: { ...sample.question, act: 'levitate' } }
    const verified = verify(strange, answering)
    expect(verifiedJson('en', answering, strange, verified)).toMatchObject({ same: false, problems: [{ code: 'unknown-act' }] })
    expect(verifiedLines('en', answering, strange, verified)[0]).toBe('The law here cannot answer this question.')
  })

  it('holds no clock and no person, and nothing that it does not verify', () => {
    expect(Object.keys(sample)).toEqual(['format', 'program', 'law', 'question', 'answer'])
    expect(readRecord(JSON.stringify({ ...sample, note: 'x' }))).toEqual({ unreadable: { kind: 'not-a-record', at: '' } })
  })
})

describe('what is no record', () => {
  it.each([
    ['', 'not-json'],
    ['{', 'not-json'],
    ['[]', 'not-a-record'],
    ['null', 'not-a-record'],
    ['{}', 'not-a-record'],
    [JSON.stringify({ ...sample, format: 'evenhand-answer/2' }), 'not-a-record'],
    [JSON.stringify({ ...sample, law: { hash: 'x', documents: 'y' } }), 'not-a-record'],
    [' '.repeat(longestRecord + 1), 'too-long'],
  ])('%.40j is refused as %s', (text, kind) => {
    expect(readRecord(text)).toMatchObject({ unreadable: { kind } })
  })

  it('may be nested without end', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
    const read = readRecord(JSON.stringify(sample).replace(/"says":"[^"]*"/, `"says":${deep}`))
    expect('unreadable' in read || verify(read.record, answering).same).not.toBe(true)
  })
})
