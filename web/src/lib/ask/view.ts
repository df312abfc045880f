// What the interview shows next: pure, the same on the server and in the page.
import type { Artefact, PlaceEntry } from 'evenhand/artefact'
import { type Acting, agenciesAt, answer, nextQuestion, placesNamed, possibleAnswers, type Situated, situate, situateAt, unknowable } from 'evenhand/decide'
import type { Fact, Verdict } from 'evenhand/rules'
import { type Description, dayIn, describe, inLanguage, type Locale, placeName, problemLines, say, sentence, situationClauses } from 'evenhand/wording'
import { type Reason, reasonsOf } from '#lib/why.ts'
import { type ActGroup, type Choice, otherActs, topicActs } from './acts.ts'
import { type AskForm, unknown } from './form.ts'
import { mended } from './mend.ts'

/** Where, who and when the question is about. `day` is empty where it is today. */
export interface QuestionPlace {
  readonly place: string
  readonly agency: string
  readonly day: string
}

/** An answer given earlier, which can be changed. */
export interface KnownAnswer {
  readonly fact: string
  readonly asks: string
  readonly says: string
}

export type AskStep =
  | { readonly step: 'place'; readonly choices: readonly Choice[] }
  | { readonly step: 'agency'; readonly place: string; readonly choices: readonly (Choice & { readonly note: string })[] }
  | { readonly step: 'act'; readonly where: QuestionPlace; readonly groups: readonly ActGroup[]; readonly others: readonly Choice[] }
  | {
      readonly step: 'question'
      readonly where: QuestionPlace
      readonly fact: string
      readonly asks: string
      readonly help: string
      readonly choices: readonly Choice[]
      readonly number: number
    }
  | {
      readonly step: 'answer'
      readonly where: QuestionPlace
      readonly told: Description
      readonly verdict: Verdict | 'open'
      readonly turnsOn: readonly string[]
      readonly reasons: readonly Reason[]
      readonly attestation: string
      readonly known: readonly KnownAnswer[]
      /** Whether more could be asked that may change the answer. */
      readonly more: boolean
      /** Whether it turns on what was not asked, since who asks cannot know it. */
      readonly unasked: boolean
    }

/** A step, with what is wrong with what was sent; empty where nothing is. */
export type AskView = AskStep & { readonly problem: string }

/** The next step for what is known, and what of it still counts. */
export function stepFor(artefact: Artefact, lang: Locale, form: AskForm, today: string): { readonly asked: AskForm; readonly view: AskView } {
  if (form.place?.trim() === '') return { asked: form, view: { step: 'place', problem: say(lang, 'web.error.place'), choices: [] } }
  const { asked, problems } = mended(artefact, form, today)
  const problem = problems.map((each) => problemText(artefact, lang, each)).join(' ')
  return { asked, view: { ...stepOf(artefact, lang, asked, today), ...(problem === '' ? {} : { problem }) } }
}

function stepOf(artefact: Artefact, lang: Locale, form: AskForm, today: string): AskView {
  const named = form.place === undefined ? [] : placesNamed(artefact, form.place)
  const [place, other] = named
  if (form.place === undefined || place === undefined || other !== undefined) return placeStep(artefact, lang, form, today, named)
  const agencies = agenciesAt(artefact, place)
  if (form.agency === undefined && agencies.length > 1) return agencyStep(artefact, lang, place, agencies)
  const day = form.day ?? today
  const acting = agencies.find((each) => each.asked === form.agency)
  const agency = acting === undefined ? agencyNameOf(artefact, lang, form.agency) : agencyName(artefact, lang, acting)
  const where = { place: place.name, agency, day: form.day === undefined || day === today ? '' : dayIn(lang, day) }
  const facts = Object.fromEntries(form.answers.filter(([, value]) => value !== unknown))
  const asked = { place: place.id, day, act: form.act ?? '', facts }
  const found = situate(artefact, form.agency === undefined ? asked : { ...asked, agency: form.agency })
  if (form.act === undefined || 'problems' in found)
    return { step: 'act', problem: '', where, groups: topicActs(artefact, lang), others: otherActs(artefact, lang) }
  const { situated } = found
  const hidden = form.asker === 'person' ? unknowable(artefact, 'person') : []
  const skipped = new Set([...hidden, ...form.answers.filter(([, value]) => value === unknown).map(([fact]) => fact)])
  const again = artefact.vocabulary.facts.find((each) => each.id === form.asking)
  const next = nextQuestion(situated, skipped)
  const asking = again ?? (form.now === true ? undefined : next)
  if (asking !== undefined) return questionStep(lang, where, situated, asking, again !== undefined, form.answers.length + 1)
  const given = answerStep(artefact, lang, where, situated, form)
  return { ...given, more: next !== undefined, unasked: given.turnsOn.some((fact) => hidden.includes(fact)) }
}

