// Damage to a compiled law that its hash does not show: whoever made the file made the hash as well.
import type { Artefact } from '../src/artefact/index.ts'
import { Packed } from '../src/diagram/index.ts'
import type { Random } from './random.ts'

/** A damaged law, and where the damage is: a path into its contents, or `diagrams` and a place among their integers. */
export interface Damaged {
  readonly artefact: Artefact
  readonly at: readonly (string | number)[]
}

const strange: readonly [unknown, ...unknown[]] = [null, true, 0, 1, -1, 0.5, 1e9, '', 'x', 'constructor', '2024-02-30', [], {}, [{}], [null]]

/** One thing in the law made otherwise: left out, doubled, of another kind, or another of its kind. */
export function damage(random: Random, { diagrams, ...contents }: Artefact): Damaged {
  if (random.chance(0.15)) return damagedDiagrams(random, { ...contents, diagrams })
  const at = somewhere(random, contents)
  return { artefact: { ...changed(random, contents, at), diagrams }, at }
}

function damagedDiagrams(random: Random, artefact: Artefact): Damaged {
  const { sizes, order, cells } = artefact.diagrams
  const place = random.between(0, cells.length - 1)
  const now = cells[place] ?? 0
  const other = random.pick([now + 1, now - 1, random.between(-30, 30), random.between(0, cells.length), cells[random.between(0, cells.length - 1)] ?? 0])
  return { artefact: { ...artefact, diagrams: new Packed(sizes, order, cells.with(place, other)) }, at: ['diagrams', place] }
}

/** A path into a value, as likely short as long. */
function somewhere(random: Random, value: unknown, path: readonly (string | number)[] = []): readonly (string | number)[] {
  const keys = keysOf(value)
  const [first, ...others] = keys
  if (first === undefined || (path.length > 0 && random.chance(0.15))) return path
  const key = random.pick([first, ...others])
  return somewhere(random, at(value, key), [...path, key])
}

/** A copy of a value in which what lies at a path is otherwise. */
function changed<Value>(random: Random, value: Value, path: readonly (string | number)[]): Value {
  const [key, ...rest] = path
  if (key === undefined) return value
  const now = at(value, key)
  const list: readonly unknown[] | undefined = Array.isArray(value) ? value : undefined
  const put = (other: unknown): Value => (list === undefined ? { ...value, [key]: other } : list.with(Number(key), other)) as Value
  if (rest.length > 0) return put(changed(random, now, rest))
  const how = random.between(0, 5)
  if (how === 0)
    return (list === undefined ? Object.fromEntries(Object.entries(value as object).filter(([each]) => each !== key)) : list.toSpliced(Number(key), 1)) as Value
  if (how === 1 && list !== undefined) return list.toSpliced(Number(key), 0, now) as Value
  if (how === 2 && typeof now === 'number') return put(now + random.pick([1, -1, 100]))
  if (how <= 3) {
    const [first, ...others] = keysOf(value).map((each) => at(value, each))
    return put(random.pick([first, ...others]))
  }
  return put(random.pick(strange))
}

function keysOf(value: unknown): readonly (string | number)[] {
  return Array.isArray(value) ? value.map((_, index) => index) : typeof value === 'object' && value !== null ? Object.keys(value) : []
}

function at(value: unknown, key: string | number): unknown {
  return (value as Readonly<Record<string | number, unknown>>)[key]
}
