// Whom a line can mean, as it is shown: names, addresses and reasons, best first.

import { plainLetters } from 'evenhand/base'
import { type Comparison, comparisonOf, type Match, match, type Prepared, type Why } from 'evenhand/signatures'
import { type Locale, whyText } from 'evenhand/wording'
import type { ListedVoter } from './matcher-node.ts'

export interface ShownCandidate {
  readonly row: number
  readonly name: string
  readonly address: string
  readonly number: string
  readonly why: string
}

export interface Proposal {
  readonly suggestion: Match<ListedVoter>['suggestion']
  readonly compared: Comparison
  readonly candidates: readonly ShownCandidate[]
}

/** What is so of every line that is not typed to its end. */
const unfinished: ReadonlySet<Why> = new Set(['first-missing', 'name-not-readable', 'address-missing'])

/** The candidates for a line. Nothing typed, nobody proposed; while somebody types, nothing is said of what is still to come. */
export function proposal(lang: Locale, checklist: Prepared<ListedVoter>, name: string, address: string, isTyping = false): Proposal {
  if (name.trim() === '') return { suggestion: 'doubtful', compared: 'nobody', candidates: [] }
  const found = match(checklist, { name, address })
  const isOpen = isTyping && address.trim() === ''
  return {
    suggestion: found.suggestion,
    compared: comparisonOf(found),
    candidates: found.candidates.map(({ voter, why }) => ({
      ...shown(voter),
      why: why
        .filter((each) => !(isOpen && unfinished.has(each)))
        .map((each) => whyText(lang, each))
        .join(', '),
    })),
  }
}

/** How many voters a search shows. */
const most = 20

/** Voters whose name and address have every word of a text, in the order of the list: for a clerk who knows better than the comparison. */
export function searched(checklist: Prepared<ListedVoter>, text: string): readonly ShownCandidate[] {
  const words = plainLetters(text)
    .split(/\s+/)
    .filter((each) => each !== '')
  if (words.length === 0) return []
  const found = checklist.voters.filter((each) => words.every((word) => plainLetters(`${nameOf(each)} ${each.address}`).includes(word)))
  return found.slice(0, most).map((each) => ({ ...shown(each), why: '' }))
}

function shown(voter: ListedVoter): Omit<ShownCandidate, 'why'> {
  return { row: voter.row, name: nameOf(voter), address: [voter.address, voter.town].filter((each) => each !== '').join(', '), number: voter.number }
}

/** A voter's name as lists write it. */
export function nameOf({ last, first, middle, suffix }: Pick<ListedVoter, 'last' | 'first' | 'middle' | 'suffix'>): string {
  return [last, [first, middle, suffix].filter((each) => each !== '').join(' ')].filter((each) => each !== '').join(', ')
}
