// What higher law strikes of a draft, in words: the rule, when, by what, whether that is settled, and what both sides say where it is not.
import { type Budget, covers } from 'evenhand/base'
import { questionsOf, type Strike, type Subject, sharedFor, strikesOn } from 'evenhand/compare'
import type { WrittenAt } from 'evenhand/language'
import type { Contest, Eraser, Instrument, Law } from 'evenhand/rules'
import {
  andList,
  circuitName,
  conditionsText,
  countIn,
  eraserSentence,
  inLanguage,
  type Locale,
  normSentence,
  provisionName,
  say,
  sentence,
  situationClauses,
  sourceLine,
} from 'evenhand/wording'

/** One rule that is struck, or perhaps struck. */
export interface StrikeText {
  /** The line of the rule, from 1. */
  readonly line: number
  readonly contested: boolean
  /** The rule of the draft. */
  readonly rule: string
  /** By what, in how many of the situations in which it applies. */
  readonly says: string
  /** Whether it is struck in all of these. */
  readonly wherever: boolean
  /** When; empty where it is always so. */
  readonly when: string
  readonly example: string
  /** What strikes it. */
  readonly higher: readonly { readonly id: string; readonly name: string; readonly rule: string; readonly source: string }[]
  /** What is said for and against it, where it is disputed. */
  readonly sides: readonly SideText[]
}

/** What one side says, and where that was read. */
export interface SideText {
  readonly text: string
  readonly source: string
  readonly address: string | undefined
}

interface Asked {
  readonly lexicon: Law
  readonly lang: Locale
  readonly subject: Subject
  readonly draft: string
  /** Where the rules of the draft are written. */
  readonly written: ReadonlyMap<string, WrittenAt>
  /** The steps that may be taken. */
  readonly budget: Budget
}

/** Every strike, those that are settled first. */
export function strikeTexts(asked: Asked): readonly StrikeText[] {
  const { subject, draft, budget } = asked
  const acts = new Set(subject.body.norms.flatMap((each) => (each.instrument === draft ? each.acts : [])))
  const shared = sharedFor([subject], [...acts], budget)
  const asks = questionsOf(subject).filter((each) => acts.has(each.act))
  const strikes = asks.flatMap((question) => strikesOn(shared, subject, question, draft))
  return strikes.toSorted((a, b) => Number(a.contested) - Number(b.contested)).flatMap((each) => told(asked, each))
}

function told({ lexicon, lang, subject, written }: Asked, strike: Strike): readonly StrikeText[] {
  const norm = lexicon.norms.find((each) => each.id === strike.norm)
  if (norm === undefined) return []
  const erasers = lexicon.erasers.filter((each) => strike.by.includes(each.id))
  const names = andList(lang, [...new Set(erasers.map((each) => titleOf(lexicon.instruments, lang, each)))])
  const { struck, total } = strike.applying
  const where = struck === total ? say(lang, 'draft.strike.wherever') : say(lang, 'draft.strike.share', { count: countIn(lang, struck), total })
  const example = andList(lang, situationClauses(lexicon, lang, strike.example))
  return [
    {
      line: written.get(norm.id)?.line ?? 1,
      contested: strike.contested,
      rule: normSentence(lexicon, lang, norm, strike.question.act),
      says: say(lang, strike.contested ? 'draft.strike.contested' : 'draft.strike.settled', { names, share: where }),
      wherever: struck === total,
      // WHY: it is left out where it is always so, because the rule says itself when it applies
      when: struck === total ? '' : conditionsText(lexicon, lang, strike.when),
      example: example === '' ? '' : sentence(lang, example),
      higher: erasers.map((each) => ({
        id: each.id,
        name: provisionName({ instruments: lexicon.instruments }, lang, each.id),
        rule: eraserSentence(lexicon, lang, each),
        source: each.sources.map((source) => sourceLine(lang, source)).join('; '),
      })),
      sides: strike.contested ? onceEach(erasers.flatMap((each) => sidesOf(lang, subject, each))) : [],
    },
  ]
}

function titleOf(instruments: readonly Instrument[], lang: Locale, { instrument }: Eraser): string {
  return inLanguage(instruments.find((each) => each.id === instrument)?.title, lang)
}

/** WHY: two erasers may be contested in the same words. */
function onceEach(sides: readonly SideText[]): readonly SideText[] {
  return [...new Map(sides.map((each) => [each.text, each])).values()]
}

/** What is said in the contests that count there, on that day. */
function sidesOf(lang: Locale, { circuit, day }: Subject, { contests }: Eraser): readonly SideText[] {
  const counts = (each: Contest): boolean => (each.circuit === undefined || each.circuit === circuit) && covers(each.window, day)
  return contests.filter(counts).flatMap((contest) =>
    contest.sides.map(({ side, words, source }) => {
      const where = contest.circuit === undefined ? '' : ` (${circuitName(lang, contest.circuit)})`
      return {
        text: say(lang, `side.${side}`, { text: `${inLanguage(words, lang)}${where}` }),
        source: source === undefined ? '' : sourceLine(lang, source).replace(/ <.*>$/, ''),
        address: source?.address,
      }
    }),
  )
}
