// Where a draft can go from here: the dates of its way, the sheets for signatures, and the petition desk, each with what is known already filled in.
import { unreachable } from 'evenhand/base'
import { type Locale, say } from 'evenhand/wording'
import type { PlaceOption } from './choices.ts'
import type { JudgedDraft } from './judge.ts'
import type { As } from './start.ts'

export interface Onward {
  /** What such a draft is. */
  readonly as: As
  /** The way by which such a text comes about there; undefined where none is known. */
  readonly way: string | undefined
  /** What a petition for it says and how it goes; undefined where no way there begins with signatures, or its words are too long for a sheet. */
  readonly petition: CarriedDraft | undefined
  readonly isLong: boolean
}

/** What is carried into the form of another page: never in an address. The names are those of the fields of the petition desk. */
export interface CarriedDraft {
  readonly place: string
  readonly procedure: string
  readonly title: string
  readonly article: string
}

/** The longest text that a sheet takes. */
const longest = 6000

export function onward(lang: Locale, place: PlaceOption, { kind, title, rules }: Pick<JudgedDraft, 'kind' | 'title' | 'rules'>): Onward {
  const as: As = kind === 'ordinance' ? 'ordinance' : kind === 'agency-policy' ? 'policy' : 'advice'
  const { advice } = place.ways
  const lead = articleLead(lang, as, place)
  const article = [lead, ...rules.map((each, index) => `${index + 1}. ${each}`)].join('\n')
  const isLong = article.length > longest
  return {
    as,
    way: place.ways[as],
    petition: advice === undefined || rules.length === 0 || isLong ? undefined : { place: place.id, procedure: advice, title, article },
    isLong,
  }
}

function articleLead(lang: Locale, as: As, { name, makers }: PlaceOption): string {
  switch (as) {
    case 'policy':
      return say(lang, 'draft.article.policy', { place: name, maker: makers.policy })
    case 'ordinance':
      return say(lang, 'draft.article.ordinance', { place: name })
    case 'advice':
      return say(lang, 'draft.article.advice', { place: name })
    default:
      return unreachable(as)
  }
}
