// Small laws drawn by chance, with every construct of the language in them.
import { type Day, isDay } from '../src/base/index.ts'
import {
  type Condition,
  canHold,
  type Definition,
  type Eraser,
  type Exception,
  type Fact,
  type Given,
  type Instrument,
  implication,
  type Kind,
  type Law,
  modalities,
  type Norm,
  partsIn,
} from '../src/rules/index.ts'
import type { Random } from './random.ts'

const words = { en: 'x', es: 'x' }
const source = { title: 'generated', attestation: 'official' } as const

/** The one question that generated laws speak to, and where and when. */
export const asked = { place: 'us/vt', agency: 'municipal', actor: 'officer', act: 'hold', day: day('2024-06-01') } as const

/** How large a generated law is. */
export interface Size {
  readonly facts: number
  readonly answers: number
  readonly norms: number
}

/** A law of one standing: all its instruments bind the same agency on the same days. */
export function generateLaw(random: Random, size: Size): Law {
  const facts = Array.from({ length: random.between(1, size.facts) }, (_, index) => fact(random, `f${index}`, size.answers))
  const kinds: readonly [Kind, ...Kind[]] = ['federal-statute', 'state-statute', 'model-policy', 'ordinance']
  const instruments = Array.from({ length: 3 }, (_, index) => ({
    ...instrument(`i${index}`, random.pick(kinds)),
    ...(random.chance(0.15) ? { open: { from: asked.day, sides: [] } } : {}),
  }))
  const place = (): string => `i${random.between(0, 2)}`
  const norms: Norm[] = []
  for (let index = random.between(1, size.norms); index > 0; index -= 1) norms.push(norm(random, facts, place(), norms))
  const erasers = Array.from({ length: random.chance(0.5) ? random.between(1, 3) : 0 }, (_, index) => eraser(random, facts, place(), index, random.pick(kinds)))
  const drawn = Array.from(
    { length: random.between(0, 2) },
    (_, index): Given => ({ id: `g${index}`, words, premise: test(random, facts), conclusion: test(random, facts) }),
  )
  const vocabulary = { actors: [], agencies: [], acts: [], facts, givens: [] }
  // WHY: givens that exclude every situation are a finding of the checker, not law
  const givens = canHold(drawn.map(implication), vocabulary) ? drawn : []
  return {
    vocabulary: {
      actors: [{ id: asked.actor, words }],
      agencies: [{ id: asked.agency, words }],
      acts: [{ id: asked.act, actor: asked.actor, words }],
      facts,
      givens,
    },
    instruments,
    norms,
    erasers,
    definitions: definitionsIn([...norms, ...erasers]),
    limits: [],
    cases: [],
  }
}

/** A condition over the facts; deeper ones come less often. */
export function condition(random: Random, facts: readonly Fact[], depth = 2): Condition {
  if (depth === 0 || random.chance(0.4)) return test(random, facts)
  const parts = Array.from({ length: random.between(1, 3) }, () => condition(random, facts, depth - 1))
  if (random.chance(0.2)) return { kind: 'not', of: condition(random, facts, depth - 1) }
  if (random.chance(0.1)) return defined(condition(random, facts, depth - 1))
  return { kind: random.chance(0.5) ? 'all' : 'any', of: parts }
}

/** WHY: the name tells what it means, because definitions of one name mean one thing. */
function defined(of: Condition): Condition {
  return { kind: 'defined', definition: `i0/${JSON.stringify(of).replaceAll(/[^a-z0-9]+/g, '-')}`, of }
}

/** Every definition that conditions name, those that others name first. */
export function definitionsIn(provisions: readonly { readonly when: Condition; readonly unless: readonly Exception[] }[]): readonly Definition[] {
  const parts = provisions.flatMap(({ when, unless }) => [when, ...unless.map((each) => each.condition)]).flatMap(partsIn)
  const named = parts.toReversed().flatMap((part) => (part.kind === 'defined' ? [[part.definition, part.of] as const] : []))
  return [...new Map(named)].map(([id, means]) => ({ id, instrument: 'i0', words, means, sources: [source] }))
}

function test(random: Random, facts: readonly Fact[]): Condition {
  const [first, ...others] = facts
  if (first === undefined) return { kind: 'all', of: [] }
  const chosen = random.pick([first, ...others])
  const answers = chosen.answers.map((each) => each.id).filter(() => random.chance(0.4))
  return { kind: 'is', fact: chosen.id, answers: answers.length > 0 ? answers : [`a${random.between(0, chosen.answers.length - 1)}`] }
}

function fact(random: Random, id: string, most: number): Fact {
  const answers = Array.from({ length: random.between(2, most) }, (_, index) => ({ id: `a${index}`, words }))
  return {
    id,
    asks: words,
    sensitivity: random.between(1, 3),
    changeable: random.chance(0.5),
    ordered: false,
    answers,
    ...(random.chance(0.3) ? { judge: asked.actor } : {}),
  }
}

function instrument(id: string, kind: Kind): Instrument {
  return {
    id,
    title: words,
    kind,
    maker: 'x',
    replaces: [],
    follows: [],
    agencies: [asked.agency],
    place: 'us/vt',
    regulates: [],
    sources: [source],
    unknowns: [],
    treats: [],
  }
}

function common(random: Random, facts: readonly Fact[], of: string, name: string) {
  const unless = Array.from({ length: random.chance(0.5) ? random.between(1, 3) : 0 }, (): Exception => ({ condition: condition(random, facts) }))
  const when: Condition = random.chance(0.15) ? { kind: 'all', of: [] } : condition(random, facts)
  return { id: `${of}/${name}`, instrument: of, acts: [asked.act], when, unless, sources: [source], cautions: [], attestation: 'official' } as const
}

function norm(random: Random, facts: readonly Fact[], of: string, earlier: readonly Norm[]): Norm {
  const overrides = earlier.filter(() => random.chance(0.15)).map((each) => each.id)
  const shared = common(random, facts, of, `n${earlier.length}`)
  return {
    ...shared,
    unless: shared.unless.map((each) => (random.chance(0.2) ? { ...each, reading: `r${random.between(0, 1)}` } : each)),
    actors: [asked.actor],
    modality: random.pick([...modalities, 'must not', 'unsettled', 'unsettled']),
    duties: random.chance(0.2) ? [asked.act] : [],
    overrides,
    sides: [],
    asksWhether: random.pick([...modalities, 'must not']),
    // WHY: several questions share a few names, because they are then one doubt
    ...(random.chance(0.85) ? { over: `p${random.between(0, 2)}` } : {}),
  }
}

function eraser(random: Random, facts: readonly Fact[], of: string, index: number, reaches: Kind): Eraser {
  const over = random.chance(0.85) ? { over: `p${random.between(0, 2)}` } : {}
  return { ...common(random, facts, of, `e${index}`), reaches, contests: random.chance(0.5) ? [{ circuit: 'second-circuit', sides: [], ...over }] : [] }
}

function day(text: string): Day {
  if (!isDay(text)) throw new Error(`not a day: ${text}`)
  return text
}
