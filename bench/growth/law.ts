// Law that nobody made, to see how compiling grows: norms over 40 acts, conditions over 20 facts, everything a norm can have.
import { type Day, isDay } from '../../src/base/index.ts'
import type { Bound } from '../../src/compiler/index.ts'
import { type Condition, type Eraser, type Exception, type Instrument, type Kind, type Law, modalities, type Norm } from '../../src/rules/index.ts'
import { type Chance, chance } from '../random.ts'

/** How many of the 20 facts the norms on one act draw upon: few as in real law, or all of them. */
export type Tangle = 'local' | 'tangled'

/** `points`: what the law leaves open on one act. WHY: a question may meet twelve open points, and real law leaves few open, many norms the same. */
export const shape = { acts: 40, facts: 20, local: 8, points: 3 } as const
const texts: readonly Kind[] = [
  'federal-statute',
  'state-statute',
  'state-statute',
  'model-policy',
  'ordinance',
  'agency-policy',
  'agency-policy',
  'agency-policy',
]

/** The place all generated texts bind. */
export const bound: Bound = { place: 'us/xx/anytown', agency: 'municipal', circuit: 'second-circuit', texts: texts.map((_, at) => `text-${at}`) }

/** The same law for the same number of norms and the same tangle. */
export function generate(count: number, tangle: Tangle): Law {
  const luck = chance(count)
  const names = (stem: string, many: number): readonly string[] => Array.from({ length: many }, (_, at) => `${stem}-${at}`)
  const named = (id: string) => ({ id, words: { en: id } })
  const facts = names('fact', shape.facts).map((id, at) => ({
    id,
    asks: { en: id },
    sensitivity: 1,
    changeable: true,
    ordered: false,
    answers: names('answer', 2 + (at % 4)).map(named),
  }))
  const acts = names('act', shape.acts).map((id) => ({ ...named(id), actor: 'officer', facts: tangle === 'local' ? luck.some(facts, shape.local) : facts }))
  const test = (from: readonly (typeof facts)[number][]): Condition => conditionOver(luck, from)
  const norms: Norm[] = []
  const earlierOn = new Map<string, string[]>(acts.map((act) => [act.id, []]))
  for (let at = 0; at < count; at += 1) {
    const act = acts[at % acts.length]
    if (act === undefined) break
    const earlier = earlierOn.get(act.id) ?? []
    const modality = luck.next() < 0.05 ? 'unsettled' : luck.pick(modalities)
    const norm: Norm = {
      ...provision(
        luck,
        `norm-${at}`,
        act.id,
        test(act.facts),
        Array.from({ length: luck.below(3) }, () => ({ condition: test(act.facts) })),
      ),
      actors: ['officer'],
      modality,
      ...(modality === 'unsettled' ? { over: `${act.id}/open-${luck.below(shape.points)}` } : {}),
      duties: [],
      overrides: earlier.length > 0 && luck.next() < 0.1 ? [luck.pick(earlier)] : [],
      sides: [],
      asksWhether: 'may',
    }
    norms.push(norm)
    earlier.push(norm.id)
  }
  const erasers = acts
    .filter((_, at) => at % 4 === 0)
    .map((act, at): Eraser => {
      const contests = at % 2 === 0 ? [] : [{ circuit: 'second-circuit', sides: [] }]
      return { ...provision(luck, `eraser-${at}`, act.id, test(act.facts), []), instrument: 'text-0', reaches: 'model-policy', contests }
    })
  const vocabulary = { actors: [named('officer')], agencies: [named('municipal')], acts, facts, givens: givensOver(facts) }
  return { vocabulary, instruments: texts.map(instrument), norms, erasers, definitions: [], limits: [], cases: [] }
}

/** One to three tests, each on a fact of its own, sometimes one of them denied or all of them alternatives. */
function conditionOver(luck: Chance, from: readonly { readonly id: string; readonly answers: readonly { readonly id: string }[] }[]): Condition {
  const tests = luck.some(from, 1 + luck.below(3)).map((fact): Condition => {
    const is: Condition = {
      kind: 'is',
      fact: fact.id,
      answers: luck.some(fact.answers, 1 + luck.below(Math.max(1, fact.answers.length - 1))).map((each) => each.id),
    }
    return luck.next() < 0.2 ? { kind: 'not', of: is } : is
  })
  return { kind: luck.next() < 0.2 ? 'any' : 'all', of: tests }
}

function givensOver(facts: readonly { readonly id: string; readonly answers: readonly { readonly id: string }[] }[]) {
  return [0, 7, 14].map((at) => {
    const is = (fact: number): Condition => ({
      kind: 'is',
      fact: facts[fact]?.id ?? '',
      answers: facts[fact]?.answers.slice(0, 1).map((each) => each.id) ?? [],
    })
    return { id: `given-${at}`, words: { en: '' }, premise: is(at), conclusion: is(at + 3) }
  })
}

function provision(luck: Chance, name: string, act: string, when: Condition, unless: readonly Exception[]) {
  const text = luck.below(texts.length)
  return { id: `text-${text}/${name}`, instrument: `text-${text}`, acts: [act], when, unless, sources: [], cautions: [], attestation: 'official' as const }
}

/** WHY: all but the last begin on one day, so that every act has two editions, as where one text was replaced. */
function instrument(kind: Kind, at: number): Instrument {
  const from = day(at === texts.length - 1 ? '2024-01-01' : '2020-01-01')
  return {
    id: `text-${at}`,
    title: {},
    kind,
    maker: 'nobody',
    window: { from, before: false },
    replaces: [],
    follows: [],
    agencies: ['municipal'],
    place: 'us/xx',
    regulates: [],
    sources: [],
    unknowns: [],
    treats: [],
  }
}

export function day(text: string): Day {
  if (!isDay(text)) throw new Error(`not a day: ${text}`)
  return text
}
