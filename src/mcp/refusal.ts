// Refusals that say of which kind they are, so that whoever asks can do something else. INVARIANT: of facts they repeat nothing.
import type { Artefact } from '../artefact/index.ts'
import type { Topic } from '../beyond/index.ts'
import type { Problem } from '../decide/index.ts'
import { topicJson } from '../json/index.ts'
import { andList, inLanguage, type Locale, problemLines, say } from '../wording/index.ts'
import { stateElsewhere } from './elsewhere.ts'
import { namesStatus } from './status.ts'

/** What a refusal can be about. */
export const refusalKinds = [
  'not-in-this-collection',
  'no-such-place',
  'which-place',
  'day-outside-what-is-known',
  'asks-for-a-persons-status',
  'not-a-question',
  'busy',
] as const

/** The kind of a refusal. */
export type RefusalKind = (typeof refusalKinds)[number]

/** Why there is no answer. */
export interface ToolRefusal {
  readonly kind: RefusalKind
  /** Why, and what to do instead. */
  readonly says: string
  /** Known names that may have been meant. */
  readonly nearest: readonly string[]
  /** The days about which something is known; null where the day is not the matter. */
  readonly known: { readonly from: string | null; readonly through: string } | null
  /** Questions outside the collection that fit, with what is known of each. */
  readonly beyond: readonly ReturnType<typeof topicJson>[]
  /** Everything that is wrong, by code, as the API has it. */
  readonly problems: readonly { readonly code: string; readonly message: string; readonly nearest: readonly string[] }[]
}

/** A refusal with what it needs. */
export function refused(kind: RefusalKind, says: string, more: Partial<Omit<ToolRefusal, 'kind' | 'says'>> = {}): { readonly refusal: ToolRefusal } {
  return { refusal: { kind, says, nearest: [], known: null, beyond: [], problems: [], ...more } }
}

/** The refusal of what asks for a person's status. */
export function statusRefused(lang: Locale): { readonly refusal: ToolRefusal } {
  return refused('asks-for-a-persons-status', say(lang, 'refusal.status'))
}

/** The refusal of what nothing in the collection fits, with questions outside it that do. */
export function notHere(lang: Locale, topics: readonly Topic[], nearest: readonly string[] = []): { readonly refusal: ToolRefusal } {
  const says = say(lang, topics.length === 0 ? 'refusal.not-here' : 'refusal.beyond')
  return refused('not-in-this-collection', says, { nearest, beyond: topics.map((each) => topicJson(lang, each)) })
}

/** The refusal of a question that means nothing here: the gravest problem says its kind. */
export function problemsRefused(artefact: Artefact, lang: Locale, problems: readonly Problem[]): { readonly refusal: ToolRefusal } {
  const told = problems.map((each) => ({ code: each.code, message: messageOf(artefact, lang, each), nearest: 'nearest' in each ? each.nearest : [] }))
  const kinds = problems.map(kindOf)
  const kind = order.find((each) => kinds.includes(each)) ?? 'not-a-question'
  if (kind === 'asks-for-a-persons-status') return statusRefused(lang)
  const nearest = kind === 'not-in-this-collection' ? [] : told.flatMap((each) => each.nearest)
  return refused(kind, told.map((each) => each.message).join('; '), { nearest, problems: told })
}

/** The gravest first. */
const order: readonly RefusalKind[] = ['asks-for-a-persons-status', 'not-in-this-collection', 'no-such-place', 'which-place', 'not-a-question']

function kindOf(problem: Problem): RefusalKind {
  switch (problem.code) {
    case 'unknown-place':
      return stateElsewhere(problem.name) === undefined ? 'no-such-place' : 'not-in-this-collection'
    case 'ambiguous-place':
    case 'unclear-agency':
    case 'agency-elsewhere':
      return 'which-place'
    case 'unknown-fact':
      // WHY: it is no refusal where a fact of ours is meant, because some of them are about what is known of a status
      return namesStatus(problem.name) && !problem.nearest.some(namesStatus) ? 'asks-for-a-persons-status' : 'not-a-question'
    case 'unknown-agency':
    case 'unknown-act':
    case 'unknown-actor':
    case 'unknown-answer':
    case 'not-a-day':
    case 'impossible':
      return 'not-a-question'
  }
}

function messageOf(artefact: Artefact, lang: Locale, problem: Problem): string {
  switch (problem.code) {
    case 'unknown-fact':
      return say(lang, 'refusal.fact')
    case 'unknown-answer':
      return say(lang, 'refusal.answer')
    case 'impossible': {
      const givens = artefact.vocabulary.givens.filter((each) => problem.givens.includes(each.id)).map((each) => inLanguage(each.words, lang))
      return [say(lang, 'refusal.impossible'), ...givens].join('; ')
    }
    case 'unknown-place': {
      const elsewhere = stateElsewhere(problem.name)
      if (elsewhere === undefined) return problemLines(artefact, lang, problem, {}).join('; ')
      const states = artefact.places.filter((each) => each.kind === 'state').map((each) => each.name)
      return say(lang, 'refusal.elsewhere', { state: elsewhere, states: andList(lang, states) })
    }
    case 'ambiguous-place':
    case 'unknown-agency':
    case 'unclear-agency':
    case 'agency-elsewhere':
    case 'unknown-act':
    case 'unknown-actor':
    case 'not-a-day':
      return problemLines(artefact, lang, problem, {}).join('; ')
  }
}
