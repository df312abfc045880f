// A name that means nothing, with the nearest that do.
import { type Locale, orList, say } from '../wording/index.ts'

/** What is said of the name, and the nearest names, if there are any. */
export function unknownText(lang: Locale, says: string, nearest: readonly string[]): string {
  if (nearest.length === 0) return says
  const quoted = nearest.map((each) => `\`${each}\``)
  return `${says}\n  ${say(lang, 'problem.nearest', { names: orList(lang, quoted) })}`
}
