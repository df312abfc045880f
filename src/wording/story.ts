// What happened to a proposed rule, in words: when, with what counts.
import type { EventDays, StoryEvent } from '../procedure/index.ts'
import { countIn, dayIn, type Locale } from './locale.ts'
import { say } from './say.ts'

/** When something happened, as exactly as it is known. */
export function happenedText(language: Locale, { on, after, before }: EventDays): string {
  if (on !== undefined) return say(language, 'happened.on', { day: dayIn(language, on) })
  if (after !== undefined && before !== undefined) return say(language, 'happened.between', { after: dayIn(language, after), before: dayIn(language, before) })
  if (before !== undefined) return say(language, 'happened.by', { before: dayIn(language, before) })
  return after === undefined ? say(language, 'happened.unknown') : say(language, 'happened.after', { after: dayIn(language, after) })
}

/** The counts of an event, each with what it counts. */
export function countsText(language: Locale, counts: StoryEvent['counts']): readonly string[] {
  return (['needed', 'certified', 'yes', 'no'] as const).flatMap((each) => {
    const count = counts[each]
    return count === undefined ? [] : [say(language, `story.counts.${each}`, { count: countIn(language, count) })]
  })
}
