// Findings that texts say are known: how many there are, or each with the reason for it.
import type { Accepted } from '../analysis/index.ts'
import { findingMessage, type Locale, say } from '../wording/index.ts'
import { styled, wrap } from './print.ts'

/** Prints their number, or the `whole` list of them. */
export function printAccepted(accepted: readonly Accepted[], language: Locale, whole: boolean): void {
  if (accepted.length === 0) return
  if (!whole) {
    console.log(styled('dim', say(language, 'check.accepted', { count: String(accepted.length) })))
    return
  }
  for (const { finding, because } of accepted) {
    console.log(`\n${styled('bold', `${finding.span.file}:${finding.span.line}`)}  ${finding.code}`)
    console.log(wrap(findingMessage(language, finding), '  '))
    console.log(wrap(because, '  → ', '    '))
  }
}
