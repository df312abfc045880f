// How a text came to stand, how it stands and how it ended, in words.
import type { Artefact } from '../artefact/index.ts'
import { unreachable } from '../base/index.ts'
import type { StandingText, Struck } from '../decide/index.ts'
import type { Instrument } from '../rules/index.ts'
import type { Key } from './catalogue-en.ts'
import { andList, dayIn, type Language } from './language.ts'
import { normSentence } from './norm.ts'
import { provisionName } from './provision.ts'
import { say } from './say.ts'

/** Every line under the title of a text: how it came about, since when, what ended, struck or imposed it. */
export function standingLines(artefact: Artefact, language: Language, { instrument, standing, struck }: StandingText): readonly string[] {
  const names = (ids: readonly string[]): string =>
    andList(
      language,
      ids.map((id) => provisionName(artefact, language, id)),
    )
  const ended = standing.kind === 'superseded' ? [say(language, 'by.row', { names: names(standing.by) })] : []
  const repealed = standing.kind === 'repealed' ? repealText(language, instrument) : []
  const stands = standing.kind === 'in-force' || standing.kind === 'perhaps'
  return [
    howMade(artefact, language, instrument),
    windowText(language, instrument),
    ...(stands ? openEndText(language, instrument) : []),
    ...(stands && instrument.imposed !== undefined ? [imposedText(artefact, language, instrument.imposed)] : []),
    ...ended,
    ...repealed,
    ...(standing.kind === 'in-force' ? struck.map((each) => struckText(artefact, language, each)) : []),
  ]
}

/** `adopted by Lebanon City Council on 7 December 2020, following Lebanon, vote of 10 March 2020 …`. */
export function howMade(artefact: Pick<Artefact, 'instruments'>, language: Language, { kind, maker, made, follows }: Instrument): string {
  const by = say(language, madeKey(kind), { maker })
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

/** Since when it is open whether the text still binds; nothing where it is not. */
export function openEndText(language: Language, { open }: Pick<Instrument, 'open'>): readonly string[] {
  return open === undefined ? [] : [say(language, 'standing.open', { from: dayIn(language, open.from) })]
}

/** By what a text is imposed on agencies that did not adopt it. */
export function imposedText(artefact: Pick<Artefact, 'instruments' | 'norms'>, language: Language, id: string): string {
  const open = artefact.norms.find((each) => each.id === id)?.modality === 'unsettled'
  return say(language, open ? 'how.imposed-open' : 'how.imposed', { names: provisionName(artefact, language, id) })
}

/** By whom a text was repealed, and when that was decided; empty where it was not. */
export function repealText(language: Language, { repealed }: Pick<Instrument, 'repealed'>): readonly string[] {
  if (repealed === undefined) return []
  const { by, on } = repealed
  return [on === undefined ? say(language, 'standing.repealed-by', { by }) : say(language, 'standing.repealed-on', { by, day: dayIn(language, on) })]
}

function struckText(artefact: Artefact, language: Language, { norm, by, contested }: Struck): string {
  const found = artefact.norms.find((each) => each.id === norm)
  const erasers = andList(
    language,
    by.map((each) => provisionName(artefact, language, each)),
  )
  const rule = found === undefined ? norm : normSentence(artefact, language, found)
  return say(language, contested ? 'standing.struck-perhaps' : 'standing.struck', { by: erasers, rule })
}

/** When an instrument is in force; of a proposal, and of what never took force and so has no dates and binds nobody, that it is not. */
export function windowText(
  language: Language,
  { window, kind, agencies }: Pick<Instrument, 'window'> & Partial<Pick<Instrument, 'kind' | 'agencies'>>,
): string {
  if (kind === 'proposal') return say(language, 'standing.never')
  if (window === undefined) return say(language, agencies?.length === 0 ? 'standing.never' : 'standing.undated')
  const from = dayIn(language, window.from)
  const through = window.through === undefined ? undefined : dayIn(language, window.through)
  if (window.after === undefined && !window.before)
    return through === undefined ? say(language, 'standing.from', { from }) : say(language, 'standing.window', { from, through })
  const begun =
    window.after === undefined ? say(language, 'standing.before', { from }) : say(language, 'standing.between', { after: dayIn(language, window.after), from })
  return through === undefined ? begun : say(language, 'standing.ending', { begun, through })
}
