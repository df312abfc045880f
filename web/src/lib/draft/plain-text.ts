// What a draft does, in a few plain sentences, before any number: where police would have more or less room, and what higher law leaves of it.
import type { Difference, Strictness } from 'evenhand/compare'
import { type ActText, type Locale, say, sentence } from 'evenhand/wording'
import type { StrikeText } from './strike-text.ts'

interface Plain {
  readonly lang: Locale
  /** The name of the place. */
  readonly place: string
  /** What changes on the acts of the draft itself, with its words in the same order. */
  readonly changed: Difference['acts']
  readonly told: readonly ActText[]
  readonly rules: number
  readonly strikes: readonly StrikeText[]
}

/** So many acts are named; of more it is said how many. */
const named = 3

/** What becomes stricter, what looser, what else changes; then how many rules higher law strikes. */
export function plainText(plain: Plain): readonly string[] {
  return [...effect(plain), ...left(plain)].map((each) => sentence(plain.lang, each))
}

type Effect = 'stricter' | 'looser' | 'otherwise'
const effects: readonly Effect[] = ['stricter', 'looser', 'otherwise']

/** WHY: regions in which one side is open are not told apart, because nobody can say how much stricter it is then, and the details tell it. */
function effectOf(strictness: Strictness): Effect {
  return strictness === 'stricter' || strictness === 'looser' ? strictness : 'otherwise'
}

function effect({ lang, place, changed, told }: Plain): readonly string[] {
  if (changed.length === 0) return [say(lang, 'draft.plain.none', { place })]
  return effects.flatMap((each) => {
    const titles = changed.flatMap(({ strictness }, index) => (effectOf(strictness) === each ? (told[index]?.title ?? []) : []))
    if (titles.length === 0) return []
    const acts = titles.slice(0, named).join('; ')
    const more = titles.length > named ? say(lang, 'draft.plain.more', { count: String(titles.length - named) }) : ''
    return [say(lang, `draft.plain.${each}`, { place, acts: `${acts}${more}` })]
  })
}

/** WHY: rules are told apart by their line, because a rule on several acts is one rule. */
function left({ lang, rules, strikes }: Plain): readonly string[] {
  const lines = (of: (strike: StrikeText) => boolean): number => new Set(strikes.filter(of).map((each) => each.line)).size
  const counts = {
    struck: lines((each) => !each.contested && each.wherever),
    partly: lines((each) => !each.contested && !each.wherever),
    contested: lines((each) => each.contested),
  }
  return (['struck', 'partly', 'contested'] as const).flatMap((each) =>
    counts[each] === 0 ? [] : [say(lang, `draft.plain.${each}`, { count: String(counts[each]), total: String(rules) })],
  )
}
