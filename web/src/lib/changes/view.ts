// What the answer to an act was through the years in a place, and which texts and votes changed it.
import type { Artefact } from 'evenhand/artefact'
import { type Problem, type Situated, type Stretch, situate, stretches } from 'evenhand/decide'
import type { Verdict } from 'evenhand/rules'
import { actPhrase, dayIn, inLanguage, type Locale, placeName, say, sentence, stretchNotes } from 'evenhand/wording'
import type { ActTopic } from '#lib/topics.ts'
import { signOf, verdictPattern, verdictWords } from '#lib/verdicts.ts'

/** The first day that is drawn. */
export const firstDay = '2011-01-01'

/** A text or vote that changed the answer. */
export interface ChangeMark {
  readonly day: string
  readonly instrument: string
  readonly kind: 'text' | 'vote'
  readonly title: string
  /** Day and text, in a sentence. */
  readonly says: string
}

/** Days with one answer. `from` and `through` as the law says, undrawn ends too. */
export interface DayBand {
  readonly from: string | null
  readonly through: string | null
  readonly verdict: Verdict | 'open'
  readonly words: string
  /** The answer without the answers it may have. */
  readonly short: string
  readonly sign: string
  readonly pattern: string
  readonly fromText: string
  readonly throughText: string
  /** Days and answer, in a sentence. */
  readonly says: string
  readonly marks: readonly ChangeMark[]
}

export interface ActChanges {
  readonly act: string
  readonly name: string
  readonly bands: readonly DayBand[]
}

export interface ChangesView {
  readonly place: string
  readonly name: string
  readonly acts: readonly ActChanges[]
}

/** The changes to each act of a topic, from the first day drawn to today; or what is wrong with the place. */
export function changesView(
  artefact: Artefact,
  lang: Locale,
  place: string,
  topic: ActTopic,
  today: string,
): ChangesView | { readonly problems: readonly Problem[] } {
  let named: Situated | undefined
  const acts: ActChanges[] = []
  for (const act of topic.acts) {
    const found = situate(artefact, { place, day: today, act, facts: {} })
    if ('problems' in found) return found
    named = found.situated
    const drawn = stretches(found.situated).filter((each) => (each.from ?? '') <= today && (each.through ?? today) >= firstDay)
    const name = sentence(lang, actPhrase(artefact, lang, act, new Map()).text).replace(/\.$/, '')
    acts.push({ act, name, bands: drawn.map((each) => bandOf(artefact, lang, each)) })
  }
  const id = named?.place.id ?? place
  return { place: id, name: placeName(artefact, id), acts }
}

function bandOf(artefact: Artefact, lang: Locale, stretch: Stretch): DayBand {
  const { from, through, verdict, possible, because } = stretch
  const kind = verdict ?? 'open'
  const words = verdictWords(lang, verdict, possible)
  const short = say(lang, `verdict.${kind}`)
  const fromText = from === null ? say(lang, 'web.changes.earliest') : dayIn(lang, from)
  const throughText = through === null ? say(lang, 'web.changes.ongoing') : dayIn(lang, through)
  const band = sentence(lang, say(lang, 'web.changes.band', { from: fromText, through: throughText, answer: words }))
  const says = [band, ...stretchNotes(artefact, lang, stretch)].join(' ')
  const marks = from === null ? [] : marksOf(artefact, lang, from, because)
  return { from, through, verdict: kind, words, short, sign: signOf(kind), pattern: verdictPattern(kind), fromText, throughText, says, marks }
}

/** The texts that came or went that day, and the votes that asked for it. */
function marksOf(artefact: Artefact, lang: Locale, day: string, because: readonly string[]): readonly ChangeMark[] {
  const texts = [...new Set(because.map((each) => each.split('/')[0] ?? each))]
  // WHY: the vote counts only where the text began, because it asked for the text and not for its end
  const begun = artefact.instruments.filter((each) => texts.includes(each.id) && each.window?.from === day)
  const votes = begun.flatMap((each) => each.follows)
  return [...new Set([...texts, ...votes])].flatMap((id): readonly ChangeMark[] => {
    const instrument = artefact.instruments.find((each) => each.id === id)
    if (instrument === undefined) return []
    const kind = instrument.kind === 'advisory-vote' ? 'vote' : 'text'
    // WHY: it has its own day, because a vote asks for a text that comes later
    const voted = votes.includes(id) ? (instrument.made ?? day) : day
    const title = inLanguage(instrument.title, lang)
    return [{ day: voted, instrument: id, kind, title, says: say(lang, 'web.changes.mark', { day: dayIn(lang, voted), title }) }]
  })
}
