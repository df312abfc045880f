// A file with a right hash and a wrong law in it: refused, or every question to it is answered.
import { describe, expect, it } from 'vitest'
import { damage } from '../../conformance/damage.ts'
import { theLaw } from '../../conformance/law.fixture.ts'
import { type Random, seeded } from '../../conformance/random.ts'
import { type Asked, agenciesAt, answer, nextQuestion, situate, standingTexts, stretches } from '../decide/index.ts'
import { locales, describe as told } from '../wording/index.ts'
import { written } from './definitions.ts'
import { sealed } from './file.ts'
import { type Artefact, readArtefact } from './index.ts'

/** How many files are damaged: thousands in the long run. */
const count = Number(process.env['EVENHAND_DAMAGE'] ?? 400)
const perBatch = 100
const { artefact: law } = await theLaw()
/** As it stands in the file, where a definition is a name only. */
const whole: Artefact = { ...written(law), diagrams: law.diagrams }

function readBack({ diagrams, ...contents }: Artefact): ReturnType<typeof readArtefact> {
  return sealed(contents, diagrams).then(readArtefact)
}

/** Asks all there is to ask about a situation, in words too. */
function askAll(artefact: Artefact, asked: Asked): void {
  const found = situate(artefact, asked)
  if ('problems' in found) {
    expect(found.problems).not.toEqual([])
    return
  }
  const { situated } = found
  const given = answer(situated)
  for (const language of locales) expect(told(artefact, language, given).headline).not.toBe('')
  nextQuestion(situated, new Set())
  stretches(situated)
  standingTexts(artefact, situated.place, situated.agency, situated.day)
  agenciesAt(artefact, situated.place)
}

/** Questions by chance, and some about what was damaged. */
function questions(random: Random, artefact: Artefact, at: readonly (string | number)[]): readonly Asked[] {
  const { acts, facts } = artefact.vocabulary
  const [part, number] = at
  const cellsOf = (key: string): readonly number[] => artefact.timelines.flatMap((each) => (each.editions[key] ?? []).map((one) => one.cell))
  const spoken = [...new Set(artefact.timelines.flatMap((each) => Object.keys(each.editions)))]
  const near = spoken.find((key) => part === 'cells' && cellsOf(key).includes(Number(number)))?.split(' ')[1]
  const pick = <Item extends { readonly id: string }>(list: readonly Item[], index = random.between(0, list.length - 1)): string => list[index]?.id ?? ''
  return Array.from({ length: 6 }, (_, index) => {
    const drawn = facts.filter(() => random.chance(0.1)).map((fact) => [fact.id, pick(fact.answers)] as const)
    return {
      place: index < 2 && part === 'places' ? pick(artefact.places, Number(number)) : pick(artefact.places),
      day: random.pick(['2012-01-01', '2019-06-01', '2024-04-23', '2026-02-01', '9999-12-31']),
      act: index < 2 && near !== undefined ? near : pick(acts),
      facts: Object.fromEntries(drawn),
    }
  })
}

it.each(Array.from({ length: Math.ceil(count / perBatch) }, (_, batch) => [batch + 1]))('damaged, batch %i: refused or answered', async (batch) => {
  const random = seeded(batch)
  const seen = { refused: 0, answered: 0 }
  for (let index = 0; index < perBatch; index += 1) {
    const { artefact, at } = damage(random, whole)
    const read = await readBack(artefact)
    if ('problem' in read) {
      expect(read.problem).toBe('damaged')
      seen.refused += 1
      continue
    }
    seen.answered += 1
    for (const asked of questions(random, read.artefact, at)) {
      try {
        askAll(read.artefact, asked)
      } catch (error) {
        throw new Error(`damaged at ${at.join('.')}, asked ${JSON.stringify(asked)}`, { cause: error })
      }
    }
  }
  expect(seen.refused).toBeGreaterThan(perBatch / 5)
  expect(seen.answered).toBeGreaterThan(perBatch / 20)
})

/** The law with one thing in it set, by its path. */
function withSet<Value>(value: Value, [key, ...rest]: readonly string[], to: unknown): Value {
  if (key === undefined) return to as Value
  if (Array.isArray(value)) return value.with(Number(key), withSet(value[Number(key)], rest, to)) as Value
  return { ...value, [key]: withSet((value as Readonly<Record<string, unknown>>)[key], rest, to) }
}

/** Where there is a cell with norms, an eraser with contests, a county, a contract: not every first one has one. */
const first = <Item>(list: readonly Item[], fits: (item: Item) => boolean): number => list.findIndex(fits)
const full = first(whole.cells, (each) => each.norms.length > 0 && each.scope.length > 1 && each.erasers.length > 0)
const contested = first(whole.erasers, (each) => each.contests.length > 0)
const [question = ''] = Object.keys(whole.timelines[0]?.editions ?? {})
const key = (path: string): readonly string[] => path.split('/')

