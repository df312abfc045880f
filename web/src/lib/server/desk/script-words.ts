// The sentences that the script of the desk says: it has none of its own.
import { type Locale, say } from 'evenhand/wording'
import { liveWords } from '#lib/desk/words.ts'

export function scriptWords(lang: Locale): string {
  // WHY: it is said so, because the script fills the slots itself
  const slot = {
    valid: '{valid}',
    needed: '{needed}',
    entered: '{entered}',
    undecided: '{undecided}',
    sheet: '{sheet}',
    line: '{line}',
    says: '{says}',
    count: '{count}',
  }
  return JSON.stringify(Object.fromEntries(liveWords.map((word) => [word, say(lang, `desk.live.${word}`, slot)])))
}
