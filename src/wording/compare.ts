// Differences in words: for each region what its situations have in common, what either side says there, and by which rules.
import { covers, unreachable } from '../base/index.ts'
import type { ActDifference, Conditions, Difference, Region, Strictness, Subject } from '../compare/index.ts'
import type { Attestation, Instrument, Norm, Verdict } from '../rules/index.ts'
import { clause, type Lexicon, situationClauses } from './clause.ts'
import { sourceLine } from './item.ts'
import { andList, countIn, dayIn, inLanguage, type Locale, sentence, shareIn } from './locale.ts'
import { actorPhrase, actPhrase, modalityOf, modalWord } from './norm.ts'
import { say } from './say.ts'

/** What names of subjects are made from: an artefact is one. */
export interface SubjectNames extends Lexicon {
  readonly instruments: readonly Instrument[]
  readonly places: readonly { readonly id: string; readonly name: string }[]
}

/** A rule on one side of a region. */
export interface RuleText {
  readonly id: string
  /** The title of its text, and where the rule was read. */
  readonly title: string
  readonly source: string
  readonly address: string | undefined
}

/** A region in words. */
export interface RegionText {
  /** The whole of it: when, and what either side says. */
  readonly says: string
  /** What the situations have in common; empty where it is always so. */
  readonly when: string
  readonly before: string
  readonly after: string
  /** `24 of 1,560 situations (1.5%)`. */
  readonly share: string
  /** One situation, in a sentence; empty where every situation is one. */
  readonly example: string
  readonly rules: { readonly before: readonly RuleText[]; readonly after: readonly RuleText[] }
  /** As well known as the worst of the rules; undefined where no rule speaks. */
  readonly attestation: Attestation | undefined
}

/** One act in words. */
export interface ActText {
  readonly title: string
  readonly strictness: string
  /** Other verdicts. */
  readonly regions: readonly RegionText[]
  /** The same verdict, other duties. */
  readonly duties: readonly RegionText[]
  /** The same verdict and duties, by rules that say something else. */
  readonly reasons: readonly RegionText[]
}

/** A difference in words. */
export interface DifferenceText {
  readonly first: string
  readonly second: string
  /** How strict the second is, how many acts differ, and what is to be kept in mind. */
  readonly summary: readonly string[]
  readonly acts: readonly ActText[]
  /** Acts on which only the rules that decide say something else. */
  readonly same: readonly ActText[]
}

/** The whole difference in words. */
export function differenceText(lexicon: SubjectNames, language: Locale, found: Difference): DifferenceText {
  const [first, second] = [subjectName(lexicon, language, found.before), subjectName(lexicon, language, found.after)]
  const tell = (act: ActDifference): ActText => actText(lexicon, language, found, act)
  const both = [found.before, found.after]
  const partly = [...new Set(both.flatMap(partlyRead))].map((each) => titleIn(language, each))
  const past = both.flatMap(({ of, day, instruments: [text] }) =>
    of.kind !== 'text' || text?.window === undefined || covers(text.window, day) ? [] : [{ title: titleIn(language, text), day: dayIn(language, day) }],
  )
  const equal = found.acts.length === 0
  return {
    first,
    second,
    summary: [
      equal ? say(language, 'compare.nothing') : say(language, 'compare.overall', { strictness: strictnessText(language, found.strictness) }),
      say(language, 'compare.acts', { differing: String(found.acts.length), same: String(found.same.length) }),
      ...past.map((each) => say(language, 'compare.not-in-force', each)),
      ...(partly.length === 0 ? [] : [say(language, 'compare.partly', { names: andList(language, partly) })]),
    ].map((each) => sentence(language, each)),
    acts: found.acts.map(tell),
    same: found.same.filter((each) => each.reasons.length > 0).map(tell),
  }
}