describe('a law that names what is not there is refused', () => {
  it.each([
    ['a fact without answers', 'vocabulary/facts/0/answers', []],
    ['two facts of one name', 'vocabulary/facts/0/id', whole.vocabulary.facts[1]?.id],
    ['a judge', `vocabulary/facts/${first(whole.vocabulary.facts, (each) => each.judge !== undefined)}/judge`, 'nobody'],
    ['who does an act', 'vocabulary/acts/0/actor', 'nobody'],
    ['a fact of a given', 'vocabulary/givens/0/premise', { kind: 'is', fact: 'none', answers: [] }],
    ['an answer of a condition', 'norms/0/when', { kind: 'is', fact: whole.vocabulary.facts[0]?.id, answers: ['none'] }],
    ['a kind of condition', 'norms/0/when', { kind: 'some', of: [] }],
    ['the instrument of a norm', 'norms/0/instrument', 'none'],
    ['the act of a norm', 'norms/0/acts/0', 'none'],
    ['the actor of a norm', 'norms/0/actors/0', 'none'],
    ['a duty', 'norms/0/duties', ['none']],
    ['a norm that is overridden', 'norms/0/overrides', ['none']],
    ['a modality', 'norms/0/modality', 'shall'],
    ['two norms of one name', 'norms/0/id', whole.norms[1]?.id],
    ['a day', 'norms/0/window', { from: '2024-02-30', before: false }],
    ['the act of an eraser', 'erasers/0/acts', ['none']],
    ['what an eraser reaches', 'erasers/0/reaches', 'none'],
    ['a contest', `erasers/${contested}/contests/0`, {}],
    ['the instrument of a definition', 'definitions/0/instrument', 'none'],
    ['a limit', 'limits/0/upper', 'none'],
    ['who a text binds', 'instruments/0/agencies', ['none']],
    ['what a text replaces', 'instruments/0/replaces', ['none']],
    ['a verdict', 'verdicts/0', 'perhaps'],
    ['a verdict twice', 'verdicts/0', whole.verdicts[1]],
    ['a status', 'statuses/0', { kind: 'gone' }],
    ['what strikes', 'statuses/0', { kind: 'struck', by: ['none'], contested: false }],
    ['a place of another shape', 'places', [{}]],
    ['a timeline', 'places/0/timelines', Object.fromEntries(whole.vocabulary.agencies.map(({ id }) => [id, whole.timelines.length]))],
    ['who polices', `places/${first(whole.places, (each) => each.policing.length > 0)}/policing/0/kind`, 'none'],
    ['the kind of an agency', 'agencies/0/kind', 'none'],
    ['the norm of a cell', `cells/${full}/norms/0/norm`, 'none'],
    ['a status in a diagram', `cells/${full}/norms/0/status`, -1 - whole.statuses.length],
    ['a node', `cells/${full}/norms/0/status`, 1],
    ['the eraser of a cell', `cells/${full}/erasers/0/eraser`, 'none'],
    ['more than yes and no', `cells/${full}/erasers/0/applies`, -3],
    ['a verdict in a diagram', `cells/${full}/verdict`, -2 - whole.verdicts.length],
    ['a fact that the verdict tests', `cells/${full}/scope`, []],
    ['the order of facts', `cells/${full}/scope`, whole.cells[full]?.scope.toReversed()],
    ['a fact of a scope', `cells/${full}/scope/0`, whole.vocabulary.facts.length],
    ['the text of a timeline', 'timelines/0/instruments', ['none']],
    ['a cell', `timelines/0/editions/${question}/0/cell`, whole.cells.length],
    ['an edition', `timelines/0/editions/${question}`, []],
    ['the days before the first edition', `timelines/0/editions/${question}`, [{ from: '2024-01-01', cell: 0 }]],
    ['the order of days', `timelines/0/editions/${question}`, ['0000-01-01', '2024-01-01', '2024-01-01'].map((from) => ({ from, cell: 0 }))],
    ['a question', 'timelines/0/editions', { 'nobody none': [{ from: '0000-01-01', cell: 0 }] }],
    ['which situations can be', 'possible', whole.diagrams.cells.length],
    ['a given', 'givens/0/given', 'none'],
    ['where a given holds', 'givens/0/holds', 0.5],
  ])('%s', async (_, path, to) => {
    const { diagrams, ...contents } = whole
    const read = await readBack({ ...withSet(contents, key(path), to), diagrams })
    expect('problem' in read && read.problem).toBe('damaged')
  })

  it('and is read where each thing is what it was', async () => {
    const read = await readBack(whole)
    expect('artefact' in read && read.artefact.cells).toEqual(whole.cells)
  })
})
