// Which worked cases touch which rules: a rule that no case touches is held by nothing but its reading.
import type { Artefact } from '../artefact/index.ts'
import { type Asked, ask, decide } from '../decide/index.ts'
import type { Case } from '../rules/index.ts'

/**
 * By the full name of a rule, the names of the cases that touch it, in the order of the law: that name it, or in whose answer it decides, leaves
 * the question open, strikes or is struck. A case that cannot be asked touches what it names.
 */
export function touchedBy(artefact: Artefact, cases: readonly Case[]): ReadonlyMap<string, readonly string[]> {
  const pairs = cases.flatMap((each) => [...rulesOf(artefact, each)].map((rule) => ({ rule, id: each.id })))
  const byRule = Map.groupBy(pairs, ({ rule }) => rule)
  return new Map([...byRule].map(([rule, list]) => [rule, list.map(({ id }) => id)]))
}

function rulesOf(artefact: Artefact, { place, agency, actor, act, situation, expectations }: Case): ReadonlySet<string> {
  const touched = expectations.flatMap((each) => {
    const named = each.kind === 'verdict' ? each.because : []
    const asked = { place, day: each.day, actor, act, facts: situation, ...(agency === undefined ? {} : { agency }) }
    const found = decide(artefact, asked)
    if ('problems' in found) return named
    const { verdict, because, struck } = found.decision
    const open = verdict === 'unsettled' ? openingIn(artefact, asked) : []
    return [...named, ...because.map(({ norm }) => norm), ...open, ...struck.flatMap(({ norm, by }) => [norm, ...by])]
  })
  return new Set(touched)
}

/** The rules that leave a question open. WHY: they are looked for apart, because only the whole answer tells them, and making it takes longer. */
function openingIn(artefact: Artefact, asked: Asked): readonly string[] {
  const found = ask(artefact, asked)
  if ('problems' in found) return []
  const { unsettled, setAside, overridden } = found.answer
  return [...unsettled.map(({ about }) => about), ...[...setAside, ...overridden].filter(({ open }) => open).map(({ norm }) => norm)]
}
