// A second opinion from outside: Z3 is given the rules and the diagrams, and asked for a situation in which they differ.
import type { Artefact, Cell } from '../src/artefact/index.ts'
import { cellOf, editionOn, type Situated } from '../src/decide/index.ts'
import type { Ref } from '../src/diagram/index.ts'
import { type Condition, type Exception, type Law, rankOf, type Standing, type Verdict, verdicts } from '../src/rules/index.ts'

// WHY nothing is let go: the package frees what was collected from this thread while the solver works in another, which
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

/** docs/meaning.md as one formula, written from that page and not from the evaluator. */
function verdictByRules({ norms, erasers }: Standing, formula: (condition: Condition) => Formula) {
  const applies = (provision: { readonly when: Condition; readonly unless: readonly Exception[] }): Formula =>
    And(formula(provision.when), ...provision.unless.map((each) => Not(formula(each.condition))))
  const any = (of: readonly Formula[]): Formula => Or(Bool.val(false), ...of)
  const states = norms.map(({ norm, rank }) => {
    const overridden = any(norms.filter((other) => other.norm.overrides.includes(norm.id)).map((other) => applies(other.norm)))
    const left = And(applies(norm), Not(overridden))
    const prohibits = norm.modality === 'must not' || norm.modality === 'should not'
    const reaching = prohibits ? erasers.filter(({ eraser }) => rankOf(eraser.reaches) <= rank) : []
    const settled = any(reaching.filter((each) => !each.contested).map((each) => applies(each.eraser)))
    const disputed = any(reaching.filter((each) => each.contested).map((each) => applies(each.eraser)))
    return { norm, rank, stands: And(left, Not(settled), Not(disputed)), open: And(left, Not(settled), disputed) }
  })
  const standing = (modality: string, rank?: number): Formula =>
    any(states.filter((each) => each.norm.modality === modality && (rank === undefined || each.rank === rank)).map((each) => each.stands))
  const ranks = [...new Set(norms.map((each) => each.rank))].sort((a, b) => a - b)
  const above = (modality: string, rank: number): Formula => any(ranks.filter((each) => each < rank).map((each) => standing(modality, each)))
  // the highest ban stands at a rank above which nothing commands, and the other way round
  const tie = any(ranks.map((rank) => And(standing('must not', rank), standing('must', rank), Not(above('must not', rank)), Not(above('must', rank)))))
  const banWins = any(ranks.map((rank) => And(standing('must not', rank), Not(above('must', rank)), Not(standing('must', rank)))))
  const open = any([...states.map((each) => each.open), standing('unsettled')])
  const chain: readonly (readonly [Formula, Verdict])[] = [
    [tie, 'conflict'],
    [banWins, 'must not'],
    [open, 'unsettled'],
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
