// What the typed words find: the same on the server and in the page.
import { actWordsIn, type Locale } from 'evenhand/wording'
import type { ActGroup, Choice } from './acts.ts'
import { finder } from './find.ts'

/** The acts that plain words mean, out of those that can be chosen; undefined where nothing was typed. */
export function actsFound(lang: Locale, { groups, others }: { readonly groups: readonly ActGroup[]; readonly others: readonly Choice[] }, words: string) {
  return words.trim() === '' ? undefined : finder(actWordsIn(lang), [...groups.flatMap((each) => each.acts), ...others])(words)
}
