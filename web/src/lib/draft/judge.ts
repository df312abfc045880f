// What a draft would do in a place on a day, in words: whom it binds, what it changes, what strikes it, whether it is looser than the model.
import { analysed, wordingIssues } from 'evenhand/analysis'
import { Budget, covers, type Day, OverBudget } from 'evenhand/base'
import {
  type Difference,
  differenceInSteps,
  issuesAgainst,
  looserIn,
  SharedDiagrams,
  type Subject,
  standingAt,
  textSubject,
  tooInvolved,
} from 'evenhand/compare'
import { type Finding, instrumentOf, type Parsed, whereWritten } from 'evenhand/language'
import { bindings, type Place } from 'evenhand/places'
import { canBind, type Instrument, type Kind, type Law } from 'evenhand/rules'
import {
  type ActText,
  andList,
  dayIn,
  differenceText,
  eraserSentence,
  inLanguage,
  jurisdictionName,
  type Locale,
  limitSentence,
  normSentence,
  placeName,
  say,
  sentence,
} from 'evenhand/wording'
import { plainText } from './plain-text.ts'
import { type StrikeText, strikeTexts } from './strike-text.ts'

/** Where and when a draft is looked at: a place, the kind of agency that polices it, a day. */
export interface DraftPlaceAndDay {
  readonly place: string
  readonly agency: string
  readonly day: Day
}

/** The law with the draft among its documents. */
export interface Drafted {
  readonly law: Law
  readonly places: readonly Place[]
  readonly texts: readonly Parsed[]
  /** The id of the instrument that the draft declares. */
  readonly draft: string
}

/** Everything there is to say, in one language; plain data, so that it can be handed from one thread to another. */
export interface JudgedDraft {
  /** The id of the instrument. */
  readonly draft: string
  readonly title: string
  readonly kind: Kind
  /** Every rule of the draft as a sentence, its norms in the order of the text. */
  readonly rules: readonly string[]
  readonly binding: string
  /** What it does, in a few sentences. */
  readonly plain: readonly string[]
  readonly changes: { readonly says: string; readonly acts: readonly ActText[] }
  /** What changes on other acts, only because the texts whose place it takes would no longer count. */
  readonly fallen: { readonly says: string; readonly acts: readonly ActText[] }
  readonly strikes: readonly StrikeText[]
  readonly model: { readonly says: string; readonly acts: readonly ActText[] }
}

/** What was judged, and the findings of meaning about the draft. */
export interface DraftJudgement {
  /** Absent where the draft is more than can be worked out: a finding says so. */
  readonly judged?: JudgedDraft
  readonly findings: readonly Finding[]
}

/** Steps that a whole draft may take. WHY: the model policy of 2024 as a draft takes less than a hundred thousand. */
const mostSteps = 800_000

/** Judges a draft in short steps; undefined where it declares no instrument. */
export function* judging(drafted: Drafted, at: DraftPlaceAndDay, lang: Locale): Generator<void, DraftJudgement | undefined> {
  const { law, places, texts, draft } = drafted
  const instrument = law.instruments.find((each) => each.id === draft)
  if (instrument === undefined) return undefined
  try {
    return yield* within(drafted, instrument, at, lang, new Budget(mostSteps))
  } catch (error) {
    if (!(error instanceof OverBudget)) throw error
    const issue = tooInvolved(
      error,
      law.norms.filter((each) => each.instrument === draft),
    )
    const document = texts.find((each) => instrumentOf(each) === draft)
    return { findings: analysed({ places, body: law, texts }, [issue], lang, false).findings.flatMap((each) => inDraft(each, document?.file)) }
  }
}

function* within(
  { law, places, texts, draft }: Drafted,
  instrument: Instrument,
  at: DraftPlaceAndDay,
  lang: Locale,
  budget: Budget,
): Generator<void, DraftJudgement> {
  const lexicon = { ...law, places }
  const row = places.filter((each) => each.id === at.place)
  const [bound = { place: at.place, agency: at.agency, circuit: '', texts: [] }] = bindings(row, [at.agency], law.instruments)
  const now = standingAt(law, bound, at.day, { left: [draft] })
  const then: Subject = { ...standingAt(law, bound, at.day, { added: instrument }), draft }
  const acts = actsOf(law, [draft, ...instrument.replaces])
  const document = texts.find((each) => instrumentOf(each) === draft)
  yield
  const changed = acts.length === 0 ? nothing(now, then) : yield* differenceInSteps(now, then, acts, budget)
  const issues = [...issuesAgainst(then, draft, budget), ...wordingIssues(places, law, [instrument])]
  yield
  const strikes = strikeTexts({ lexicon, lang, subject: then, draft, written: whereWritten(document === undefined ? [] : [document]), budget })
  yield
  const [model] = now.instruments.filter((each) => each.kind === 'model-policy')
  const alone: Subject = { ...textSubject(law, instrument, bound.circuit, at.day, at.day), draft }
  const own = actsOf(law, [draft])
  const looser =
    model === undefined || own.length === 0 ? undefined : yield* looserIn(textSubject(law, model, bound.circuit, at.day, at.day), alone, own, budget)
  yield
  const { findings } = analysed({ places, body: law, texts }, issues, lang, false)
  yield
  const told = differenceText(lexicon, lang, changed).acts
  const isOwn = changed.acts.map((each) => own.includes(each.question.act))
  const [ours, others] = [told.filter((_, index) => isOwn[index]), told.filter((_, index) => !isOwn[index])]
  const rules = rulesOf(law, draft, lang)
  const judged = {
    draft,
    title: inLanguage(instrument.title, lang),
    kind: instrument.kind,
    rules,
    binding: bindingText(law, places, instrument, bound.texts.includes(draft), at, lang),
    plain: plainText({
      lang,
      place: placeName({ places }, at.place),
      changed: changed.acts.filter((_, index) => isOwn[index]),
      told: ours,
      rules: rules.length,
      strikes,
    }),
    changes: { says: sentence(lang, say(lang, ours.length === 0 ? 'draft.changes.none' : 'draft.changes.some', { count: String(ours.length) })), acts: ours },
    fallen: { says: fallenText(law, lang, instrument, others.length), acts: others },
    strikes,
    model: modelText(lexicon, lang, model, looser),
  }
  return { judged, findings: findings.flatMap((each) => inDraft(each, document?.file)) }
}

