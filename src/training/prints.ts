// Which rules something was said of, and in which version: by these it is noticed that a rule was changed.
import { shortHash } from '../base/index.ts'
import type { Body } from '../compare/index.ts'
import { eraserFingerprint, fingerprintOf } from '../rules/index.ts'
import type { HandwrittenRule } from '../situations/index.ts'

/** One version of a rule. */
export interface RulePrint {
  readonly id: string
  /** Of what it means. */
  readonly rule: string
  /** Of what is said of it: its sources, how well it is known, its days, cautions, the sentences written for it. */
  readonly words: string
}

/** The versions of some rules, in the order of the law; rules that are not there have none. */
export function printsOf({ norms, erasers }: Pick<Body, 'norms' | 'erasers'>, plain: readonly HandwrittenRule[], ids: Iterable<string>): readonly RulePrint[] {
  const wanted = new Set(ids)
  const prints = [...norms.map((each) => ({ each, rule: fingerprintOf(each) })), ...erasers.map((each) => ({ each, rule: eraserFingerprint(each) }))]
  return prints.flatMap(({ each, rule }) => {
    if (!wanted.has(each.id)) return []
    const { sources, cautions, attestation, window } = each
    const written = plain.find(({ norm }) => norm === each.id)
    const { person, officer, reviewer } = written ?? {}
    return [{ id: each.id, rule, words: shortHash(JSON.stringify([sources, cautions, attestation, window, person, officer, reviewer])) }]
  })
}

/** In what a version differs from another one: in what it means, only in what is said of it, or in nothing. */
export function printDifference(one: RulePrint, other: RulePrint): 'meaning' | 'words' | 'nothing' {
  if (one.rule !== other.rule) return 'meaning'
  return one.words === other.words ? 'nothing' : 'words'
}

/** The versions of some rules among all. */
export function printsAmong(prints: ReadonlyMap<string, RulePrint>, ids: readonly string[]): readonly RulePrint[] {
  return ids.flatMap((id) => prints.get(id) ?? [])
}