function placeStep(artefact: Artefact, lang: Locale, { place }: AskForm, day: string, named: readonly PlaceEntry[]): AskView {
  const found = place === undefined ? undefined : situateAt(artefact, { place, day })
  const problems = found !== undefined && 'problems' in found ? found.problems : []
  // WHY: nothing is said where there are several, because it is asked which one, and nobody did anything wrong
  const problem = named.length > 1 ? '' : problems.map((each) => problemText(artefact, lang, each)).join(' ')
  return { step: 'place', problem, choices: named.map((each) => ({ value: each.id, label: placeName(artefact, each.id) })) }
}

function agencyStep(artefact: Artefact, lang: Locale, place: PlaceEntry, agencies: readonly Acting[]): AskView {
  const choices = agencies.map((each) => ({
    value: each.asked,
    label: agencyName(artefact, lang, each),
    note: each.polices ? say(lang, 'web.ask.agency.polices') : '',
  }))
  return { step: 'agency', problem: '', place: placeName(artefact, place.id), choices }
}

function questionStep(lang: Locale, where: QuestionPlace, situated: Situated, fact: Fact, again: boolean, number: number): AskView {
  // WHY: all answers are offered where a fact is asked again, because only the other facts exclude one, and they give way to the newest
  const possible = again ? fact.answers.map((each) => each.id) : possibleAnswers(situated, fact)
  const choices = fact.answers
    .filter((each) => possible.includes(each.id))
    .map((each) => ({ value: each.id, label: sentence(lang, inLanguage(each.words, lang)).replace(/\.$/, '') }))
  return { step: 'question', problem: '', where, fact: fact.id, asks: inLanguage(fact.asks, lang), help: inLanguage(fact.help, lang), choices, number }
}

function answerStep(artefact: Artefact, lang: Locale, where: QuestionPlace, situated: Situated, form: AskForm) {
  const result = answer(situated)
  const attestation = result.attestation === null ? '' : say(lang, 'answer.attestation', { attestation: say(lang, `attestation.${result.attestation}`) })
  return {
    step: 'answer',
    problem: '',
    where: { ...where, day: dayIn(lang, result.day) },
    told: describe(artefact, lang, result),
    verdict: result.verdict ?? 'open',
    turnsOn: result.turnsOn.map((each) => each.fact),
    reasons: reasonsOf(artefact, lang, result),
    attestation,
    known: knownIn(artefact, lang, form),
  } as const
}

function agencyName(artefact: Artefact, lang: Locale, { name, kind }: Acting): string {
  return name ?? agencyNameOf(artefact, lang, kind)
}

function agencyNameOf(artefact: Artefact, lang: Locale, asked = ''): string {
  const kind = artefact.vocabulary.agencies.find((each) => each.id === asked)
  if (kind !== undefined) return sentence(lang, inLanguage(kind.words, lang)).replace(/\.$/, '')
  return artefact.agencies.find((each) => each.ori === asked || each.name === asked)?.name ?? asked
}

function problemText(artefact: Artefact, lang: Locale, problem: Parameters<typeof problemLines>[2]): string {
  return problemLines(artefact, lang, problem, {})
    .map((each) => sentence(lang, each))
    .join(' ')
}

function knownIn(artefact: Artefact, lang: Locale, { answers }: AskForm): readonly KnownAnswer[] {
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
