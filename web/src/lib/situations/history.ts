// What the page of a situation's history shows: eras and votes in the order of their days, and the picture of them.
import type { Artefact } from 'evenhand/artefact'
import type { Verdict } from 'evenhand/rules'
import { type Era, historyOf, type NamedSituation, type Reader, type SituationAnswer, type Situations, type StoryTexts, type Vote } from 'evenhand/situations'
import { andList, dayIn, inLanguage, type Locale, orList, provisionName, say, sentence, situationText } from 'evenhand/wording'
import { bandOf, type ErasPicture, pictureOf } from './picture.ts'
import { type RuleView, ruleView } from './view.ts'

type Told = Extract<Reader, 'person' | 'officer'>

export interface EraView {
  readonly kind: 'era'
  readonly id: string
  readonly from: string | null
  readonly through: string | null
  readonly verdict: Verdict | 'open'
  readonly word: string
  readonly says: string
  readonly unless: string
  /** Its days, as exactly as they are known. */
  readonly when: string
  readonly known: string
  readonly rules: readonly RuleView[]
  /** What holds either way, where it is not settled. */
  readonly either: readonly string[]
  /** What is to be said quietly: other answers that may have stood, and other reasons since some day. */
  readonly notes: readonly string[]
  readonly isNow: boolean
  /** Whether another answer may have stood on some of its days. */
  readonly isUnsure: boolean
  /** The day on which it is known to have begun, for what else changed; empty where it is not. */
  readonly changed: string
}

export interface VoteView {
  readonly kind: 'vote'
  readonly day: string
  readonly when: string
  readonly title: string
  /** What a vote of its kind did. */
  readonly says: string
  readonly to: string
}

export interface HistoryView {
  readonly what: string
  readonly reader: Told
  readonly lead: string
  readonly items: readonly (EraView | VoteView)[]
  readonly picture: ErasPicture
}

interface Asked {
  readonly place: string
  readonly today: string
}

/** Undefined where nobody polices all of the place. `stories`: those that tell of votes. */
export function historyView(
  artefact: Artefact,
  lang: Locale,
  read: Situations,
  situation: NamedSituation,
  reader: Told,
  { place, today }: Asked,
  stories: readonly StoryTexts[],
): HistoryView | undefined {
  const found = historyOf(artefact, read, situation, { place }, stories)
  if ('problems' in found) return undefined
  const { eras, votes } = found.history
  const shown = eras.map((era, index) => eraView(artefact, lang, reader, today, era, eras[index + 1]))
  const voted = votes.map((vote) => voteView(artefact, lang, vote))
  const now = shown.find((each) => each.isNow)
  return {
    what: inLanguage(reader === 'officer' ? situation.officer : situation.person, lang),
    reader,
    lead: now === undefined ? '' : leadOf(lang, now),
    items: inOrder(shown, voted),
    picture: pictureOf(
      eras.flatMap((era, index) => {
        const view = shown[index]
        return view === undefined ? [] : [bandOf(lang, view, era)]
      }),
      voted,
      today,
    ),
  }
}

/** WHY: no day is told where it began by then, because that says of today no more than that it is so. */
function leadOf(lang: Locale, { word, changed, through }: EraView): string {
  const day = changed === '' || through !== null ? '' : say(lang, 'history.since', { day: dayIn(lang, changed) })
  return day === '' ? say(lang, 'history.lead', { word }) : say(lang, 'history.lead.since', { word, when: day })
}

/** A vote stands after the era in which it was held. */
function inOrder(eras: readonly EraView[], votes: readonly VoteView[]): readonly (EraView | VoteView)[] {
  const last = eras.findLastIndex.bind(eras)
  const holding = (vote: VoteView): number => last(({ from }) => from === null || from <= vote.day)
  return eras.flatMap((era, index) => [era, ...votes.filter((each) => holding(each) === index)])
}

