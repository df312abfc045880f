// Situations of the law documents, and what is held of them: each check must find what it is for.
import { describe, expect, it } from 'vitest'
import { theLaw } from '../../conformance/law.fixture.ts'
import { ask } from '../decide/index.ts'
import { fingerprintOf } from '../rules/index.ts'
import { ownsExceptions, situationText } from '../wording/index.ts'
import { answerTo, type NamedSituation, readSituations, unheldIn } from './index.ts'

const { artefact, documents } = await theLaw()
const read = readSituations(documents.texts)
const { situations, groups, plain } = read

describe('the situations of the law documents', () => {
  it('are thirty or more, in groups, without a mistake, and held everywhere on every day', () => {
    expect(read.mistakes).toEqual([])
    expect(situations.length).toBeGreaterThanOrEqual(30)
    expect(new Set(situations.map((each) => each.group))).toEqual(new Set(groups.map((each) => each.id)))
    expect(unheldIn(artefact, read, ownsExceptions)).toEqual([])
  })

  it('are answered as the questions they stand for', () => {
    for (const situation of situations)
      for (const place of ['us/vt/norwich', 'us/vt/burlington', 'us/nh/lebanon', 'us/ma/boston', 'us/ct/new-haven']) {
        const at = { place, day: '2026-11-28' }
        const found = answerTo(artefact, read, situation, at)
        const asked = ask(artefact, { ...at, act: situation.act, facts: situation.facts, ...(situation.actor === undefined ? {} : { actor: situation.actor }) })
        if ('problems' in found || 'problems' in asked) throw new Error(`${situation.id} makes no sense in ${place}`)
        expect(found.answered.answer).toEqual(asked.answer)
        expect(asked.answer.verdict).not.toBeNull()
      }
  })

  it('are told by hand wherever a rule decides, to every reader in both languages', () => {
    for (const situation of situations)
      for (const lang of ['en', 'es'] as const)
        for (const reader of ['person', 'officer', 'reviewer'] as const) {
          const found = answerTo(artefact, read, situation, { place: 'us/vt/norwich', day: '2026-11-28' })
          if ('problems' in found) throw new Error('the place is there')
          const text = situationText(artefact, lang, reader, found.answered)
          expect(text.word).not.toBe('')
          expect(text.says).not.toBe('')
          for (const told of [...text.others, ...text.either]) expect([situation.id, told.norm, told.byHand]).toEqual([situation.id, told.norm, true])
          if (text.verdict === 'unsettled') expect(text.sides.length).toBeGreaterThan(1)
        }
  })
})

describe('what is held of them', () => {
  const [one] = situations
  if (one === undefined) throw new Error('there are situations')
  const first = { ...one, next: [] }
  const codes = (some: readonly NamedSituation[], sentences = plain): readonly string[] => [
    ...new Set(unheldIn(artefact, { groups, situations: some, plain: sentences, guides: [] }, ownsExceptions).map((each) => each.code)),
  ]
  const without = (fact: string): NamedSituation => ({ ...first, facts: Object.fromEntries(Object.entries(first.facts).filter(([name]) => name !== fact)) })

  it('finds an answer that is not certain, a fact that cannot matter, a question that means nothing, and one asked twice', () => {
    expect(codes([first])).toEqual([])
    expect(codes([without('needed-for-criminal-investigation')])).toContain('situation-open')
    expect(codes([{ ...first, facts: { ...first.facts, 'owner-consents': 'no' } }])).toContain('situation-idle-fact')
    expect(codes([{ ...first, facts: { ...first.facts, person: 'nobody' } }])).toContain('situation-meaningless')
    expect(codes([{ ...first, act: 'fly' }])).toContain('situation-meaningless')
    for (const next of [['nowhere'], [first.id]]) expect(codes([{ ...first, next }])).toEqual(['situation-next'])
    expect(codes([first, { ...first, id: 'again' }])).toContain('situation-twice')
  })

  it('finds a rule without sentences, sentences without their rule, those of another meaning, and those that keep silent on exceptions', () => {
    expect(codes(situations, plain.slice(1))).toEqual(['plain-missing'])
    const [one] = plain.filter((each) => (artefact.norms.find((norm) => norm.id === each.norm)?.unless.length ?? 0) > 0)
    if (one === undefined) throw new Error('some rule has exceptions')
    const others = plain.filter((each) => each !== one)
    expect(codes(situations, [...plain, { ...one, norm: 'vt.nothing/none' }])).toEqual(['plain-unknown'])
    expect(codes(situations, [...others, { ...one, for: '00000000' }])).toEqual(['plain-stale'])
    const bare = { says: { en: 'No.', es: 'No.' } }
    expect(codes(situations, [...others, { ...one, person: bare }])).toEqual(['plain-no-exceptions'])
  })

  it('knows a rule by what it says: another verdict, act, condition or exception is another, other days and sources are not', () => {
    for (const norm of artefact.norms) {
      const print = fingerprintOf(norm)
      expect(fingerprintOf({ ...norm, sources: [], cautions: [] })).toBe(print)
      for (const other of [
        { ...norm, modality: norm.modality === 'must' ? ('may' as const) : ('must' as const) },
        { ...norm, acts: [...norm.acts, 'fly'] },
        { ...norm, when: { kind: 'not' as const, of: norm.when } },
        { ...norm, unless: [...norm.unless, { condition: norm.when }] },
      ])
        expect(fingerprintOf(other)).not.toBe(print)
    }
  })
})
