// How a verdict is shown without its color: one sign, and one name for the styles.
import type { Verdict } from 'evenhand/rules'
import { type Locale, orList, say } from 'evenhand/wording'

const signs: Readonly<Record<Verdict | 'open', string>> = {
  must: '!',
  should: '!',
  may: '✓',
  'should not': '✕',
  'must not': '✕',
  unsettled: '?',
  conflict: '⚠',
  silent: '–',
  open: '?',
}

/** The sign of a verdict; `open` where it depends on the situation. */
export function signOf(verdict: Verdict | 'open'): string {
  return signs[verdict]
}

/** A verdict in words; where it depends, with the answers it may have. */
export function verdictWords(lang: Locale, verdict: Verdict | null, possible: readonly Verdict[]): string {
  if (verdict !== null) return say(lang, `verdict.${verdict}`)
  const answers = possible.map((each) => say(lang, `verdict.${each}`))
  return say(lang, 'web.changes.depends', { open: say(lang, 'verdict.open'), answers: orList(lang, answers) })
}

/** The name of its pattern: spaces are no part of names. */
export function verdictPattern(verdict: Verdict | 'open'): string {
  return verdict.replace(' ', '-')
}
