// What is to be said of a stretch of days besides its answer.
import type { Artefact } from '../artefact/index.ts'
import type { Stretch } from '../decide/index.ts'
import { andList, dayIn, type Locale, sentence } from './locale.ts'
import { provisionName } from './provision.ts'
import { say } from './say.ts'

/** That it began by its first day and perhaps earlier; that only some situations have another answer than before; since when others give the reason. */
export function stretchNotes(artefact: Artefact, language: Locale, { isPartial, isByThen, reasons }: Stretch): readonly string[] {
  const rests = reasons.map(({ day, because, isByThen: byThen }) => {
    const texts = [...new Set(because.map((each) => each.split('/')[0] ?? each))].map((each) => provisionName(artefact, language, each))
    return say(language, byThen ? 'stretch.reason-by-then' : 'stretch.reason', { day: dayIn(language, day), names: andList(language, texts) })
  })
  return [...(isByThen ? [say(language, 'stretch.by-then')] : []), ...(isPartial ? [say(language, 'stretch.partial')] : []), ...rests].map((text) =>
    sentence(language, text),
  )
}
