// What is to be said of a stretch of days besides its answer.
import type { Stretch } from '../decide/index.ts'
import { type Language, sentence } from './language.ts'
import { say } from './say.ts'

/** That it began by its first day and perhaps earlier; that only some situations have another answer than before. */
export function stretchNotes(language: Language, { isPartial, isByThen }: Stretch): readonly string[] {
  return [...(isByThen ? ['stretch.by-then' as const] : []), ...(isPartial ? ['stretch.partial' as const] : [])].map((key) =>
    sentence(language, say(language, key)),
  )
}
