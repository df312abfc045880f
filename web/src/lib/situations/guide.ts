// What the page of a guide shows: where, the next question or the answer, and what comes next. Pure.
import type { Artefact } from 'evenhand/artefact'
import { agenciesAt, placesNamed, situateAt } from 'evenhand/decide'
import { type ChosenAnswers, chosenIn, decidedIn, type Guide, type GuideChoice, type Situations, situationOf, stepIn } from 'evenhand/situations'
import { inLanguage, type Locale, placeName, say, sentence } from 'evenhand/wording'
import { type RowView, rowFor, type SituationView, situationView } from './view.ts'

export interface ChoiceView {
  readonly value: string
  readonly says: string
  readonly note: string
  /** What a paper of this kind is headed and who signs it; undefined where it is no paper. */
  readonly paper: { readonly form: string; readonly signed: string } | undefined
}

export interface QuestionView {
  readonly id: string
  readonly asks: string
  readonly choices: readonly ChoiceView[]
}

export interface GuidePlace {
  readonly place: string
  readonly agency: string
  readonly name: string
  readonly agencyName: string
  /** Whether the agency is the one that the pages of the place are about. */
  readonly isUsual: boolean
}

export interface GuideView {
  readonly id: string
  readonly title: string
  readonly lead: string
  readonly where: GuidePlace | undefined
  /** As it was typed, where no place was found. */
  readonly typed: string
  readonly problem: string
  /** Several places of one name. */
  readonly places: readonly { readonly value: string; readonly label: string }[]
  readonly agencies: readonly { readonly value: string; readonly label: string }[]
  /** Choices that were made. */
  readonly made: readonly { readonly question: string; readonly choice: string; readonly asks: string; readonly says: string }[]
  readonly asks: QuestionView | undefined
  readonly answer: { readonly shown: SituationView; readonly aside: string } | undefined
  readonly next: readonly RowView[]
  /** The address of the place's own page, where it answers for the same agency; empty where there is none. */
  readonly base: string
}

/** What an address asks of a guide. */
export interface GuideAsked {
  readonly place: string | null
  readonly agency: string | null
  readonly choice: (question: string) => string | null
}

/** The page for what is known; a question is asked also before the place is, an answer is given only then. */
export function guideView(artefact: Artefact, lang: Locale, read: Situations, guide: Guide, asked: GuideAsked, day: string): GuideView {
  const { where, ...found } = whereOf(artefact, lang, asked, day)
  const chosen = chosenIn(guide, asked.choice)
  const step = stepIn(guide, chosen)
  const at = where === undefined ? undefined : { place: where.place, agency: where.agency, day, reader: 'officer' as const }
  const reached = step !== undefined && 'reached' in step ? step.reached : undefined
  const situation = reached === undefined ? undefined : situationOf(guide, reached, read.situations)
  const shown = situation === undefined || at === undefined ? undefined : situationView(artefact, lang, read, situation, at)
  return {
    id: guide.id,
    title: inLanguage(guide.title, lang),
    lead: inLanguage(guide.lead, lang),
    where,
    ...found,
    made: madeIn(lang, guide, chosen),
    asks:
      step !== undefined && 'asks' in step
        ? { id: step.asks.id, asks: inLanguage(step.asks.asks, lang), choices: step.asks.choices.map((each) => choiceView(lang, each)) }
        : undefined,
    answer: shown === undefined ? undefined : { shown, aside: reached?.aside === undefined ? '' : inLanguage(reached.aside, lang) },
    base: where?.isUsual === true ? `/${lang}/${where.place.split('/').slice(1).join('/')}` : '',
    next: shown === undefined || at === undefined ? [] : nextRows(artefact, lang, read, guide, at),
  }
}

function whereOf(
  artefact: Artefact,
  lang: Locale,
  { place: typed, agency }: GuideAsked,
  day: string,
): Pick<GuideView, 'where' | 'typed' | 'problem' | 'places' | 'agencies'> {
  const none = { where: undefined, typed: typed ?? '', problem: '', places: [], agencies: [] }
  if (typed === null) return none
  if (typed.trim() === '') return { ...none, problem: say(lang, 'web.error.place') }
  const named = placesNamed(artefact, typed)
  const [place, other] = named
  if (place === undefined) return { ...none, problem: sentence(lang, say(lang, 'problem.unknown-place', { name: typed })) }
  if (other !== undefined) return { ...none, places: named.map((each) => ({ value: each.id, label: placeName(artefact, each.id) })) }
  const acting = agenciesAt(artefact, place).map((each) => ({ value: each.asked, label: each.name ?? kindName(artefact, lang, each.kind) }))
  const mine = acting.find((each) => each.value === agency)
  // WHY: the first is taken, because where police are responsible for all of a place an officer who names no agency is one of them; otherwise it is asked which
  const usual = 'problems' in situateAt(artefact, { place: place.id, day }) ? undefined : acting[0]
  const found = mine ?? usual
  if (found === undefined) return { ...none, typed: place.id, agencies: acting }
  const isUsual = found.value === usual?.value && place.id.split('/').length === 3
  return { ...none, where: { place: place.id, agency: found.value, name: placeName(artefact, place.id), agencyName: found.label, isUsual } }
}

function kindName(artefact: Artefact, lang: Locale, kind: string): string {
  const found = artefact.vocabulary.agencies.find((each) => each.id === kind)
  return found === undefined ? kind : sentence(lang, inLanguage(found.words, lang)).replace(/\.$/, '')
}

function choiceView(lang: Locale, { id, says, note, form, signed }: GuideChoice): ChoiceView {
  return {
    value: id,
    says: inLanguage(says, lang),
    note: note === undefined ? '' : inLanguage(note, lang),
    paper: form === undefined || signed === undefined ? undefined : { form, signed: inLanguage(signed, lang) },
  }
}

function madeIn(lang: Locale, guide: Guide, chosen: ChosenAnswers): GuideView['made'] {
  return guide.questions.flatMap((question) => {
    const choice = question.choices.find((each) => each.id === chosen[question.id])
    return choice === undefined
      ? []
      : [{ question: question.id, choice: choice.id, asks: inLanguage(question.asks, lang), says: inLanguage(choice.says, lang) }]
  })
}

function nextRows(
  artefact: Artefact,
  lang: Locale,
  read: Situations,
  guide: Guide,
  at: { readonly place: string; readonly agency: string; readonly day: string },
): readonly RowView[] {
  return guide.next.flatMap((id) => {
    const situation = read.situations.find((each) => each.id === id)
    const decided = situation === undefined ? undefined : decidedIn(artefact, situation, at)
    return situation === undefined || decided === undefined ? [] : [heard(lang, rowFor(artefact, lang, read, situation, decided, 'officer'))]
  })
}

/** WHY: it is said, because silence in a row could be taken for a yes. */
function heard(lang: Locale, row: RowView): RowView {
  return row.verdict === 'silent' ? { ...row, says: say(lang, 'situation.officer.silent') } : row
}
