// The sentences that the script of the desk says: it has none of its own.
import { type Locale, say } from 'evenhand/wording'

const keys = [
  'desk.live.kept',
  'desk.live.sending',
  'desk.live.waiting',
  'desk.live.signed-out',
  'desk.live.refused',
  'desk.live.taken',
  'desk.live.choose',
  'desk.live.nobody',
  'desk.live.left',
  'desk.live.empty',
  'desk.live.undone',
  'desk.live.nothing-to-undo',
  'desk.live.counts',
] as const

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
  return JSON.stringify(Object.fromEntries(keys.map((key) => [key.slice('desk.live.'.length), say(lang, key, slot)])))
}
