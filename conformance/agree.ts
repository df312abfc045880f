// One law, every way: what must agree, as a list of what does not.
import type { Artefact } from '../src/artefact/index.ts'
import { answer, cellOf, editionOn, explainAt, verdictAt } from '../src/decide/index.ts'
import type { Law, NormRole, Situation, Verdict } from '../src/rules/index.ts'
import type { Random } from './random.ts'
import { interviewed, isPossible, numbers, reference, situated } from './ways.ts'

/** Compares the packed diagrams with the reference evaluator in one complete situation: verdict, and what became of every norm. */
export function disagreements(law: Law, artefact: Artefact, situation: Situation): readonly string[] {
  const here = situated(artefact, {})
  const cell = cellOf(artefact, editionOn(here, here.day))
  const values = numbers(law, situation)
  const possible = isPossible(law, situation)
  const oracle = reference(law, situation)
  const at = JSON.stringify(situation)
  if (cell === undefined) return oracle.verdict === 'silent' ? [] : [`no cell, but ${oracle.verdict} at ${at}`]
  const found = verdictAt(artefact, cell, values)
  const expected = possible ? oracle.verdict : undefined
  // INVARIANT: a cell tells apart only the impossible situations whose givens bear on it
  if (found !== expected && (possible || found !== oracle.verdict)) return [`verdict ${found} instead of ${expected} at ${at}`]
  const { statuses } = explainAt(artefact, cell, values)
  return cell.norms.flatMap(({ norm }, index) => {
    const [one, other] = [shortStatus(statuses[index]), shortRole(oracle.roles.get(norm))]
    return one === other ? [] : [`${norm} ${one} instead of ${other} at ${at}`]
  })
}

/** Compares the answer in one complete, possible situation with the reference evaluator: what decides, what gives way and to what, and what has to be done. */
export function completeDisagreements(law: Law, artefact: Artefact, situation: Situation): readonly string[] {
  const given = answer(situated(artefact, situation))
  const { verdict, ways, idle, roles, duties } = reference(law, situation)
  const struck = [...roles].flatMap(([norm, role]) => (role.kind === 'struck' ? [{ norm, by: role.by, contested: role.open }] : []))
  const of = <Kind extends NormRole['kind']>(kind: Kind) =>
    [...roles].flatMap(([norm, role]) => (role.kind === kind ? [{ norm, ...role, kind: undefined }] : []))
  const pairs: readonly (readonly [string, unknown, unknown])[] = [
    ['verdict', given.verdict, verdict],
    ['ways', given.ways, verdict === 'unsettled' ? ways.map((way) => ({ settled: [...way.settled], verdict: way.verdict })) : []],
    ['idle', given.idle, idle],
    ['because', given.because, of('decides').map(({ norm }) => ({ norm, always: true }))],
    ['yields', given.yields, of('applies').flatMap(({ norm }) => (saysElse(law, norm, verdict) ? [{ norm, always: true }] : []))],
    ['setAside', given.setAside, of('set-aside')],
    ['overridden', given.overridden, of('overridden')],
    ['preempted', given.preempted, of('preempted')],
    ['struck', given.struck, struck],
    ['duties', given.duties, duties.map((each) => ({ ...each, always: true }))],
  ]
  return pairs.flatMap(([what, found, expected]) => {
    const [one, other] = [sorted(found), sorted(expected)]
    return one === other ? [] : [`${what}: ${one} instead of ${other} at ${JSON.stringify(situation)}`]
  })
}

/** What speaks for an act and what against it; while a question is open, every other norm says something else. Of a text whose end is open, nothing is said to stand. */
const sides = {
  must: 'for',
  should: 'for',
  may: 'for',
  'should not': 'against',
  'must not': 'against',
  unsettled: 'open',
  conflict: 'none',
  silent: 'none',
} as const

