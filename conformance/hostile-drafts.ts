// Drafts that are short to write and dear to work out, made by their kinds from a number: conditions that join many pairs of facts,
// definitions that use each other twice, very many norms.
import type { Vocabulary } from '../src/rules/index.ts'
import { seeded } from './random.ts'

/** The id of the instrument that a hostile draft declares, and the place it is for. */
export const hostilePlace = 'us/vt/norwich'
const head = `# Draft\n\nA draft.\n\n\`\`\`policy
instrument vt.norwich-draft
  title en "T"
        es "T"
  kind agency-policy
  made by "M"
  binds municipal in ${hostilePlace}
  source "S" unconfirmed
  reviewed 2026-11-28
\`\`\`\n`
const fence = (rules: string): string => `${head}\n\`\`\`policy\n${rules}\n\`\`\`\n`
const norm = (name: string, when: string): string => `norm ${name}\n  officer must not tell\n    when ${when}\n  source "S" unconfirmed`

/** Tests of facts, each with an answer that it can have, in an order drawn from a seed. */
function tests({ facts }: Vocabulary, seed: number): readonly string[] {
  const random = seeded(seed)
  const all = facts.flatMap(({ id, answers }) => {
    const [value] = answers
    return value === undefined ? [] : [{ test: `${id} is ${value.id}`, order: random.next() }]
  })
  return all.sort((a, b) => a.order - b.order).map((each) => each.test)
}

/** One norm whose condition joins pairs of facts that stand far apart. What a diagram of it has grows twofold with each pair. */
export function pairsDraft(vocabulary: Vocabulary, pairs: number, seed = 1): string {
  const all = tests(vocabulary, seed)
  const half = Math.floor(all.length / 2)
  const joined = Array.from({ length: Math.min(pairs, half) }, (_, at) => `(${all[at]} and ${all[at + half]})`)
  return fence(norm('bad', joined.join('\n      or ')))
}

/** Definitions, each using the one before twice. */
export function doublingDraft(vocabulary: Vocabulary, depth: number, seed = 1): string {
  const [first = '', second = '', third = ''] = tests(vocabulary, seed)
  const words = '  en "x"\n  es "x"\n  source "S" unconfirmed'
  const definitions = Array.from({ length: depth }, (_, at) => {
    const means = at === 0 ? first : `(d${at - 1} as defined and ${second}) or (d${at - 1} as defined and ${third})`
    return `definition d${at} means ${means}\n${words}`
  })
  return fence(`${definitions.join('\n')}\n${norm('bad', `d${depth - 1} as defined`)}`)
}

/** Very many norms, each plain. */
export function normsDraft(vocabulary: Vocabulary, norms: number, seed = 1): string {
  const all = tests(vocabulary, seed)
  return fence(Array.from({ length: norms }, (_, at) => norm(`n${at}`, all[at % all.length] ?? '')).join('\n'))
}
