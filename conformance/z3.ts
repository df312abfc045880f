// A second opinion from outside: Z3 is given the rules and the diagrams, and asked for a situation in which they differ.
import type { Artefact, Cell } from '../src/artefact/index.ts'
import { cellOf, editionOn, type Situated } from '../src/decide/index.ts'
import type { Ref } from '../src/diagram/index.ts'
import { type Condition, type Exception, type Law, rankOf, type Standing, type Verdict, verdicts } from '../src/rules/index.ts'

// WHY: nothing is let go, because the package frees what was collected from this thread while the solver works in another, which
// corrupts its memory, crashes it, or has it find a situation that is none. The process is short.
globalThis.FinalizationRegistry = class<T> implements FinalizationRegistry<T> {
  readonly [Symbol.toStringTag] = 'FinalizationRegistry'
  register(): void {}
  unregister(): boolean {
    return false
  }
}
const { init } = await import('z3-solver')
const { Context } = await init()
const { Solver, Int, Bool, And, Or, Not, If } = Context('evenhand')
type Formula = ReturnType<typeof Bool.val>
type Num = ReturnType<typeof Int.const>

/** The situation in which rules and diagram give different verdicts, or undefined where Z3 proves that there is none. */
export async function difference(law: Law, standing: Standing, artefact: Artefact, here: Situated): Promise<string | undefined> {
  const cell = cellOf(artefact, editionOn(here, here.day))
  if (cell === undefined) return standing.norms.length === 0 ? undefined : 'no cell'
  const solver = new Solver()
  const facts = law.vocabulary.facts.map((fact) => Int.const(fact.id))
  facts.forEach((fact, index) => {
    solver.add(fact.ge(0), fact.lt(law.vocabulary.facts[index]?.answers.length ?? 1))
  })
  const formula = translator(law, facts)
  for (const given of law.vocabulary.givens) solver.add(Or(Not(formula(given.premise)), formula(given.conclusion)))
  solver.add(Not(verdictByRules(standing, formula).eq(verdictByDiagram(artefact, cell, facts))))
  const result = await solver.check()
  return result === 'unsat' ? undefined : `${result}: ${result === 'sat' ? solver.model().toString() : ''}`
}

/** A situation in which two standings do not differ as regions say they do, or undefined where Z3 proves that there is none. */
export async function misdescribed(law: Law, [before, after]: readonly [Standing, Standing], regions: readonly Told[]): Promise<string | undefined> {
  const solver = new Solver()
  const facts = law.vocabulary.facts.map((fact) => Int.const(fact.id))
  facts.forEach((fact, index) => {
    solver.add(fact.ge(0), fact.lt(law.vocabulary.facts[index]?.answers.length ?? 1))
  })
  const formula = translator(law, facts)
  for (const given of law.vocabulary.givens) solver.add(Or(Not(formula(given.premise)), formula(given.conclusion)))
  const [one, other] = [verdictByRules(before, formula), verdictByRules(after, formula)]
  const inside = regions.map(({ when }) => formula({ kind: 'all', of: Object.entries(when).map(([fact, answers]) => ({ kind: 'is', fact, answers })) }))
  const wrong = regions.map((region, index) => {
    const asTold = And(one.eq(verdicts.indexOf(region.before)), other.eq(verdicts.indexOf(region.after)))
    return And(inside[index] ?? Bool.val(false), Not(asTold))
  })
  const untold = And(Not(one.eq(other)), ...inside.map((each) => Not(each)))
  solver.add(Or(untold, ...wrong))
  const result = await solver.check()
  return result === 'unsat' ? undefined : `${result}: ${result === 'sat' ? solver.model().toString() : ''}`
}

/** A region, as it is told. */
export interface Told {
  readonly when: Readonly<Record<string, readonly string[]>>
  readonly before: Verdict
  readonly after: Verdict
}

const choose = (condition: Formula, then: Num, otherwise: Num): Num => If<Num, Num>(condition, then, otherwise)

function translator(law: Law, facts: readonly Num[]): (condition: Condition) => Formula {
  const index = new Map(law.vocabulary.facts.map((fact, at) => [fact.id, at]))
  const translate = (each: Condition): Formula => {
    switch (each.kind) {
      case 'is': {
        const at = index.get(each.fact) ?? -1
        const variable = facts[at]
        const answers = law.vocabulary.facts[at]?.answers.map((answer) => answer.id) ?? []
        return variable === undefined ? Bool.val(false) : Or(Bool.val(false), ...each.answers.map((answer) => variable.eq(answers.indexOf(answer))))
      }
      case 'all':
        return And(Bool.val(true), ...each.of.map(translate))
      case 'any':
        return Or(Bool.val(false), ...each.of.map(translate))
      case 'not':
        return Not(translate(each.of))
      case 'defined':
        return translate(each.of)
    }
  }
  return translate
}

