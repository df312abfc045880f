// How well a law is known, on generated laws: which cases touch a rule by the reference evaluator, and counts that add up.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse as parseCsv } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { askedMost, fidelityOf, openPoints, otherwise, restings, touchedBy, unknownIn } from '../src/compare/index.ts'
import { home } from '../src/folder/index.ts'
import { attestations, type Case, type Law, type Situation } from '../src/rules/index.ts'
import { questionsOf, readSituations } from '../src/situations/index.ts'
import { asked, generateLaw } from './generate.ts'
import { theLaw } from './law.fixture.ts'
import { type Random, seeded } from './random.ts'
import { compiled, isPossible, reference, situations } from './ways.ts'

const laws = Number(process.env['EVENHAND_LAWS'] ?? 40)
const seeds = Array.from({ length: laws }, (_, index) => [index + 400_001] as const)
const words = { en: 'x', es: 'x' }

/** A generated law whose rules are known more or less well, are on several acts, and whose texts are from several places; some rule is in a text alone. */
function drawn(random: Random): Law {
  const law = generateLaw(random, { facts: 4, answers: 3, norms: 10 })
  const places = ['us', 'us/vt', 'us/vt/norwich', 'us/nh/lebanon'] as const
  const graded = <Rule extends Law['norms'][number] | Law['erasers'][number]>(rule: Rule): Rule => ({ ...rule, attestation: random.pick(attestations) })
  return {
    ...law,
    instruments: law.instruments.map((each) => ({ ...each, place: random.pick(places), unknowns: random.chance(0.3) ? [words] : [] })),
    norms: law.norms.map((each) => ({ ...graded(each), acts: random.chance(0.5) ? [asked.act] : [asked.act, 'tell'] })),
    erasers: law.erasers.map(graded),
  }
}

function caseAt(situation: Situation, id: string, because: readonly string[]): Case {
  const expectation = { kind: 'verdict' as const, day: asked.day, verdict: 'silent' as const, because, duties: [] }
  return { id, tells: words, place: asked.place, actor: asked.actor, act: asked.act, situation, expectations: [expectation], cites: [] }
}

describe('the cases that touch a rule', () => {
  it.each(seeds)('are those in whose answer it decides or strikes, or that name it: seed %i', async (seed) => {
    const random = seeded(seed)
    const law = generateLaw(random, { facts: 4, answers: 3, norms: 8 })
    const artefact = await compiled(law)
    const possible = [...situations(law)].filter((each) => isPossible(law, each)).slice(0, 12)
    const named = law.norms[0]?.id ?? ''
    const cases = possible.map((each, index) => caseAt(each, `c${index}`, index === 0 ? [named] : []))
    const touched = touchedBy(artefact, cases)
    const told = possible.map((situation, index) => {
      const { deciding, roles, verdict } = reference(law, situation)
      const struck = [...roles].flatMap(([norm, role]) => (role.kind === 'struck' ? [norm, ...role.by] : []))
      // WHY: it cannot be told more exactly, because an answer names every open point that bears on it, also of rules that are certainly taken out
      const met = [...roles.keys(), ...law.erasers.filter((each) => each.contests.length > 0).map((each) => each.id)]
      const perhaps = verdict === 'unsettled' ? met : []
      const least = new Set([...deciding, ...struck, ...(index === 0 ? [named] : [])])
      return { least, most: new Set([...least, ...perhaps]) }
    })
    const withIt = (id: string, of: 'least' | 'most'): readonly string[] => told.flatMap((each, index) => (each[of].has(id) ? [`c${index}`] : []))
    for (const { id } of [...law.norms, ...law.erasers]) {
      const found = touched.get(id) ?? []
      expect([id, found.filter((each) => withIt(id, 'least').includes(each))]).toEqual([id, withIt(id, 'least')])
      expect([id, found.filter((each) => !withIt(id, 'most').includes(each))]).toEqual([id, []])
    }
  })
})

