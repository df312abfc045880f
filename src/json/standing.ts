// What stands somewhere, as other programs read it. The shape is a contract: fields are added, never changed.
import { type Situated, type StandingText, standingTexts } from '../decide/index.ts'
import { inLanguage, type Language } from '../wording/index.ts'

/** What `standing --json` prints. */
export function standingJson({ artefact, place, agency, day }: Situated, lang: Language) {
  const all = standingTexts(artefact, place, agency, day)
  const texts = all.map((each) => ({ ...textJson(lang, each), standing: each.standing }))
  const standing = all.filter((each) => each.standing.kind === 'in-force').map((each) => textJson(lang, each))
  return { place: place.id, day, agency, policing: place.policing, standing, texts }
}

function textJson(lang: Language, { instrument, struck }: StandingText) {
  const { id, kind, maker, made, window, follows, adopts, imposed, repealed, sources } = instrument
  const came = { maker, made: made ?? null, follows, adopts: adopts ?? null, imposed: imposed ?? null, repealed: repealed ?? null }
  return { instrument: id, title: inLanguage(instrument.title, lang), kind, ...came, window: window ?? null, struck, sources }
}