/** What falls away with the texts whose place the draft takes; empty where it takes none's. */
function fallenText({ instruments }: Law, lang: Locale, { replaces }: Instrument, acts: number): string {
  const names = instruments.flatMap((each) => (replaces.includes(each.id) ? [inLanguage(each.title, lang)] : []))
  return names.length === 0
    ? ''
    : sentence(lang, say(lang, acts === 0 ? 'draft.fallen.none' : 'draft.fallen.some', { names: andList(lang, names), count: String(acts) }))
}

/** Findings that say what higher law leaves of a rule. WHY: these are no errors, because nothing is wrong with the text, and what it does can be told. */
const byHigherLaw: readonly string[] = ['void-norm', 'ceiling-breach', 'floor-breach']

/** A finding at the draft: what is reported at another text in which the draft has a part is shown at the rule of the draft. */
function inDraft(finding: Finding, file: string | undefined): readonly Finding[] {
  const spans = [finding.span, ...finding.related.map((each) => each.span)].filter((each) => each.file === file)
  return spans.slice(0, 1).map((span) => ({ ...finding, span, ...(byHigherLaw.includes(finding.code) ? { severity: 'warning' as const } : {}) }))
}

function rulesOf(law: Law, draft: string, lang: Locale): readonly string[] {
  const own = (each: { readonly instrument: string }): boolean => each.instrument === draft
  return [
    ...law.norms.filter(own).map((each) => normSentence(law, lang, each)),
    ...law.erasers.filter(own).map((each) => eraserSentence(law, lang, each)),
    ...law.limits.filter(own).map((each) => sentence(lang, limitSentence(law, lang, each))),
  ]
}

function nothing(before: Subject, after: Subject): Difference {
  return { before, after, shared: new SharedDiagrams(before.body.vocabulary), acts: [], same: [], strictness: 'equal' }
}

/** The acts that texts speak of, each once. */
function actsOf(law: Law, texts: readonly string[]): readonly string[] {
  return [...new Set([...law.norms, ...law.erasers].flatMap((each) => (texts.includes(each.instrument) ? each.acts : [])))]
}

/** Whether such a text binds anybody there, by what it says of itself. */
function bindingText(
  law: Law,
  places: readonly Place[],
  { agencies, kind, maker, place, window }: Instrument,
  reaches: boolean,
  at: DraftPlaceAndDay,
  lang: Locale,
): string {
  const words = (id: string): string => inLanguage(law.vocabulary.agencies.find((each) => each.id === id)?.words, lang)
  const where = placeName({ places }, at.place)
  const filled = { place: where, agency: words(at.agency), kind: say(lang, `kind.${kind}`), maker }
  if (agencies.length === 0 || !canBind(kind)) return say(lang, 'draft.binds.nobody', filled)
  if (!reaches) {
    return say(lang, 'draft.binds.others', {
      ...filled,
      others: andList(lang, agencies.map(words)),
      elsewhere: jurisdictionName({ places }, lang, place ?? ''),
    })
  }
  if (!covers(window, at.day)) return say(lang, 'draft.binds.other-day', { ...filled, day: dayIn(lang, at.day) })
  return say(lang, 'draft.binds.agency', filled)
}

function modelText(
  lexicon: Parameters<typeof differenceText>[0],
  lang: Locale,
  model: Instrument | undefined,
  looser: Difference | undefined,
): JudgedDraft['model'] {
  if (model === undefined) return { says: say(lang, 'draft.model.none'), acts: [] }
  const title = inLanguage(model.title, lang)
  if (looser === undefined || looser.acts.length === 0) return { says: say(lang, 'draft.model.nowhere', { title }), acts: [] }
  return { says: say(lang, 'draft.model.looser', { title }), acts: differenceText(lexicon, lang, looser).acts }
}