function voteView(artefact: Artefact, lang: Locale, { instrument, day, isAdvisory, story }: Vote): VoteView {
  return {
    kind: 'vote',
    day,
    when: say(lang, 'history.vote', { day: dayIn(lang, day) }),
    title: provisionName(artefact, lang, instrument),
    says: say(lang, isAdvisory ? 'history.vote.says' : 'history.vote.told'),
    to: story === undefined ? `/${lang}/law/${instrument}` : `/${lang}/petitions/${story}`,
  }
}

function eraView(artefact: Artefact, lang: Locale, reader: Told, today: string, era: Era, next: Era | undefined): EraView {
  const { from, through, answered, isByThen } = era
  const isNow = (from === null || from <= today) && (through === null || today <= through)
  const latest = era.reasons.findLast((each) => each.day <= today)?.answered
  // WHY: the latest day is taken where the rule lasts, because the answer of today must be the one of the situation's own page
  const told = isNow && latest !== undefined ? latest : answered
  const text = situationText(artefact, lang, reader, told)
  return {
    kind: 'era',
    id: from === null ? 'first' : `since-${from}`,
    from,
    through,
    verdict: text.verdict,
    word: text.word,
    says: text.says,
    unless: text.unless,
    when: whenText(lang, era, next),
    known: text.known,
    rules: told.answer.because
      .map(({ norm }) => ruleView(artefact, lang, norm))
      .filter((each, index, all) => all.findIndex(({ to }) => to === each.to) === index),
    either: text.either.map((each) => each.says),
    notes: notesOf(artefact, lang, reader, era),
    isNow,
    isUnsure: era.perhaps.length > 0,
    changed: from === null || isByThen ? '' : from,
  }
}

/** The days of an era, its ends as exactly as they are known: a text that was merely read on a day began then or earlier. */
function whenText(lang: Locale, era: Era, next: Era | undefined): string {
  const ends = [beginText(lang, era), endText(lang, era, next)].filter((each) => each !== '')
  return sentence(lang, ends.length === 0 ? say(lang, 'history.always') : ends.join(', ')).replace(/\.$/, '')
}

function beginText(lang: Locale, { from, through, after, isByThen }: Era): string {
  if (from === null) return ''
  const day = dayIn(lang, from)
  if (!isByThen) return say(lang, through === null ? 'history.since' : 'history.from', { day })
  return after === undefined ? say(lang, 'history.by', { day }) : say(lang, 'history.between', { after: dayIn(lang, after), day })
}

function endText(lang: Locale, { through }: Era, next: Era | undefined): string {
  if (through === null) return ''
  const day = dayIn(lang, through)
  if (next?.isByThen !== true) return say(lang, 'history.until', { day })
  return next.after === undefined
    ? say(lang, 'history.until-by', { day })
    : say(lang, 'history.until-between', { after: dayIn(lang, next.after), day: dayIn(lang, next.from ?? through) })
}

function notesOf(artefact: Artefact, lang: Locale, reader: Told, { perhaps, reasons }: Era): readonly string[] {
  const unsure = perhaps.map(({ from, through, verdicts }) => {
    const ends = [...(from === null ? [] : [say(lang, 'history.from', { day: dayIn(lang, from) })]), say(lang, 'history.until', { day: dayIn(lang, through) })]
    const answers = verdicts.map((each) => say(lang, `situation.${reader}.word.${each}`))
    return sentence(lang, say(lang, 'history.perhaps', { when: ends.join(', '), answers: orList(lang, answers) }))
  })
  const others = reasons.map(({ day, isByThen, answered }) => reasonText(artefact, lang, day, isByThen, answered))
  return [...unsure, ...others]
}

function reasonText(artefact: Artefact, lang: Locale, day: string, isByThen: boolean, { answer }: SituationAnswer): string {
  const texts = [...new Set(answer.because.map(({ norm }) => norm.split('/')[0] ?? norm))].map((each) => provisionName(artefact, lang, each))
  return sentence(lang, say(lang, isByThen ? 'stretch.reason-by-then' : 'stretch.reason', { day: dayIn(lang, day), names: andList(lang, texts) }))
}