describe('how well a law is known', () => {
  it.each(seeds)('is told of every rule, and its counts add up: seed %i', (seed) => {
    const random = seeded(seed)
    const law = drawn(random)
    const all = [...law.norms, ...law.erasers]
    const [first] = all
    const touched = new Map(first === undefined ? [] : [[first.id, ['c0', 'c1']]])
    const headings = [
      { id: 'telling', acts: ['tell'] },
      { id: 'nothing', acts: ['nothing'] },
    ]
    const found = fidelityOf(law, touched, headings)
    expect(found.rules.map(({ rule }) => rule)).toEqual(all)
    expect(found.rules.map(({ cases }) => cases)).toEqual(all.map((_, index) => (index === 0 ? ['c0', 'c1'] : [])))
    const rulesIn = (counts: typeof found.states): number => counts.reduce((sum, each) => sum + each.rules, 0)
    for (const each of [found.all, ...found.states, ...found.headings]) {
      expect(each.grades.map(({ grade }) => grade)).toEqual(attestations)
      expect(each.grades.reduce((sum, one) => sum + one.rules, 0)).toBe(each.rules)
    }
    for (const { grade, rules } of found.all.grades) {
      expect(rules).toBe(all.filter((each) => each.attestation === grade).length)
      expect(found.states.reduce((sum, state) => sum + (state.grades.find((one) => one.grade === grade)?.rules ?? 0), 0)).toBe(rules)
    }
    expect([found.all.rules, rulesIn(found.states)]).toEqual([all.length, all.length])
    expect(found.states.every(({ of }) => ['us', 'us/vt', 'us/nh'].includes(of))).toBe(true)
    const telling = law.norms.filter(({ acts }) => acts.includes('tell')).length
    const counted = [
      { of: 'telling', rules: telling },
      { of: otherwise, rules: all.length - telling },
    ].filter(({ rules }) => rules > 0)
    expect(found.headings.map(({ of, rules }) => ({ of, rules }))).toEqual(counted)
  })

  it('names each way in which a rule is open, and no other', () => {
    const law = generateLaw(seeded(7), { facts: 3, answers: 2, norms: 4 })
    const [norm] = law.norms
    const instruments = law.instruments.map(({ open: _, ...each }) => each)
    const [text] = instruments
    if (norm === undefined || text === undefined) throw new Error('a law has a norm and a text')
    const plain = { ...norm, id: `${text.id}/plain`, instrument: text.id, modality: 'must' as const, unless: [] }
    const { actors: _a, modality: _m, duties: _d, overrides: _o, sides: _s, asksWhether: _w, over: _v, ...shared } = plain
    const read = { condition: plain.when, reading: 'r' }
    const eraser = { ...shared, id: `${text.id}/strikes`, reaches: 'ordinance' as const, contests: [] }
    const openOf = (rules: Partial<Law>) => fidelityOf({ instruments, norms: [], erasers: [], ...rules }, new Map(), []).rules.map(({ open }) => open)
    expect(openOf({ norms: [plain, { ...plain, modality: 'unsettled' }, { ...plain, unless: [{ condition: plain.when }, read] }] })).toEqual([
      [],
      ['question'],
      ['reading'],
    ])
    expect(openOf({ erasers: [eraser, { ...eraser, contests: [{ sides: [] }], unless: [read] }] })).toEqual([[], ['contest', 'reading']])
    const doubtful = { ...text, open: { from: asked.day, sides: [] } }
    expect(openOf({ instruments: [doubtful], norms: [plain], erasers: [{ ...eraser, contests: [{ sides: [] }], unless: [read] }] })).toEqual([
      ['text'],
      openPoints.filter((each) => each !== 'question'),
    ])
  })
})

describe('what is not known', () => {
  it.each(seeds)('is told of each text that says so or has a rule nobody confirmed: seed %i', (seed) => {
    const law = drawn(seeded(seed))
    const told = new Map(unknownIn(law).map((each) => [each.text.id, each]))
    for (const text of law.instruments) {
      const doubtful = [...law.norms, ...law.erasers].filter((each) => each.instrument === text.id && each.attestation === 'unconfirmed')
      const expected = doubtful.length + text.unknowns.length === 0 ? undefined : doubtful
      expect(told.get(text.id)?.unconfirmed).toEqual(expected)
      // all of them have one and the same source
      if (expected !== undefined) expect(told.get(text.id)?.sources).toEqual(text.sources)
    }
  })
})

describe('the questions people ask most', async () => {
  const { artefact, documents } = await theLaw()
  const questions = questionsOf(parseCsv(readFileSync(join(home, 'law/questions.csv'), 'utf8'), { columns: true }), readSituations(documents.texts).situations)

  it('are twenty-eight, each told in both languages, each of which means something and turns on nothing more', () => {
    expect(new Set(questions.map(({ id }) => id)).size).toBe(28)
    expect(questions.filter(({ words: { en = '', es = '' } }) => en === '' || es === '' || en === es)).toEqual([])
    const { answered, wrong } = askedMost(artefact, questions)
    expect(wrong).toEqual([])
    expect(answered.filter(({ verdict }) => verdict === null).map(({ question }) => question.id)).toEqual([])
  })

  it('rest each on one grade', () => {
    const { answered, counts } = askedMost(artefact, questions)
    expect(counts.map(({ on }) => on)).toEqual(restings)
    expect(counts.reduce((sum, each) => sum + each.questions, 0)).toBe(28)
    const norms = new Map(artefact.norms.map((each) => [each.id, each.attestation]))
    for (const { grade, rules, question } of answered) {
      const weakest = attestations.findLast((each) => rules.some((rule) => norms.get(rule) === each))
      if (weakest !== undefined && grade !== null)
        expect([question.id, attestations.indexOf(grade) >= attestations.indexOf(weakest)]).toEqual([question.id, true])
    }
  })

  it('tell one that no rule decides, and one that means nothing', () => {
    const [known] = questions
    if (known === undefined) throw new Error('there are questions')
    const silent = { ...known, asked: { ...known.asked, day: '1900-01-01' } }
    const strange = { ...known, asked: { ...known.asked, act: 'no-such-act' } }
    const { answered, counts, wrong } = askedMost(artefact, [silent, strange])
    expect(answered).toEqual([{ question: silent, verdict: 'silent', grade: null, rules: [] }])
    expect(counts.find(({ on }) => on === 'none')?.questions).toBe(1)
    expect(wrong).toEqual([strange])
  })
})
