// The questions outside the collection are whole and held to the glossary; plain words find them; broken documents end in findings.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { theLaw } from '../../conformance/law.fixture.ts'
import { forbidden, missing, readGlossary } from '../../tools/glossary.ts'
import { locales, mistakeText } from '../wording/index.ts'
import { readTopics, topicFinder, unknownInTopics } from './index.ts'

const { documents, artefact } = await theLaw()
const { topics, mistakes } = readTopics(documents.texts)
const there = {
  places: artefact.places.map((each) => each.id),
  acts: artefact.vocabulary.acts.map((each) => each.id),
  texts: artefact.instruments.map((each) => each.id),
}

describe('the topics of the law documents', () => {
  it('are whole, and name what is there', () => {
    expect(mistakes).toEqual([])
    expect(topics.length).toBeGreaterThan(10)
    expect(unknownInTopics(topics, there)).toEqual([])
  })

  it('use the one word of each term, in Spanish too', () => {
    const shown = topics.flatMap(({ id, title, known, unknowns, ask }) =>
      [title, ...known.map((each) => each.says), ...unknowns, ...ask].map((each) => ({ name: id, in: each })),
    )
    expect([...forbidden(readGlossary(), shown), ...missing(readGlossary(), shown)]).toEqual([])
  })
})

describe('plain words', () => {
  it.each([
    ['en', 'mask', 'masks'],
    ['en', 'cover their faces', 'masks'],
    ['en', 'protest', 'crowds'],
    ['en', 'crowd control', 'crowds'],
    ['en', 'asylum', 'asylum'],
    ['en', 'courthouse', 'courthouses'],
    ['en', 'school', 'sensitive-places'],
    ['en', 'church', 'sensitive-places'],
    ['en', 'hospital', 'sensitive-places'],
    ['en', 'farm', 'sensitive-places'],
    ['en', 'trafficking', 'trafficking'],
    ['en', 'search my car', 'car-searches'],
    ['en', 'run my name in a database', 'databases'],
    ['en', 'national guard', 'national-guard'],
    ['en', 'can I film the police', 'filming'],
    ['en', 'does the DMV tell ICE', 'dmv-data'],
    ['en', 'checkpiont', 'checkpoints'],
    ['es', 'máscara', 'masks'],
    ['es', 'MASCARA', 'masks'],
    ['es', 'taparse la cara', 'masks'],
    ['es', 'protesta', 'crowds'],
    ['es', 'asilo', 'asylum'],
    ['es', 'escuela', 'sensitive-places'],
    ['es', 'grabar a la policía', 'filming'],
    ['es', 'revisar mi carro', 'car-searches'],
    ['es', 'guardia nacional', 'national-guard'],
  ])('%s: %s finds %s first', (language, typed, id) => {
    expect(topicFinder(topics, language)(typed)[0]?.id).toBe(id)
  })

  it.each(['', 'the of to', 'zzzzqq', '¿¡…!', 'vt.20-vsa-2366', '<b>qqqq</b>', '2025', 'Winooski'])('“%s” find nothing', (typed) => {
    for (const language of locales) expect(topicFinder(topics, language)(typed)).toEqual([])
  })
})

describe('documents with mistakes', () => {
  const source = '{ title: x, at: "https://example.org/", attestation: official }'
  const good = [
    'beyond: x',
    'title: { en: x, es: x }',
    'places: [us/vt]',
    'words: { en: x, es: x }',
    'known:',
    '  - says: { en: x, es: x }',
    '    place: us/vt',
    '    since: 2022',
    `    sources: [${source}]`,
    'not-known: [{ en: x, es: x }]',
    'ask: [{ en: x, es: x }]',
  ]
  const read = (lines: readonly string[]) => readTopics([{ file: 'x.md', text: ['```beyond', ...lines, '```'].join('\n') }])
  const instead = (line: number, text: string): readonly string[] => good.with(line, text)

  it('are told from those without', () => {
    expect(read(good)).toMatchObject({ mistakes: [], topics: [{ id: 'x', known: [{ since: '2022', attestation: 'official' }] }] })
  })

  it.each([
    ['what is no data', ['beyond: [x'], 'not-yaml', 2],
    ['a title in one language', instead(1, 'title: { en: x }'), 'missing-field', 3],
    ['no day of the calendar', instead(7, '    since: 2022-02-30'), 'wrong-field', 9],
    ['a grade that there is not', instead(8, '    sources: [{ title: x, at: "https://example.org/", attestation: sure }]'), 'wrong-field', 10],
    ['something known from nowhere', instead(8, '    sources: []'), 'wrong-field', 10],
    ['something read that cannot be read again', instead(8, '    sources: [{ title: x, attestation: secondary }]'), 'missing-field', 10],
    ['nobody to ask', instead(10, 'ask: []'), 'wrong-field', 12],
    ['a field that there is not', [...good, 'phone: x'], 'unknown-field', 13],
    ['a name given twice', [...good, '---', ...good], 'repeated-name', 14],
  ])('%s is a finding with its line, in words', (_, lines, code, line) => {
    const found = read(lines).mistakes
    expect(found.map((each) => [each.code, each.line])).toEqual([[code, line]])
    for (const language of locales) for (const each of found) expect(mistakeText(language, each)).toMatch(/\p{L}/u)
  })

  it('so are names of places, acts and texts that are not there', () => {
    const { topics: wrong } = read([...instead(2, 'places: [us/nowhere]'), 'acts: [no-act]', 'texts: [vt.no-text]'])
    expect(unknownInTopics(wrong, there).map((each) => [each.code, each.field, each.words])).toEqual([
      ['wrong-field', 'places', 'us/nowhere'],
      ['wrong-field', 'acts', 'no-act'],
      ['wrong-field', 'texts', 'vt.no-text'],
    ])
  })

  it('never make reading throw', () => {
    const piece = fc.oneof(fc.constantFrom(...good), fc.constantFrom('---', '```', '```beyond', '*a', '? x', ': x', 'known: 1', '  - 2'))
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (lines) => {
        expect(read(lines).mistakes.every((each) => each.line >= 1)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})
