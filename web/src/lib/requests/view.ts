// What the request desk shows: pure, the same on the server and in the page.
import type { Artefact } from 'evenhand/artefact'
import { answeredRequest, furtherFacts, type WantedThing } from 'evenhand/requests'
import type { Verdict } from 'evenhand/rules'
import { describe, inLanguage, type Locale, problemLines, say, sentence } from 'evenhand/wording'
import { type Reason, reasonsOf } from '#lib/why.ts'

/** What an officer has said so far; empty where nothing is. */
export interface TypedRequest {
  readonly wanted: string
  readonly paper: string
  readonly claimed: string
  readonly asker: string
  readonly how: string
  /** A local date and time as a field of a form has it; empty for now. */
  readonly when: string
  readonly outcome: string
  readonly facts: Readonly<Record<string, string>>
}

export const emptyRequest: TypedRequest = { wanted: '', paper: '', claimed: 'not-said', asker: 'ice', how: 'phone', when: '', outcome: '', facts: {} }

export interface RequestChoice {
  readonly id: string
  readonly name: string
}

/** A question that the answer also turns on. */
export interface FurtherQuestion extends RequestChoice {
  readonly answers: readonly RequestChoice[]
}

/** The answer to a request, in words. */
export interface RequestView {
  readonly verdict: Verdict | 'open'
  readonly told: string
  readonly headline: string
  /** What an officer may say. */
  readonly words: string
  readonly reasons: readonly Reason[]
  readonly further: readonly FurtherQuestion[]
}

/** What the rules say to what was typed; undefined until it is known what is asked, and on what paper. */
export function requestView(
  artefact: Artefact,
  lang: Locale,
  wanted: readonly WantedThing[],
  agency: string,
  day: string,
  typed: Pick<TypedRequest, 'wanted' | 'paper' | 'facts'>,
): RequestView | { readonly problem: string } | undefined {
  const thing = wanted.find((each) => each.id === typed.wanted)
  if (thing === undefined || typed.paper === '') return undefined
  const found = answeredRequest(artefact, wanted, agency, day, typed)
  if (found === 'not-there') return undefined
  if ('problems' in found) return { problem: found.problems.flatMap((each) => problemLines(artefact, lang, each, {})).join(' ') }
  const { answer } = found
  const told = describe(artefact, lang, answer)
  const verdict = answer.verdict ?? 'open'
  const does = inLanguage(thing.does, lang)
  return {
    verdict,
    told: told.verdict,
    headline: told.headline,
    words: wordsToSay(lang, verdict, does),
    reasons: reasonsOf(artefact, lang, answer),
    further: [...furtherFacts(artefact, answer), ...Object.keys(typed.facts)].flatMap((fact) => questionOf(artefact, lang, fact) ?? []),
  }
}

/** What an officer may say to whoever asks. */
export function wordsToSay(lang: Locale, verdict: Verdict | 'open', does: string): string {
  switch (verdict) {
    case 'must not':
      return say(lang, 'request.say.must-not', { does })
    case 'should not':
      return say(lang, 'request.say.should-not', { does })
    case 'may':
    case 'should':
    case 'must':
    case 'unsettled':
    case 'conflict':
    case 'silent':
    case 'open':
      return say(lang, `request.say.${verdict}`, { does })
  }
}

function questionOf(artefact: Artefact, lang: Locale, id: string): FurtherQuestion | undefined {
  const fact = artefact.vocabulary.facts.find((each) => each.id === id)
  if (fact === undefined) return undefined
  return {
    id,
    name: inLanguage(fact.asks, lang),
    answers: fact.answers.map((each) => ({ id: each.id, name: sentence(lang, inLanguage(each.words, lang)).replace(/\.$/, '') })),
  }
}

/** Every kind of paper, by name. */
export function paperChoices(artefact: Artefact, lang: Locale): readonly RequestChoice[] {
  return questionOf(artefact, lang, 'paper')?.answers ?? []
}
