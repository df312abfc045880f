// What stands somewhere, as other programs read it. The shape is a contract: fields are added, never changed.
import { type Situated, type StandingText, standingTexts } from '../decide/index.ts'
import { inLanguage, type Locale, stateText } from '../wording/index.ts'

/** What `standing --json` prints. */
export function standingJson({ artefact, place, agency, day }: Situated, lang: Locale) {
  const all = standingTexts(artefact, place, agency, day)
  const of = (kind: StandingText['standing']['kind']) => all.filter((each) => each.standing.kind === kind).map((each) => textJson(lang, each))
  const texts = all.map((each) => ({ ...textJson(lang, each), standing: each.standing, says: stateText(artefact, lang, each) }))
  return { place: place.id, day, agency, policing: place.policing, standing: of('in-force'), open: of('open'), texts }
}

function textJson(lang: Locale, { instrument, struck }: StandingText) {
  const { id, kind, maker, made, window, follows, adopts, imposed, repealed, barred, rejected, open, sources } = instrument
  const came = { maker, made: made ?? null, follows, adopts: adopts ?? null, imposed: imposed ?? null, repealed: repealed ?? null }
  const ends = { barred: barred ?? null, rejected: rejected ?? false, openFrom: open?.from ?? null }
  return { instrument: id, title: inLanguage(instrument.title, lang), kind, ...came, ...ends, window: window ?? null, struck, sources }
}
