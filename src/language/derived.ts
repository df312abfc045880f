// Norms that follow from what was written: what an exception permits, and what is said of one act that is also another.
import { type Condition, type Eraser, type Norm, saidBy } from '../rules/index.ts'

/** An act that, where a condition holds, is another act as well. */
export interface Also {
  readonly act: string
  readonly is: string
  readonly when: Condition
}

/** The name of what the exception at a place, counted from 0, permits. */
export const exceptName = (norm: string, index: number): string => `${norm}-except-${index + 1}`

/** The name of what a rule says of an act that is also one of its own. */
export const insteadName = (rule: string, act: string): string => `${rule}-as-${act}`

/** The act in a name that `insteadName` made of a rule; undefined in every other. */
export function insteadAct(rule: string, name: string): string | undefined {
  const start = insteadName(rule, '')
  return name !== start && name.startsWith(start) ? name.slice(start.length) : undefined
}

/** What the exceptions of a norm permit: where `permits` says so by its place, the text allows what it excepts. */
export function permissionsOf(norm: Norm, permits: readonly boolean[]): readonly Norm[] {
  return norm.unless.flatMap(({ condition, source, reading }, index): readonly Norm[] => {
    if (permits[index] !== true) return []
    const when: Condition = { kind: 'all', of: [norm.when, condition] }
    const id = exceptName(norm.id, index)
    const said = reading === undefined ? ({ modality: 'may' } as const) : ({ modality: 'unsettled', asksWhether: 'may', over: reading } as const)
    return [{ ...norm, ...said, id, from: norm.id, when, unless: [], duties: [], overrides: [], sources: source === undefined ? norm.sources : [source] }]
  })
}

/** All norms and erasers, with those that reach an act because it is also another: bans, open bans, and what strikes them. */
export function identified(
  also: readonly Also[],
  norms: readonly Norm[],
  erasers: readonly Eraser[],
): { readonly norms: readonly Norm[]; readonly erasers: readonly Eraser[] } {
  return {
    norms: norms.flatMap((norm) => {
      const said = saidBy({ norm })
      return said === 'must not' || said === 'should not'
        ? [norm, ...reaching(also, norm).map((each) => ({ ...each, from: norm.id, duties: [], overrides: [] }))]
        : [norm]
    }),
    erasers: erasers.flatMap((eraser) => [eraser, ...reaching(also, eraser)]),
  }
}

/** WHY: both have the same open point, because whether the one act is banned decides whether the other is. */
function reaching<Rule extends Norm | Eraser>(also: readonly Also[], rule: Rule): readonly Rule[] {
  return also
    .filter(({ act, is }) => rule.acts.includes(is) && !rule.acts.includes(act))
    .map(({ act, when }) => {
      const point = 'contests' in rule ? { contests: rule.contests.map((each) => ({ over: rule.id, ...each })) } : { over: rule.over ?? rule.id }
      return { ...rule, ...point, id: insteadName(rule.id, act), acts: [act], when: { kind: 'all', of: [rule.when, when] } }
    })
}
