// Definitions in the file: each written once, and named where it is used. In memory whoever names one shares what it means.
import type { Condition } from '../rules/index.ts'
import type { Contents } from './model.ts'

/** A condition as it stands in the file: a definition is a name only. */
type Written = Condition | { readonly kind: 'defined'; readonly definition: string }

/** The parts of an artefact that hold conditions; all else stays as it is. */
type Conditioned = Pick<Contents, 'norms' | 'erasers' | 'limits' | 'definitions'>

/** What stands in the file for these contents. */
export function written<Of extends Conditioned>(contents: Of): Of {
  return changed(contents, (each) => (each.kind === 'defined' ? ({ kind: 'defined', definition: each.definition } as Condition) : each))
}

/** What the file stands for; undefined where a definition is named that does not stand before: nothing that was written here. */
export function read<Of extends Conditioned>(contents: Of): Of | undefined {
  const missing: string[] = []
  const meant = new Map<string, Condition>()
  const link = (each: Written): Condition => {
    if (each.kind !== 'defined') return each
    const of = meant.get(each.definition)
    if (of === undefined) missing.push(each.definition)
    return { kind: 'defined', definition: each.definition, of: of ?? { kind: 'any', of: [] } }
  }
  const linked = changed(contents, link, (id, means) => meant.set(id, means))
  return missing.length === 0 ? linked : undefined
}

function changed<Of extends Conditioned>(
  contents: Of,
  change: (each: Condition) => Condition,
  made: (id: string, means: Condition) => void = () => undefined,
): Of {
  const kept = new Map<Condition, Condition>()
  const deep = (each: Condition): Condition => {
    const known = kept.get(each)
    if (known !== undefined) return known
    const own = change(each)
    const whole = own.kind === 'all' || own.kind === 'any' ? { ...own, of: own.of.map(deep) } : own.kind === 'not' ? { ...own, of: deep(own.of) } : own
    kept.set(each, whole)
    return whole
  }
  const definitions = contents.definitions.map((each) => {
    const means = deep(each.means)
    made(each.id, means)
    return { ...each, means }
  })
  const provision = <Each extends { readonly when: Condition; readonly unless: readonly { readonly condition: Condition }[] }>(each: Each): Each => ({
    ...each,
    when: deep(each.when),
    unless: each.unless.map((exception) => ({ ...exception, condition: deep(exception.condition) })),
  })
  return {
    ...contents,
    definitions,
    norms: contents.norms.map(provision),
    erasers: contents.erasers.map(provision),
    limits: contents.limits.map((each) => ({ ...each, when: deep(each.when) })),
  }
}
