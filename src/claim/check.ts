// A claim about the law, held against the law: somebody says what the verdict is, and it is right, wrong or open.
import type { Artefact } from '../artefact/index.ts'
import { type Answer, type Asked, answer, decisionOf, type Problem, type Situated, situate } from '../decide/index.ts'
import type { Verdict } from '../rules/index.ts'
import { situationWith } from './situation.ts'

/**
 * `right`: every situation that is still possible has the claimed verdict. `wrong`: none has, and in none is the law itself undecided. `open`:
 * anything else, so that it turns on facts, or on what nobody has decided.
 */
export type ClaimIs = 'right' | 'wrong' | 'open'

/** Why a claim is open: it turns on facts that are not known, or the law itself does not settle it. */
export type OpenBecause = 'facts' | 'law'

/** One situation in line with what is known, and what the law says there. */
export interface ShownSituation {
  /** What is known, with what else is so in this situation: it settles the verdict. */
  readonly situation: Readonly<Record<string, string>>
  readonly verdict: Verdict
  /** The norms that decide there, and the erasers that keep it open. */
  readonly because: readonly string[]
}

/** A claim that was held against the law. */
export interface CheckedClaim {
  readonly is: ClaimIs
  readonly claimed: Verdict
  /** The answer of the law to the same question. */
  readonly answer: Answer
  readonly openBecause: readonly OpenBecause[]
  /** A situation with another verdict, one that is settled if there is any; null where the claim is right. */
  readonly against: ShownSituation | null
  /** A situation with the claimed verdict; null where there is none. */
  readonly inLine: ShownSituation | null
}

/** Verdicts by which the law itself is undecided. */
const undecided: readonly Verdict[] = ['unsettled', 'conflict']

/** Holds a claim against the law; or says what is wrong with the question. */
export function checkClaim(artefact: Artefact, asked: Asked, claimed: Verdict): { readonly checked: CheckedClaim } | { readonly problems: readonly Problem[] } {
  const found = situate(artefact, asked)
  return 'problems' in found ? found : { checked: checkIn(found.situated, claimed) }
}

/** Holds a claim against the law, about a question that means something. */
export function checkIn(situated: Situated, claimed: Verdict): CheckedClaim {
  const answered = answer(situated)
  const possible = answered.possible.map((each) => each.verdict)
  const others = possible.filter((each) => each !== claimed)
  const held = possible.includes(claimed)
  const isUndecided = others.some((each) => undecided.includes(each))
  const is = others.length === 0 ? 'right' : !held && !isUndecided ? 'wrong' : 'open'
  // WHY: a settled answer comes first, because it contradicts the claim, and what nobody has decided does not
  const [other] = [...others.filter((each) => !undecided.includes(each)), ...others]
  return {
    is,
    claimed,
    answer: answered,
    openBecause: is === 'open' ? [...(possible.length > 1 ? (['facts'] as const) : []), ...(isUndecided ? (['law'] as const) : [])] : [],
    against: other === undefined ? null : shown(situated, other),
    inLine: held ? shown(situated, claimed) : null,
  }
}

function shown(situated: Situated, verdict: Verdict): ShownSituation {
  const there = situationWith(situated, verdict)
  const { because, struck } = decisionOf(there)
  const keeping = verdict === 'unsettled' ? struck.flatMap((each) => (each.contested ? each.by : [])) : []
  return { situation: there.facts, verdict, because: [...new Set([...because.map((each) => each.norm), ...keeping])] }
}
