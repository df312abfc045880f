// A claim that was held against the law, as other programs read it. The shape is a contract: fields are added, never changed.
import type { Artefact } from '../artefact/index.ts'
import type { CheckedClaim, ShownSituation } from '../claim/index.ts'
import { claimLines, type Locale, shownRules } from '../wording/index.ts'
import { answerJson } from './answer.ts'

/** What `claim --json` prints. */
export function claimJson(artefact: Artefact, lang: Locale, checked: CheckedClaim) {
  const { is, claimed, answer, openBecause, against, inLine } = checked
  const shown = (each: ShownSituation | null) =>
    each === null ? null : { situation: each.situation, verdict: each.verdict, because: shownRules(artefact, lang, answer.act, each) }
  return {
    is,
    claimed,
    says: claimLines(artefact, lang, checked),
    openBecause,
    against: shown(against),
    inLine: shown(inLine),
    answer: answerJson(artefact, lang, answer),
  }
}