function saysElse(law: Law, id: string, verdict: Verdict): boolean {
  const norm = law.norms.find((each) => each.id === id)
  const isOpen = law.instruments.some((each) => each.id === norm?.instrument && each.open !== undefined)
  const modality = isOpen ? 'unsettled' : (norm?.modality ?? 'unsettled')
  const pair = `${sides[modality]}, but ${sides[verdict]}`
  return ['for, but against', 'against, but for', 'for, but open', 'against, but open'].includes(pair)
}

/** A list as text, in one order, each thing with its keys in one order. */
function sorted(value: unknown): string {
  const keys = ['act', 'norm', 'by', 'contested', 'open', 'always', 'settled', 'verdict']
  return Array.isArray(value) ? JSON.stringify(value.map((each) => JSON.stringify(each, keys)).sort()) : JSON.stringify(value)
}

/** Compares answers from partial knowledge with brute force over all its completions. */
export function partialDisagreements(law: Law, artefact: Artefact, all: readonly Situation[], random: Random): readonly string[] {
  const base = all[random.between(0, all.length - 1)]
  if (base === undefined) return []
  const known = Object.fromEntries(Object.entries(base).filter(() => random.chance(0.4)))
  const completions = all.filter((each) => Object.entries(known).every(([fact, value]) => each[fact] === value))
  const verdictOf = new Map(completions.map((each) => [each, reference(law, each).verdict]))
  const given = answer(situated(artefact, known))
  const wrong: string[] = []
  const say = (what: string, found: unknown, expected: unknown) =>
    wrong.push(`${what}: ${JSON.stringify(found)} instead of ${JSON.stringify(expected)} knowing ${JSON.stringify(known)}`)
  const verdicts = new Set(verdictOf.values())
  if (!same(new Set(given.possible.map((each) => each.verdict)), verdicts))
    say(
      'possible',
      given.possible.map((each) => each.verdict),
      [...verdicts],
    )
  if (given.settled !== (verdicts.size === 1)) say('settled', given.settled, verdicts.size === 1)
  const deciding = new Set(completions.flatMap((each) => [...reference(law, each).roles].filter(([, role]) => role.kind === 'decides').map(([norm]) => norm)))
  if (given.settled && !same(new Set(given.because.map((each) => each.norm)), deciding)) say('because', given.because, [...deciding])
  const duties = new Set(completions.flatMap((each) => reference(law, each).duties.map((duty) => duty.norm)))
  if (given.settled && !same(new Set(given.duties.map((each) => each.norm)), duties)) say('duties', given.duties, [...duties])
  wrong.push(
    ...turnsOnWrong(
      law,
      completions,
      verdictOf,
      given.turnsOn.map((each) => each.fact),
      known,
    ),
  )
  // judgement: asked of whoever the vocabulary says, on what is enough and on what it turns
  const judged = law.vocabulary.facts.filter((each) => each.judge !== undefined).map((each) => each.id)
  const resting = Object.keys(given.enough).filter((each) => judged.includes(each))
  if (given.judged.join() !== resting.join()) say('judged', given.judged, resting)
  const misjudged = given.turnsOn.filter((each) => each.judgement !== judged.includes(each.fact))
  if (misjudged.length > 0) say('judgement', misjudged, judged)
  // enough: forces the verdict, and no smaller part of what is known does
  if (given.settled) {
    const forces = (facts: Situation) =>
      new Set(all.filter((each) => Object.entries(facts).every(([fact, value]) => each[fact] === value)).map((each) => reference(law, each).verdict)).size === 1
    if (!forces(given.enough)) say('enough', given.enough, 'facts that force it')
    const smaller = subsets(Object.entries(known), Object.keys(given.enough).length - 1).find((part) => forces(Object.fromEntries(part)))
    if (smaller !== undefined) say('enough', given.enough, smaller)
  }
  // would change: with these answers the verdict is the one promised
  for (const change of given.wouldChange) {
    const then = answer(situated(artefact, { ...known, ...change.facts }))
    if (then.verdict !== change.verdict) say('wouldChange', then.verdict, change)
    // and of what is not known, only answers on which it then turns, none of them idle
    const changed = { ...known, ...Object.fromEntries(Object.entries(change.facts).filter(([fact]) => fact in known)) }
    const open = Object.keys(change.facts).filter((fact) => !(fact in known))
    const turning = answer(situated(artefact, changed)).turnsOn.map((each) => each.fact)
    if (!open.every((fact) => turning.includes(fact))) say('wouldChange', change, `only ${turning.join()}`)
    const idle = open.find((fact) => {
      const { [fact]: _, ...others } = { ...known, ...change.facts }
      return answer(situated(artefact, others)).verdict === change.verdict
    })
    if (idle !== undefined) say('wouldChange', change, `nothing on ${idle}`)
  }
  const reachable = new Set(all.map((each) => reference(law, each).verdict).filter((each) => each !== given.verdict))
  if (!same(new Set(given.wouldChange.map((each) => each.verdict)), reachable)) say('wouldChange', given.wouldChange, [...reachable])
  const { verdict } = interviewed(artefact, base)
  if (verdict !== reference(law, base).verdict) say('interview', verdict, reference(law, base).verdict)
  return wrong
}

