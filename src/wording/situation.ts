// A situation's answer in the words that were written for it, for the person whom it happens to or the officer who asks.

import type { Artefact } from '../artefact/index.ts'
import { withId } from '../base/index.ts'
import type { Answer } from '../decide/index.ts'
import type { Attestation, Verdict } from '../rules/index.ts'
import type { HandwrittenRule, Reader, SituationAnswer, Unheld } from '../situations/index.ts'
import { headline } from './answer.ts'
import { dayIn, inLanguage, type Locale, sentence } from './locale.ts'
import { normSentence } from './norm.ts'
import { provisionName } from './provision.ts'
import { say } from './say.ts'

/** A sentence as a reader gets it. `byHand`: written for this rule; otherwise made from it. */
export interface RuleSentence {
  readonly norm: string
  readonly says: string
  readonly unless: string
  readonly byHand: boolean
}

/** What is shown of a situation first. */
export interface SituationText {
  readonly verdict: Verdict | 'open'
  /** The answer in a word or two, as an answer to this reader: `No`, `You must not`. */
  readonly word: string
  /** The rule that decides, nearest to the place; where no rule does, that there is none. */
  readonly says: string
  readonly unless: string
  /** Sentences of the other rules that decide. */
  readonly others: readonly RuleSentence[]
  /** Where it is not settled: one side and the other, each point once. */
  readonly sides: readonly { readonly side: 'for' | 'against'; readonly says: string; readonly source: string }[]
  /** What holds either way, where it is not settled: the weaker rules that stand. */
  readonly either: readonly RuleSentence[]
  /** How well it is known, in words; empty where no rule decides. */
  readonly known: string
  readonly attestation: Attestation | null
  /** Rules may have stood already; of them only a later day is known. */
  readonly perhaps: string
}

/** The situation, its answer and the sentences for its rules, told to a reader. */
export function situationText(artefact: Artefact, language: Locale, reader: Reader, { answer, told: speaking, plain }: SituationAnswer): SituationText {
  const verdict = answer.verdict ?? 'open'
  const told = (norm: string): RuleSentence => toldOf(artefact, language, reader, norm, answer.act, plain)
  const because = new Set(answer.because.map((each) => each.norm))
  const deciding = speaking.filter((id) => because.has(id) && withId(artefact.norms, id)?.modality !== 'unsettled')
  const all = deciding.map(told)
  // WHY: the rule is not told first, because it is not certain that what it says counts
  const [first, ...others] = verdict === 'unsettled' ? [undefined, ...all] : all
  const voice = reader === 'officer' ? 'officer' : 'person'
  const none = answer.perhaps.length > 0 && verdict === 'silent' ? say(language, 'situation.perhaps') : say(language, `situation.${voice}.silent`)
  const sides = [...new Map(answer.unsettled.flatMap((each) => each.sides).map((each) => [inLanguage(each.words, language), each])).values()]
  return {
    verdict,
    word: say(language, `situation.${voice}.word.${verdict}`),
    says: first?.says ?? (verdict === 'silent' ? none : verdict === 'unsettled' ? say(language, 'situation.unsettled') : headline(artefact, language, answer)),
    unless: first?.unless ?? '',
    others: others.flatMap((each) => each ?? []),
    sides:
      verdict === 'unsettled'
        ? sides.map((each) => ({ side: each.side, says: sentence(language, inLanguage(each.words, language)), source: each.source?.title ?? '' }))
        : [],
    either: verdict === 'unsettled' ? answer.yields.filter((each) => each.always).map(({ norm }) => told(norm)) : [],
    known: answer.attestation === null ? '' : say(language, `situation.known.${answer.attestation}`),
    attestation: answer.attestation,
    perhaps: answer.ifPerhaps.length > 0 ? say(language, 'situation.perhaps') : '',
  }
}

/** Both sides of what is not settled, each in a line of its own. */
export function sideLines(language: Locale, { sides }: Pick<SituationText, 'sides'>): readonly string[] {
  return sides.map(({ side, says }) => `${say(language, `situation.side.${side}`)}: ${says}`)
}

/** A situation in a list, for a reader: the answer in a word, the sentence of the rule nearest to the place, that it has exceptions, and a word where it is not confirmed. */
export function situationRow(
  artefact: Artefact,
  language: Locale,
  reader: Exclude<Reader, 'reviewer'>,
  plain: readonly HandwrittenRule[],
  { verdict, told }: { readonly verdict: Answer['verdict']; readonly told: readonly string[] },
): Pick<SituationText, 'verdict' | 'word' | 'says' | 'known'> {
  const decided = verdict ?? 'open'
  const word = say(language, `situation.${reader}.word.${decided}`)
  if (decided === 'unsettled') return { verdict: decided, word, says: '', known: '' }
  const isDoubtful = artefact.norms.some((each) => told.includes(each.id) && each.attestation === 'unconfirmed')
  const [norm] = told
  const rule = norm === undefined ? undefined : toldOf(artefact, language, reader, norm, '', plain)
  return {
    verdict: decided,
    word,
    // WHY: the exceptions are said too, because a ban without them would say more than the rule does
    says: rule === undefined ? '' : rule.unless === '' ? rule.says : `${rule.says} ${say(language, 'situation.exceptions')}`,
    known: isDoubtful ? say(language, 'situation.known.unconfirmed') : '',
  }
}

function toldOf(artefact: Artefact, language: Locale, reader: Reader, id: string, act: string, plain: readonly HandwrittenRule[]): RuleSentence {
  const written = plain.find((each) => each.norm === id)?.[reader]
  if (written !== undefined)
    return {
      norm: id,
      says: inLanguage(written.says, language),
      unless: written.unless === undefined ? '' : inLanguage(written.unless, language),
      byHand: true,
    }
  const norm = withId(artefact.norms, id)
  return { norm: id, says: norm === undefined ? provisionName(artefact, language, id) : normSentence(artefact, language, norm, act), unless: '', byHand: false }
}

/** What does not hold of a situation or a sentence, in one line. */
export function unheldText(language: Locale, unheld: Unheld): string {
  const where = unheld.code === 'situation-open' ? { place: unheld.place, day: dayIn(language, unheld.day) } : { place: '', day: '' }
  return say(language, `unheld.${unheld.code}`, { id: unheld.id, words: unheld.words, ...where })
}
