// Differences in words: one sentence for each region, and what either side says there.
import { unreachable } from '../base/index.ts'
import type { ActDifference, Conditions, Difference, Region, Subject } from '../compare/index.ts'
import type { Attestation, Instrument, Norm, Verdict } from '../rules/index.ts'
import { clause, type Lexicon, situationClauses } from './clause.ts'
import { andList, countIn, dayIn, inLanguage, type Language, sentence } from './language.ts'
import { actorPhrase, actPhrase, modalWord } from './norm.ts'
import { say } from './say.ts'

/** What names of subjects are made from: an artefact is one. */
export interface Gazetteer extends Lexicon {
  readonly instruments: readonly Instrument[]
  readonly norms: readonly Norm[]
  readonly places: readonly { readonly id: string; readonly name: string }[]
}

/** A region in words. */
export interface RegionText {
  /** The whole of it in one sentence. */
  readonly says: string
  /** What the situations have in common; empty where it is always so. */
  readonly when: string
  readonly before: string
  readonly after: string
  /** `24 of 1,560 situations (1.5%)`. */
  readonly share: string
  readonly example: string
  readonly attestation: Attestation | undefined
}

/** The name of a subject: the title of a text, or what stands where and when. */
export function subjectName(lexicon: Gazetteer, language: Language, { of, day, body }: Subject): string {
  if (of.kind === 'text') return inLanguage(body.instruments.find((each) => each.id === of.instrument)?.title, language)
  const agency = inLanguage(lexicon.vocabulary.agencies.find((each) => each.id === of.agency)?.words, language)
  const place = lexicon.places.find((each) => each.id === of.place)?.name ?? of.place
  return say(language, 'compare.standing', { place, agency, day: dayIn(language, day) })
}

/** The act that is compared, as a title: `An officer: hold a person`. */
export function questionTitle(lexicon: Lexicon, language: Language, { actor, act }: ActDifference['question']): string {
  const title = say(language, 'compare.act', {
    actor: actorPhrase(lexicon, language, actor),
    act: actPhrase(lexicon, language, act, new Map()).text,
  })
  return sentence(language, title).replace(/\.$/, '')
}

/** What is to be said of how strict one side is. */
export function strictnessText(language: Language, strictness: Difference['strictness']): string {
  return say(language, `compare.${strictness}`)
}

/** A region of an act in words. */
export function regionText(lexicon: Gazetteer, language: Language, { before, after }: Difference, act: ActDifference, region: Region): RegionText {
  const fixed = new Map(Object.entries(region.when))
  const { text, used } = actPhrase(lexicon, language, act.question.act, fixed)
  const shown = Object.fromEntries(Object.entries(region.when).filter(([fact]) => !used.includes(fact)))
  const when = conditionsText(lexicon, language, shown)
  const actor = actorPhrase(lexicon, language, act.question.actor)
  const one = verdictText(language, region.before, actor, text)
  const other = verdictText(language, region.after, actor, text)
  const first = subjectName(lexicon, language, before)
  const second = subjectName(lexicon, language, after)
  const says = when === '' ? say(language, 'compare.always', { first, one, second, other }) : say(language, 'compare.when', { when, first, one, second, other })
  return {
    says: sentence(language, says),
    when,
    before: one,
    after: other,
    share: say(language, 'compare.share', {
      count: countIn(language, region.count),
      total: countIn(language, act.total),
      percent: percent(language, region.count, act.total),
    }),
    example: sentence(language, andList(language, situationClauses(lexicon, language, region.example))),
    attestation: weakest(before, region.because.before, weakest(after, region.because.after)),
  }
}

/** Conditions as one clause, each fact told by what is shorter: the answers it has, or those it has not. */
export function conditionsText(lexicon: Lexicon, language: Language, when: Conditions): string {
  const parts = Object.entries(when).map(([fact, answers]) => {
    const all = lexicon.vocabulary.facts.find((each) => each.id === fact)?.answers.map((each) => each.id) ?? []
    const others = all.filter((each) => !answers.includes(each))
    const denied = others.length < answers.length
    return clause(lexicon, language, { kind: 'is', fact, answers: denied ? others : answers }, !denied)
  })
  return andList(language, parts)
}

/** `an officer may hold a person`; where no rule speaks, that. */
export function verdictText(language: Language, verdict: Verdict, actor: string, act: string): string {
  switch (verdict) {
    case 'silent':
      return say(language, 'compare.silent', { actor, act })
    case 'unsettled':
      return say(language, 'headline.unsettled', { actor, act, may: say(language, 'modal.may') })
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

function percent(language: Language, count: bigint, total: bigint): string {
  const share = Number((count * 100_000n) / (total === 0n ? 1n : total)) / 100_000
  return new Intl.NumberFormat(language === 'en' ? 'en-US' : 'es-US', { style: 'percent', maximumSignificantDigits: 2 }).format(share)
}

const order: readonly Attestation[] = ['official', 'partial', 'secondary', 'unconfirmed']

function weakest({ body }: Subject, ids: readonly string[], from?: Attestation): Attestation | undefined {
  const found = [...body.norms, ...body.erasers].filter((each) => ids.includes(each.id)).map((each) => each.attestation)
  return [...(from === undefined ? [] : [from]), ...found].sort((a, b) => order.indexOf(b) - order.indexOf(a))[0]
}
