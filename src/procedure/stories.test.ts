// The stories of the law documents are whole, and what moves a rule follows the table of states.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { theLaw } from '../../conformance/law.fixture.ts'
import { isEnd, moves, openMoves, readProcedures, readStories, standsNow, stateAfter, states, unknownInStories, unknownNames } from './index.ts'
import { standingOf } from './states.ts'

const { documents, artefact } = await theLaw()
const { stories, mistakes } = readStories(documents.texts)

describe('stories', () => {
  it('are whole, and name what is there', () => {
    expect(mistakes).toEqual([])
    const { procedures } = readProcedures(documents.texts)
    const known = {
      places: artefact.places.map((each) => each.id),
      ways: procedures.procedures.map((each) => each.id),
      texts: artefact.instruments.map((each) => each.id),
    }
    expect(unknownInStories(stories, known)).toEqual([])
    expect(unknownNames(procedures, { places: known.places, agencies: artefact.vocabulary.agencies.map((each) => each.id) })).toEqual([])
  })

  it.each([
    ['norwich-2020', 'in-force'],
    ['hartford-2019', 'in-force'],
    ['lebanon-2019', 'rescinded'],
    ['hanover-2020', 'superseded'],
    ['hartland-2017', 'disapproved'],
  ])('%s stands at %s', (id, state) => {
    const story = stories.find((each) => each.id === id)
    expect(story === undefined ? undefined : standsNow(story)).toBe(state)
  })

  it('carry the counts that the sources publish', () => {
    const counts = (story: string, event: string) => stories.find((each) => each.id === story)?.events.find((each) => each.id === event)?.counts
    expect(counts('lebanon-2019', 'certified')).toEqual({ certified: 680, needed: 611 })
    expect(counts('lebanon-2019', 'voted')).toEqual({ yes: 1218, no: 1015 })
    expect(counts('hartland-2017', 'rejected')).toEqual({ yes: 49, no: 163 })
    expect(counts('norwich-2020', 'voted')).toEqual({})
  })

  it('that end in a no give their text no day on which it took force', () => {
    const refused = stories.filter((each) => standsNow(each) === 'disapproved').flatMap(({ texts }) => Object.values(texts))
    expect(refused.length).toBeGreaterThan(0)
    expect(artefact.instruments.filter(({ id, window }) => refused.includes(id) && window !== undefined)).toEqual([])
  })

  it('happen in order, as far as their days are known', () => {
    for (const { events } of stories) {
      let latest = ''
      for (const { happened } of events) {
        const end = happened.on ?? happened.before ?? latest
        expect(end >= latest).toBe(true)
        latest = happened.on ?? happened.after ?? latest
      }
    }
  })

  it('refuse a move that is not open, with its line', () => {
    const words = '{ en: x, es: x }'
    const sources = '[{ title: x, attestation: official }]'
    const text = [
      '```story',
      'story: s',
      `title: ${words}`,
      'place: us/vt',
      'way: vt.x',
      `sources: ${sources}`,
      '---',
      'event: e',
      'of: s',
      'move: certify',
      `says: ${words}`,
      `sources: ${sources}`,
      '```',
    ].join('\n')
    expect(readStories([{ file: 'x.md', text }]).mistakes).toEqual([{ code: 'move-not-open', file: 'x.md', line: 10, field: 'move', words: 'draft, certify' }])
  })
})

describe('the table of states', () => {
  it('lets every state be reached, and every end be an end', () => {
    const reached = new Set<string>(['draft'])
    for (let before = 0; before !== reached.size; ) {
      before = reached.size
      for (const move of moves) if (move.from.some((each) => reached.has(each))) reached.add(move.to)
    }
    expect([...reached].toSorted()).toEqual([...states].toSorted())
    for (const state of states) expect(isEnd(state)).toBe(standingOf(state) === 'ended')
  })

  it('names each move once, and lets nobody leave an end', () => {
    expect(new Set(moves.map((each) => each.name)).size).toBe(moves.length)
    fc.assert(
      fc.property(fc.constantFrom(...states), fc.constantFrom(...moves.map((each) => each.name)), (state, move) => {
        expect(stateAfter(state, move) !== undefined).toBe(openMoves(state).includes(move))
        if (isEnd(state)) expect(stateAfter(state, move)).toBeUndefined()
      }),
    )
  })
})

describe('documents with mistakes', () => {
  const procedure = (lines: readonly string[]): string => ['# x', '', '```procedure', ...lines, '```'].join('\n')

  it.each([
    [['counting: [x'], 'not-yaml', 4],
    [['thing: x'], 'not-a-procedure', 4],
    [['counting: vt.x', 'excludes: last', 'says: { en: x, es: x }', 'sources: [{ title: x, attestation: official }]'], 'wrong-field', 5],
    [['counting: vt.x', 'excludes: first', 'says: { en: x }', 'sources: [{ title: x, attestation: official }]'], 'missing-field', 6],
    [['counting: vt.x', 'excludes: first', 'says: { en: x, es: x }', 'sources: []'], 'wrong-field', 7],
    [['counting: vt.x', 'excludes: first', 'says: { en: x, es: x }', 'extra: 1', 'sources: [{ title: x, attestation: official }]'], 'unknown-field', 7],
    [['step: x', 'of: vt.none', 'says: { en: x, es: x }', 'by: clerk', 'sources: [{ title: x, attestation: official }]'], 'unknown-procedure', 4],
    [['step: x', 'of: vt.none', 'says: { en: x, es: x }', 'by: clerk', 'when: some day', 'sources: [{ title: x, attestation: official }]'], 'wrong-field', 8],
  ])('%j: %s in line %i', (lines, code, line) => {
    const found = readProcedures([{ file: 'x.md', text: procedure(lines) }]).mistakes
    expect(found.map((each) => [each.code, each.line])).toEqual([[code, line]])
  })

  it('never make reading throw', () => {
    const piece = fc.constantFrom(
      'step: x',
      'of: vt.y',
      'says: {',
      'en: x',
      '---',
      '  - a',
      '```',
      '```procedure',
      '"',
      '&a',
      '*a',
      '\t',
      'when: at least 3 days before meeting',
      '!!binary x',
      '? x',
      ': x',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (lines) => {
        const { mistakes: found } = readProcedures([{ file: 'x.md', text: procedure(lines) }])
        expect(found.every((each) => each.line >= 1)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})
