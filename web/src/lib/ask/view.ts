// What the interview shows next: pure, the same on the server and in the page.
import type { Artefact } from 'evenhand/artefact'
import { answer, nextQuestion, placesNamed, possibleAnswers, situate, situateAt } from 'evenhand/decide'
import type { Verdict } from 'evenhand/rules'
import {
  actPhrase,
  type Description,
  dayIn,
  describe,
  inLanguage,
  type Language,
  placeName,
  problemLines,
  say,
  sentence,
  situationClauses,
} from 'evenhand/wording'
import { type AskForm, unknown } from './form.ts'

export interface Choice {
  readonly value: string
  readonly label: string
}

export type View =
  | { readonly step: 'place'; readonly problem: string | undefined; readonly choices: readonly Choice[] }
  | {
      readonly step: 'act'
      readonly place: string
      readonly groups: readonly { readonly title: string; readonly acts: readonly Choice[] }[]
      readonly problem: string | undefined
    }
  | {
      readonly step: 'question'
      readonly place: string
      readonly fact: string
      readonly asks: string
      readonly help: string
      readonly choices: readonly Choice[]
      readonly number: number
      readonly known: readonly Known[]
    }
  | {
      readonly step: 'answer'
      readonly place: string
      readonly day: string
      readonly told: Description
      readonly verdict: Verdict | 'open'
      readonly settled: boolean
      readonly attestation: string
      readonly known: readonly Known[]
    }

/** An answer given earlier, which can be changed. */
export interface Known {
  readonly fact: string
  readonly asks: string
  readonly says: string
}

/** The next step for what is known. */
export function viewOf(artefact: Artefact, lang: Language, form: AskForm, today: string): View {
  if (form.place?.trim() === '') return { step: 'place', problem: say(lang, 'web.error.place'), choices: [] }
  const named = form.place === undefined ? [] : placesNamed(artefact, form.place)
  const [place, other] = named
  if (form.place === undefined || place === undefined || other !== undefined) {
    const problem = form.place === undefined ? undefined : problemText(artefact, lang, situateAt(artefact, { place: form.place, day: today }), {})
    return { step: 'place', problem, choices: named.map((each) => ({ value: each.id, label: placeName(artefact, each.id) })) }
  }
  const shown = placeName(artefact, place.id)
  if (form.act === undefined) return { step: 'act', place: shown, groups: groupsOf(artefact, lang), problem: undefined }
  const facts = Object.fromEntries(form.answers.filter(([, value]) => value !== unknown))
  const asked = { place: place.id, day: form.day ?? today, act: form.act, facts, ...(form.agency === undefined ? {} : { agency: form.agency }) }
  const found = situate(artefact, asked)
  if ('problems' in found) return { step: 'act', place: shown, groups: groupsOf(artefact, lang), problem: problemText(artefact, lang, found, facts) }
  const { situated } = found
  const skipped = new Set(form.answers.filter(([, value]) => value === unknown).map(([fact]) => fact))
  const fact = nextQuestion(situated, skipped)
  const known = knownIn(artefact, lang, form)
  if (fact !== undefined) {
    const possible = possibleAnswers(situated, fact)
    const choices = fact.answers
      .filter((each) => possible.includes(each.id))
      .map((each) => ({ value: each.id, label: sentence(lang, inLanguage(each.words, lang)).replace(/\.$/, '') }))
    return {
      step: 'question',
      place: shown,
      fact: fact.id,
      asks: inLanguage(fact.asks, lang),
      help: inLanguage(fact.help, lang),
      choices,
      number: form.answers.length + 1,
      known,
    }
  }
  const result = answer(situated)
  return {
    step: 'answer',
    place: shown,
    day: dayIn(lang, result.day),
    told: describe(artefact, lang, result),
    verdict: result.verdict ?? 'open',
    settled: result.settled,
    attestation: result.attestation === null ? '' : say(lang, 'answer.attestation', { attestation: say(lang, `attestation.${result.attestation}`) }),
    known,
  }
}

function problemText(artefact: Artefact, lang: Language, found: ReturnType<typeof situate>, facts: Readonly<Record<string, string>>): string {
  const problems = 'problems' in found ? found.problems : []
  return problems.flatMap((each) => problemLines(artefact, lang, each, facts)).join(' ')
}

/** WHY only what officers do: the others are asked by lawyers, who have the library. */
function groupsOf(artefact: Artefact, lang: Language) {
  const acts = artefact.vocabulary.acts.filter((each) => each.actor === 'officer')
  return [
    {
      title: '',
      acts: acts.map((each) => ({ value: each.id, label: sentence(lang, actPhrase(artefact, lang, each.id, new Map()).text).replace(/\.$/, '') })),
    },
  ]
}

function knownIn(artefact: Artefact, lang: Language, { answers }: AskForm): readonly Known[] {
  return answers.flatMap(([id, value]) => {
    const fact = artefact.vocabulary.facts.find((each) => each.id === id)
    if (fact === undefined) return []
    const says =
      value === unknown
        ? say(lang, 'interview.unknown')
        : situationClauses(artefact, lang, { [id]: value })
            .map((each) => sentence(lang, each))
            .join(' ')
    return [{ fact: id, asks: inLanguage(fact.asks, lang), says }]
  })
}
