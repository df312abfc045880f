// An answer as text, to copy, to share, to read aloud over a telephone.
import { dayIn, type Locale, say, sideLines } from 'evenhand/wording'
import type { SituationView } from './view.ts'

/** `address`: of the page, in full. It names a situation, and nothing that somebody typed. */
export function copiedText(
  lang: Locale,
  { what, text, rules }: SituationView,
  at: { readonly name: string; readonly day: string; readonly address: string },
): string {
  const unless = text.unless === '' ? '' : `${say(lang, 'situation.unless')}: ${text.unless}`
  const names = [...new Set(rules.map((each) => each.name))]
  const lines = [
    say(lang, 'situation.at', { place: at.name, day: dayIn(lang, at.day) }),
    what,
    `${text.word}. ${text.says}`,
    unless,
    ...sideLines(lang, text),
    text.perhaps,
    names.length === 0 ? '' : `${say(lang, 'situation.why')}: ${names.join('; ')}. ${text.known}`,
    at.address,
  ]
  return lines.filter((each) => each !== '').join('\n')
}
