// One step of the workshop without script: the text as it is, what was chosen, and what came of it. With script the page goes on from here.
import { inEach, type Locale, say } from 'evenhand/wording'
import type { PlaceOption } from './choices.ts'
import type { JudgedDraft } from './judge.ts'
import type { FindingLine } from './line.ts'
import { emptyRule, type RuleForm } from './rule.ts'
import type { As, DraftHead, DraftProse } from './start.ts'

export interface DraftStep {
  readonly text: string
  /** The id of a place; empty where none was chosen. */
  readonly place: string
  readonly rule: RuleForm
  /** Whether the text has just been begun, and is a draft of its own. */
  readonly begun: boolean
  readonly problem?: { readonly field: string; readonly text: string }
  readonly findings?: readonly FindingLine[]
  readonly judged?: JudgedDraft
}

export const noStep: DraftStep = { text: '', place: '', rule: emptyRule, begun: false }

/** The head of a new draft for a place. */
export function headFor(lang: Locale, place: PlaceOption, as: As, after: string, replaces: boolean, day: string): DraftHead {
  const name = place.name.split(',')[0] ?? place.name
  const titled = (language: Locale): string => say(language, `draft.title.${as}`, { place: name })
  return {
    title: inEach(titled),
    place: place.id,
    as,
    agency: place.agency,
    maker: place.makers[as],
    replaces: replaces && as !== 'advice' ? place.replaces[as] : [],
    day,
    after: after === '' ? '' : say(lang, 'draft.after', { title: after }),
  }
}

/** The prose of a new draft. */
export function proseFor(lang: Locale, place: PlaceOption, after: string): DraftProse {
  return { lang, lead: after === '' ? say(lang, 'draft.prose', { place: place.name }) : say(lang, 'draft.prose.after', { place: place.name, title: after }) }
}