/** docs/meaning.md as one formula, written from that page and not from the evaluator: the verdict that every way of settling agrees on. */
function verdictByRules(standing: Standing, formula: (condition: Condition) => Formula): Num {
  const { norms, erasers } = standing
  const names = [
    ...norms.flatMap(({ norm, doubts }) => [...doubts, ...readingsOf(norm)]),
    ...erasers.flatMap(({ eraser, doubts }) => [...doubts, ...readingsOf(eraser)]),
  ]
  const points = [...new Set(names)]
  const [first, ...others] = Array.from({ length: 2 ** points.length }, (_, way) => {
    return verdictIn(standing, formula, (point) => Math.floor(way / 2 ** points.indexOf(point)) % 2 === 1)
  })
  if (first === undefined) return Int.val(verdicts.indexOf('silent'))
  return choose(And(Bool.val(true), ...others.map((each) => each.eq(first))), first, Int.val(verdicts.indexOf('unsettled')))
}

const readingsOf = ({ unless }: { readonly unless: readonly Exception[] }): readonly string[] => unless.flatMap((each) => each.reading ?? [])

/** The verdict once every open point is decided: `is` says how. */
function verdictIn({ norms, erasers }: Standing, formula: (condition: Condition) => Formula, is: (point: string) => boolean): Num {
  const counts = (each: Exception): boolean => each.reading === undefined || is(each.reading)
  const applies = (of: { readonly when: Condition; readonly unless: readonly Exception[] }, doubts: readonly string[]): Formula =>
    And(Bool.val(doubts.every(is)), formula(of.when), ...of.unless.filter(counts).map((each) => Not(formula(each.condition))))
  const any = (of: readonly Formula[]): Formula => Or(Bool.val(false), ...of)
  const states = norms.map(({ norm, rank, doubts }) => {
    const said = norm.modality === 'unsettled' ? norm.asksWhether : norm.modality
    const overridden = any(norms.filter((other) => other.norm.overrides.includes(norm.id)).map((other) => applies(other.norm, other.doubts)))
    const reaching = said === 'must not' || said === 'should not' ? erasers.filter(({ eraser }) => rankOf(eraser.reaches) <= rank) : []
    const struck = any(reaching.map((each) => applies(each.eraser, each.doubts)))
    // a command about which anything is open weighs less than any ban
    const open = any([Bool.val(doubts.length > 0), ...norm.unless.filter((each) => each.reading !== undefined).map((each) => formula(each.condition))])
    return { said, rank, open, stands: And(applies(norm, doubts), Not(overridden), Not(struck)) }
  })
  const standing = (modality: string): Formula => any(states.filter((each) => each.said === modality).map((each) => each.stands))
  const bans = states.filter((each) => each.said === 'must not')
  const commands = states.filter((each) => each.said === 'must')
  const firm = (each: (typeof states)[number]): Formula => And(each.stands, Not(each.open))
  const outweighed = (ban: (typeof states)[number]): Formula => any(commands.filter((each) => each.rank < ban.rank).map(firm))
  const outweighing = (ban: (typeof states)[number]): Formula => any(commands.filter((each) => each.rank === ban.rank).map(firm))
  const higher = (ban: (typeof states)[number]): Formula => any(bans.filter((each) => each.rank < ban.rank).map((each) => each.stands))
  // the highest ban, and a command as high; the highest ban, and no command as high or higher
  const tie = any(bans.map((ban) => And(ban.stands, Not(higher(ban)), outweighing(ban), Not(outweighed(ban)))))
  const banWins = any(bans.map((ban) => And(ban.stands, Not(higher(ban)), Not(outweighing(ban)), Not(outweighed(ban)))))
  const chain: readonly (readonly [Formula, Verdict])[] = [
    [tie, 'conflict'],
    [banWins, 'must not'],
    [standing('must'), 'must'],
    [standing('should not'), 'should not'],
    [standing('should'), 'should'],
    [standing('may'), 'may'],
  ]
  return chain.reduceRight<Num>(
    (rest, [condition, verdict]) => choose(condition, Int.val(verdicts.indexOf(verdict)), rest),
    Int.val(verdicts.indexOf('silent')),
  )
}

function verdictByDiagram({ diagrams }: Artefact, cell: Cell, facts: readonly Num[]): Num {
  const kept = new Map<Ref, Num>()
  const build = (ref: Ref): Num => {
    const known = kept.get(ref)
    if (known !== undefined) return known
    let made: Num = Int.val(-1 - ref)
    if (ref >= 0) {
      const variable = diagrams.variable(ref)
      const fact = facts[variable]
      const size = diagrams.sizes[variable] ?? 0
      made = build(diagrams.child(ref, size - 1))
      for (let value = size - 2; value >= 0 && fact !== undefined; value -= 1) made = choose(fact.eq(value), build(diagrams.child(ref, value)), made)
    }
    kept.set(ref, made)
    return made
  }
  return build(cell.verdict)
}
