// On every day, and wherever which texts bind, the compiled law answers what the reference evaluator does, and says since and until when.
import { describe, expect, it } from 'vitest'
import { readArtefact, writeArtefact } from '../src/artefact/index.ts'
import { addDays, covers, type Day, dawn, mayCover, openingDays, turningDays, type Window } from '../src/base/index.ts'
import { compile } from '../src/compiler/index.ts'
import { answer, situate } from '../src/decide/index.ts'
import { always, type Contest, evaluate, type Law, type Situation, standingOn, type Verdict } from '../src/rules/index.ts'
import { asked, generateLaw } from './generate.ts'
import { type Random, seeded } from './random.ts'
import { isPossible, situations } from './ways.ts'

const laws = Number(process.env['EVENHAND_LAWS'] ?? 60)
const circuits = ['first-circuit', 'second-circuit'] as const
const acts = [asked.act, 'tell'] as const

/** A window somewhere near the asked day, or none. */
function windowFrom(random: Random): { readonly window?: Window } {
  if (random.chance(0.4)) return {}
  const from = addDays(asked.day, random.between(-30, 30))
  // of some it is only known that they stood by then, and of some of these since when they did not
  const before = random.chance(0.3)
  const after = before && random.chance(0.5) ? { after: addDays(from, -random.between(2, 20)) } : {}
  return { window: { from, before, ...after, ...(random.chance(0.5) ? { through: addDays(from, random.between(0, 30)) } : {}) } }
}

/** A generated law whose texts, norms, erasers and contests begin and end, each about one act or both. */
function datedLaw(random: Random): Law {
  const made = generateLaw(random, { facts: 3, answers: 2, norms: 4 })
  const dated = () => ({ acts: random.chance(0.5) ? acts : [random.pick(acts)], ...windowFrom(random) })
  // WHY: many strike and are struck, because most erasers that are drawn reach nothing, and no day of theirs would be seen
  const contests = (): readonly Contest[] => {
    const circuit = random.chance(0.5) ? { circuit: random.pick(circuits) } : {}
    return random.chance(0.9) ? [{ ...circuit, sides: [], ...windowFrom(random) }] : []
  }
  return {
    ...made,
    vocabulary: { ...made.vocabulary, acts: acts.map((id) => ({ id, actor: asked.actor, words: { en: 'x', es: 'x' } })) },
    instruments: made.instruments.map((each) => ({ ...each, ...windowFrom(random) })),
    norms: made.norms.map((each) => ({ ...each, ...dated(), ...(random.chance(0.4) ? { modality: 'must not' } : {}) })),
    erasers: made.erasers.map((each) => ({
      ...each,
      ...dated(),
      contests: contests(),
      ...(random.chance(0.7) ? { reaches: 'federal-statute', when: always, unless: [] } : {}),
    })),
  }
}

/** Every day on which something may turn, in their order, after the first of all. */
function turnsOf({ instruments, norms, erasers }: Law): readonly Day[] {
  const all = [...instruments, ...norms, ...erasers, ...erasers.flatMap((each) => each.contests)].flatMap((each) => [
    ...turningDays(each.window),
    ...openingDays(each.window),
  ])
  const opened = instruments.flatMap((each) => each.open?.from ?? [])
  return [dawn, ...[...new Set([...all, ...opened])].sort()]
}

/** What the reference evaluator says on each of those days. */
function told(law: Law, texts: readonly string[], circuit: string, act: string, facts: Situation): readonly Told[] {
  const verdictOn = (day: Day, covering: typeof covers): Verdict => {
    const standing = law.instruments.filter((each) => texts.includes(each.id) && covering(each.window, day))
    return evaluate(standingOn(law, standing, circuit, day, { actor: asked.actor, act }, covering), facts).verdict
  }
  return turnsOf(law).map((day) => ({ day, verdict: verdictOn(day, covers), loose: verdictOn(day, mayCover) }))
}

interface Told {
  readonly day: Day
  readonly verdict: Verdict
  /** If all that perhaps stood already did. */
  readonly loose: Verdict
}

describe('laws that begin and end', () => {
  it.each(Array.from({ length: 2 * laws }, (_, index) => [index + 1]))('seed %i', async (seed) => {
    const random = seeded(seed)
    const law = datedLaw(random)
    const bound = [...circuits, ...circuits].map((circuit, index) => ({
      ...{ place: `us/p${index}`, agency: asked.agency, circuit },
      texts: law.instruments.map((each) => each.id).filter(() => random.chance(0.7)),
    }))
    const places = bound.map(({ place }) => ({
      id: place,
      name: place,
      kind: 'state',
      agency: asked.agency,
      policing: [],
      division: 'ocd-division/x',
      also: [],
    }))
    const read = await readArtefact(await writeArtefact(compile(law, { places, agencies: [], bound, documents: '' })))
    if (!('artefact' in read)) throw new Error(read.problem)
    const possible = [...situations(law)].filter((each) => isPossible(law, each))
    const wrong: string[] = []
    for (const { place, circuit, texts } of bound) {
      for (const act of acts) {
        for (const facts of possible) {
          const all = told(law, texts, circuit, act, facts)
          const turns = all.filter((each, index) => index > 0 && each.verdict !== all[index - 1]?.verdict).map((each) => each.day)
          for (const turn of all.slice(1)) {
            for (const day of [addDays(turn.day, -1), turn.day]) {
              const here = situate(read.artefact, { place, agency: asked.agency, day, act, facts })
              if ('problems' in here) throw new Error(JSON.stringify(here.problems))
              const { verdict, ifPerhaps, since, until } = answer(here.situated)
              const found = [verdict, ifPerhaps.join() || verdict, since?.day, until?.day]
              const on = all.findLast((each) => each.day <= day)
              const expected = [on?.verdict, on?.loose, turns.findLast((each) => each <= day), turns.find((each) => each > day)]
              if (found.join() !== expected.join()) wrong.push(`${act} at ${place} on ${day}: ${found.join()} instead of ${expected.join()}`)
            }
          }
        }
      }
    }
    expect(wrong).toEqual([])
  })
})

describe('what is known in part', () => {
  it.each(Array.from({ length: laws }, (_, index) => [index + 1]))('turns on the days on which some situation in line with it turns: seed %i', async (seed) => {
    const random = seeded(seed)
    const law = datedLaw(random)
    const texts = law.instruments.map((each) => each.id)
    const place = { id: asked.place, name: 'x', kind: 'state', agency: asked.agency, policing: [], division: 'ocd-division/x', also: [] }
    const bound = [{ place: asked.place, agency: asked.agency, circuit: circuits[1], texts }]
    const artefact = compile(law, { places: [place], agencies: [], bound, documents: '' })
    const possible = [...situations(law)].filter((each) => isPossible(law, each))
    const base = possible[random.between(0, possible.length - 1)] ?? {}
    const facts = Object.fromEntries(Object.entries(base).filter(() => random.chance(0.4)))
    const all = possible
      .filter((each) => Object.entries(facts).every(([fact, value]) => each[fact] === value))
      .map((each) => told(law, texts, circuits[1], asked.act, each))
    const days = turnsOf(law)
    const turns = days.filter((_, index) => index > 0 && all.some((each) => each[index]?.verdict !== each[index - 1]?.verdict))
    for (const day of days.slice(1)) {
      const here = situate(artefact, { ...asked, day, facts })
      if ('problems' in here) throw new Error(JSON.stringify(here.problems))
      const { since, until } = answer(here.situated)
      expect([since?.day, until?.day]).toEqual([turns.findLast((each) => each <= day), turns.find((each) => each > day)])
    }
  })
})