/** The name of a subject: the title of a text, or what stands where and when. */
export function subjectName(lexicon: SubjectNames, language: Locale, { of, day, body, draft }: Subject): string {
  const titleOf = (id: string): string => {
    const title = inLanguage(body.instruments.find((each) => each.id === id)?.title, language)
    return draft === id ? say(language, 'compare.draft', { title }) : title
  }
  if (of.kind === 'text') return titleOf(of.instrument)
  const agency = inLanguage(lexicon.vocabulary.agencies.find((each) => each.id === of.agency)?.words, language)
  const place = lexicon.places.find((each) => each.id === of.place)?.name ?? of.place
  const named = { place, agency, day: dayIn(language, day) }
  return of.added === undefined ? say(language, 'compare.standing', named) : say(language, 'compare.standing-with', { ...named, title: titleOf(of.added) })
}

/** The act that is compared, as a title: `An officer: hold a person`. */
export function questionTitle(lexicon: Lexicon, language: Locale, { actor, act }: ActDifference['question']): string {
  const title = say(language, 'compare.act', { actor: actorPhrase(lexicon, language, actor), act: actPhrase(lexicon, language, act, new Map()).text })
  return sentence(language, title).replace(/\.$/, '')
}

/** What is to be said of how strict one side is. */
export function strictnessText(language: Locale, strictness: Strictness): string {
  return say(language, `compare.${strictness}`)
}

function actText(lexicon: SubjectNames, language: Locale, found: Difference, act: ActDifference): ActText {
  const part = (when: Conditions, example: Readonly<Record<string, string>>, count: bigint, total: bigint, ids: Region['because'], tell: Tell): RegionText =>
    partText(lexicon, language, found, act, { when, example, count, total, ids, tell })
  const verdict =
    (given: Verdict): Tell =>
    (actor, text, ids) =>
      verdictText(language, given, actor, text, asked(found, ids))
  const owed = (duties: readonly string[]): string =>
    duties.length === 0
      ? say(language, 'compare.no-duty')
      : say(language, 'compare.duty', {
          acts: andList(
            language,
            duties.map((each) => actPhrase(lexicon, language, each, new Map()).text),
          ),
        })
  return {
    title: questionTitle(lexicon, language, act.question),
    strictness: strictnessText(language, act.strictness),
    regions: act.regions.map((each) => part(each.when, each.example, each.count, act.total, each.because, sides(verdict(each.before), verdict(each.after)))),
    duties: act.duties.map((each) =>
      part(
        each.when,
        each.example,
        each.count,
        each.total,
        { before: [], after: [] },
        sides(
          () => owed(each.before),
          () => owed(each.after),
        ),
      ),
    ),
    reasons: act.reasons.map((each) => part({}, {}, each.count, each.total, each, sides(verdict(each.verdict), verdict(each.verdict)))),
  }
}

/** What one side says, given actor and act as phrases and the norms that decide there. */
type Tell = (actor: string, act: string, ids: readonly string[], side: 'before' | 'after') => string

function sides(before: Tell, after: Tell): Tell {
  return (actor, act, ids, side) => (side === 'before' ? before(actor, act, ids, side) : after(actor, act, ids, side))
}

interface Told {
  readonly when: Conditions
  readonly example: Readonly<Record<string, string>>
  readonly count: bigint
  readonly total: bigint
  readonly ids: Region['because']
  readonly tell: Tell
}

function partText(lexicon: SubjectNames, language: Locale, found: Difference, act: ActDifference, told: Told): RegionText {
  const { text, used } = actPhrase(lexicon, language, act.question.act, new Map(Object.entries(told.when)))
  const actor = actorPhrase(lexicon, language, act.question.actor)
  const one = told.tell(actor, text, told.ids.before, 'before')
  const other = told.tell(actor, text, told.ids.after, 'after')
  const unsaid = Object.fromEntries(Object.entries(told.when).filter(([fact]) => !used.includes(fact)))
  // WHY: what the act's own words say is not said twice, except where nothing else would say it: "always" is then false, and silence names no act
  const whole = Object.keys(unsaid).length === 0 || [one, other].includes(say(language, 'compare.silent'))
  const when = conditionsText(lexicon, language, whole ? told.when : unsaid)
  const first = subjectName(lexicon, language, found.before)
  const second = subjectName(lexicon, language, found.after)
  const says = when === '' ? say(language, 'compare.always', { first, one, second, other }) : say(language, 'compare.when', { when, first, one, second, other })
  const clauses = andList(language, situationClauses(lexicon, language, told.example))
  const rules = { before: rulesText(language, found.before, told.ids.before), after: rulesText(language, found.after, told.ids.after) }
  return {
    says: sentence(language, says),
    when,
    before: one,
    after: other,
    share: shareText(language, told.count, told.total),
    example: clauses === '' ? '' : sentence(language, clauses),
    rules,
    attestation: weakest(found.after, told.ids.after, weakest(found.before, told.ids.before)),
  }
}

