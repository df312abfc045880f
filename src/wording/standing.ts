// How a text came to stand, how it stands and how it ended, in words.
import type { Artefact } from '../artefact/index.ts'
import { addDays, unreachable, type Window, withId } from '../base/index.ts'
import type { StandingText, Stands, Struck } from '../decide/index.ts'
import type { Instrument } from '../rules/index.ts'
import { andList, dayIn, type Locale } from './locale.ts'
import { normSentence } from './norm.ts'
import type { Key } from './packs/generated/slots.ts'
import { provisionName } from './provision.ts'
import { say } from './say.ts'

/** Every line under the title of a text: how it came about, since when, how that ended, what struck or imposed it. */
export function standingLines(artefact: Artefact, language: Locale, text: StandingText): readonly string[] {
  const { instrument, standing, struck } = text
  const stands = ['in-force', 'open', 'perhaps'].includes(standing.kind)
  const told = ['superseded', 'repealed'].includes(standing.kind)
  return [
    howMade(artefact, language, instrument),
    daysText(artefact, language, text),
    ...(stands && instrument.imposed !== undefined ? [imposedText(artefact, language, instrument.imposed)] : []),
    ...(told ? [stateText(artefact, language, text)] : []),
    ...(['in-force', 'open'].includes(standing.kind) ? struck.map((each) => struckText(artefact, language, each)) : []),
  ]
}

/** How a text stands, in a few words: what every page, the terminal and programs say of it. Only of what binds does it say that it is in force. */
export function stateText(artefact: Pick<Artefact, 'instruments'>, language: Locale, { instrument, standing }: Stands): string {
  const names = (ids: readonly string[]): string =>
    andList(
      language,
      ids.map((id) => provisionName(artefact, language, id)),
    )
  switch (standing.kind) {
    case 'perhaps':
    case 'ended':
    case 'later':
      return say(language, instrument.agencies.length === 0 ? `stands.${standing.kind}-said` : `stands.${standing.kind}`)
    case 'in-force':
    case 'advisory':
    case 'rejected':
      return say(language, `stands.${standing.kind}`)
    case 'open':
      return say(language, 'standing.open', { from: dayIn(language, standing.since) })
    case 'superseded':
      return say(language, 'stands.superseded', { names: names(standing.by) })
    case 'repealed':
      return repealText(language, instrument)[0] ?? say(language, 'stands.ended')
    case 'acted-upon':
      return say(language, 'stands.acted-upon', { names: names(standing.by), day: dayIn(language, standing.since) })
    case 'barred':
      return say(language, 'stands.barred', { names: names(standing.by), day: dayIn(language, standing.since) })
    default:
      return unreachable(standing)
  }
}

/** The days of a text, or of a rule in it that has days of its own; of what never took force that it did not, and with what makes it count no more. */
export function daysText(artefact: Pick<Artefact, 'instruments'>, language: Locale, text: Stands, window = text.instrument.window): string {
  const { kind, agencies } = text.instrument
  const state = stateText(artefact, language, text)
  switch (text.standing.kind) {
    case 'rejected':
      return state
    case 'open': {
      const last = addDays(text.standing.since, -1)
      if (window !== undefined && (last < window.from || (window.through !== undefined && window.through <= last))) return windowText(language, window)
      const until = window === undefined ? say(language, 'days.until', { through: dayIn(language, last) }) : windowText(language, { ...window, through: last })
      return `${until}; ${state}`
    }
    case 'acted-upon':
    case 'barred':
      return kind === 'proposal' ? `${say(language, 'standing.never')}; ${state}` : [...saidText(language, window), state].join('; ')
    case 'in-force':
    case 'perhaps':
    case 'ended':
    case 'later':
    case 'repealed':
    case 'superseded':
    case 'advisory':
      if (kind === 'proposal') return say(language, 'standing.never')
      return agencies.length === 0 ? (saidText(language, window)[0] ?? say(language, 'standing.never')) : windowText(language, window)
    default:
      return unreachable(text.standing)
  }
}

/** `adopted by Lebanon City Council on 7 December 2020, following Lebanon, vote of 10 March 2020 …`. */
export function howMade(artefact: Pick<Artefact, 'instruments'>, language: Locale, { kind, maker, made, follows, rejected }: Instrument): string {
  const by = say(language, rejected === true ? 'how.rejected' : madeKey(kind), { maker })
  const how = made === undefined ? by : say(language, 'how.on', { how: by, day: dayIn(language, made) })
  const votes = follows.map((each) => provisionName(artefact, language, each))
  return votes.length === 0 ? how : say(language, 'how.after-vote', { how, names: andList(language, votes) })
}

function madeKey(kind: Instrument['kind']) {
  switch (kind) {
    case 'federal-constitution':
    case 'state-constitution':
      return 'how.made' satisfies Key
    case 'federal-decision':
    case 'state-decision':
      return 'how.decided' satisfies Key
    case 'federal-statute':
    case 'state-statute':
    case 'charter':
      return 'how.enacted' satisfies Key
    case 'federal-regulation':
    case 'state-regulation':
    case 'executive-order':
    case 'court-rule':
      return 'how.issued' satisfies Key
    case 'model-policy':
    case 'ordinance':
    case 'agency-policy':
    case 'resolution':
      return 'how.adopted' satisfies Key
    case 'advisory-vote':
      return 'how.voted' satisfies Key
    case 'proposal':
      return 'how.proposed' satisfies Key
    case 'statement':
      return 'how.said' satisfies Key
    default:
      return unreachable(kind)
  }
}

/** By what a text is imposed on agencies that did not adopt it. */
export function imposedText(artefact: Pick<Artefact, 'instruments' | 'norms'>, language: Locale, id: string): string {
  const open = withId(artefact.norms, id)?.modality === 'unsettled'
  return say(language, open ? 'how.imposed-open' : 'how.imposed', { names: provisionName(artefact, language, id) })
}

/** By whom a text was repealed, and when that was decided; empty where it was not. */
export function repealText(language: Locale, { repealed }: Pick<Instrument, 'repealed'>): readonly string[] {
  if (repealed === undefined) return []
  const { by, on } = repealed
  return [on === undefined ? say(language, 'standing.repealed-by', { by }) : say(language, 'standing.repealed-on', { by, day: dayIn(language, on) })]
}

function struckText(artefact: Artefact, language: Locale, { norm, by, contested }: Struck): string {
  const found = withId(artefact.norms, norm)
  const erasers = andList(
    language,
    by.map((each) => provisionName(artefact, language, each)),
  )
  const rule = found === undefined ? norm : normSentence(artefact, language, found)
  return say(language, contested ? 'standing.struck-perhaps' : 'standing.struck', { by: erasers, rule })
}

/** When what binds is in force. */
function windowText(language: Locale, window: Window | undefined): string {
  return window === undefined ? say(language, 'standing.undated') : spanText(language, 'standing', window)
}

/** When what binds nobody was said; nothing where that is not known. */
function saidText(language: Locale, window: Window | undefined): readonly string[] {
  return window === undefined ? [] : [spanText(language, 'said', window)]
}

function spanText(language: Locale, of: 'standing' | 'said', window: Window): string {
  const from = dayIn(language, window.from)
  const through = window.through === undefined ? undefined : dayIn(language, window.through)
  if (window.after === undefined && !window.before)
    return through === undefined ? say(language, `${of}.from`, { from }) : say(language, `${of}.window`, { from, through })
  const begun =
    window.after === undefined ? say(language, `${of}.before`, { from }) : say(language, `${of}.between`, { after: dayIn(language, window.after), from })
  return through === undefined ? begun : say(language, 'standing.ending', { begun, through })
}