/** What turns: knowing those facts always settles it, and they are exactly those that belong to a smallest set of facts that can change it. */
function turnsOnWrong(
  law: Law,
  completions: readonly Situation[],
  verdictOf: ReadonlyMap<Situation, string>,
  turnsOn: readonly string[],
  known: Situation,
): readonly string[] {
  const facts = law.vocabulary.facts.map((each) => each.id).filter((each) => !(each in known))
  const changes = (free: readonly string[]): boolean => {
    const seen = new Map<string, string>()
    return completions.some((each) => {
      const key = facts
        .filter((fact) => !free.includes(fact))
        .map((fact) => each[fact])
        .join()
      const verdict = verdictOf.get(each) ?? ''
      const before = seen.get(key)
      seen.set(key, verdict)
      return before !== undefined && before !== verdict
    })
  }
  const wrong: string[] = []
  if (changes(facts.filter((each) => !turnsOn.includes(each)))) wrong.push(`turns on more than ${turnsOn.join()} knowing ${JSON.stringify(known)}`)
  for (const fact of facts) {
    const others = facts.filter((each) => each !== fact)
    // a smallest set with `fact` in it: one that changes, but not without `fact`
    const belongs = subsets(others, others.length).some((rest) => changes([fact, ...rest]) && !changes(rest))
    if (belongs !== turnsOn.includes(fact)) wrong.push(`turns on ${fact}, or does not: ${belongs}, knowing ${JSON.stringify(known)}`)
  }
  return wrong
}

function subsets<Item>(items: readonly Item[], most: number): readonly (readonly Item[])[] {
  const all: (readonly Item[])[] = most < 0 ? [] : [[]]
  for (const item of items) all.push(...all.filter((each) => each.length < most).map((each) => [...each, item]))
  return all
}

function same<Item>(a: ReadonlySet<Item>, b: ReadonlySet<Item>): boolean {
  return a.size === b.size && [...a].every((each) => b.has(each))
}

function shortStatus(status: Artefact['statuses'][number] | undefined): string {
  if (status === undefined || status.kind === 'inert' || status.kind === 'stands') return status?.kind ?? 'nothing'
  return `${status.kind} ${status.by.join()}${status.open ? ' open' : ''}`
}

/** WHY: whether a standing norm decides, only applies or is preempted follows from the verdict; its own diagram says that it stands. */
function shortRole(role: NormRole | undefined): string {
  if (role === undefined) return 'inert'
  if (!('by' in role) || role.kind === 'preempted') return 'stands'
  return `${role.kind} ${role.by.join()}${role.open ? ' open' : ''}`
}