/** The rules of a side: their texts, and where they were read. */
export function rulesText(language: Locale, { body }: Pick<Subject, 'body'>, ids: readonly string[]): readonly RuleText[] {
  const named = new Set(ids)
  return [...body.norms, ...body.erasers].flatMap((each): readonly RuleText[] => {
    const [source] = each.sources
    if (!named.has(each.id) || source === undefined) return []
    const title = inLanguage(body.instruments.find((instrument) => instrument.id === each.instrument)?.title, language)
    return [{ id: each.id, title, source: sourceLine(language, source), address: source.address }]
  })
}

/** Conditions as one clause, each fact told by what is shorter: the answers it has, or those it has not. */
export function conditionsText(lexicon: Lexicon, language: Locale, when: Conditions): string {
  const parts = Object.entries(when).map(([fact, answers]) => {
    const all = lexicon.vocabulary.facts.find((each) => each.id === fact)?.answers.map((each) => each.id) ?? []
    const others = all.filter((each) => !answers.includes(each))
    // WHY: what a fact is not is said only where that list is at most half as long, because a long list of what it is not is no plainer than one of what it is
    const denied = others.length === 1 ? answers.length > 1 : others.length * 2 <= answers.length
    return clause(lexicon, language, { kind: 'is', fact, answers: denied ? others : answers }, !denied)
  })
  return andList(language, parts)
}

/** `an officer may hold a person`; where no rule speaks, that. */
export function verdictText(language: Locale, verdict: Verdict, actor: string, act: string, asks: 'may' | 'must' = 'may'): string {
  switch (verdict) {
    case 'silent':
      return say(language, 'compare.silent')
    case 'unsettled':
      return say(language, 'headline.unsettled', { actor, act, may: say(language, `modal.${asks}`) })
    case 'conflict':
      return say(language, 'headline.conflict', { actor, act })
    case 'must':
    case 'should':
    case 'may':
    case 'should not':
    case 'must not':
      return `${actor} ${modalWord(language, verdict)} ${act}`
    default:
      return unreachable(verdict)
  }
}

/** `24 of 1,560 situations (1.5%)`. */
export function shareText(language: Locale, count: bigint, total: bigint): string {
  if (count === total) return say(language, 'compare.share-all', { total })
  return say(language, 'compare.share', { count: countIn(language, count), total, percent: percent(language, count, total) })
}

function percent(language: Locale, count: bigint, total: bigint): string {
  const share = Number((count * 100_000n) / (total === 0n ? 1n : total)) / 100_000
  return shareIn(language, share)
}

/** What is open where a question is: whether somebody must, or whether they may. */
function asked({ before, after }: Difference, ids: readonly string[]): 'may' | 'must' {
  const named = new Set(ids)
  const norms: readonly Norm[] = [...before.body.norms, ...after.body.norms]
  return norms.some((each) => named.has(each.id) && modalityOf(each) === 'must') ? 'must' : 'may'
}

/** Texts of a subject with rules that were not read in the text itself: what is missing from them may be in the rest. */
export function partlyRead({ instruments, body }: Subject): readonly Instrument[] {
  return instruments.filter((text) => body.norms.some((each) => each.instrument === text.id && each.attestation !== 'official'))
}

function titleIn(language: Locale, { title }: Instrument): string {
  return inLanguage(title, language)
}

const order: readonly Attestation[] = ['official', 'partial', 'secondary', 'unconfirmed']

function weakest({ body }: Subject, ids: readonly string[], from?: Attestation): Attestation | undefined {
  const named = new Set(ids)
  const found = [...body.norms, ...body.erasers].filter((each) => named.has(each.id)).map((each) => each.attestation)
  return [...(from === undefined ? [] : [from]), ...found].sort((a, b) => order.indexOf(b) - order.indexOf(a))[0]
}
