// The days about which the collection knows something at a place. WHY: they are told, because a model takes "no rule" for an answer where nobody looked.
import type { Artefact } from '../artefact/index.ts'
import type { Day } from '../base/index.ts'
import type { Situated } from '../decide/index.ts'
import { dayIn, type Locale, say } from '../wording/index.ts'
import { refused, type ToolRefusal } from './refusal.ts'

/** From the first text of the State or below that is known to stand there, through today or the last change that is known to come. */
export function knownDays({ artefact, timeline }: Pick<Situated, 'artefact' | 'timeline'>, today: Day): { readonly from: Day | null; readonly through: Day } {
  const bound = new Set(timeline.instruments)
  const there = artefact.instruments.filter((each) => bound.has(each.id))
  const own = there.filter(isOfAState)
  const starts = (own.length === 0 ? there : own).flatMap((each) => each.window?.from ?? []).sort()
  const changes = there.flatMap((each) => [each.window?.from ?? [], each.window?.through ?? []].flat()).sort()
  const last = changes.at(-1) ?? today
  return { from: starts[0] ?? null, through: last > today ? last : today }
}

function isOfAState({ place }: Artefact['instruments'][number]): boolean {
  return place?.includes('/') === true
}

/** The refusal of a day of which nobody here knows what stood or will stand; undefined where something is known. */
export function dayRefused(situated: Situated, today: Day, lang: Locale): { readonly refusal: ToolRefusal } | undefined {
  const known = knownDays(situated, today)
  const { day } = situated
  if (known.from !== null && day < known.from) {
    const filled = { day: dayIn(lang, day), from: dayIn(lang, known.from) }
    return refused('day-outside-what-is-known', say(lang, 'refusal.day-before', filled), { known })
  }
  if (day <= known.through) return undefined
  return refused('day-outside-what-is-known', say(lang, 'refusal.day-after', { day: dayIn(lang, day), through: dayIn(lang, known.through) }), { known })
}
