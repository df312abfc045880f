// Whom a line can mean, as it is shown: names, addresses and reasons, best first.
import { type Match, match, type Prepared } from 'evenhand/petition'
import { type Language, whyText } from 'evenhand/wording'
import type { ListedVoter } from './matcher-node.ts'

export interface Shown {
  readonly row: number
  readonly name: string
  readonly address: string
  readonly number: string
  readonly why: string
}

export interface Proposal {
  readonly suggestion: Match<ListedVoter>['suggestion']
  readonly candidates: readonly Shown[]
}

/** The candidates for a line. Nothing typed, nobody proposed. */
export function proposal(lang: Language, checklist: Prepared<ListedVoter>, name: string, address: string): Proposal {
  if (name.trim() === '') return { suggestion: 'doubtful', candidates: [] }
  const found = match(checklist, { name, address })
  return {
    suggestion: found.suggestion,
    candidates: found.candidates.map(({ voter, why }) => ({
      row: voter.row,
      name: nameOf(voter),
      address: [voter.address, voter.town].filter((each) => each !== '').join(', '),
      number: voter.number,
      why: why.map((each) => whyText(lang, each)).join(', '),
    })),
  }
}

/** A voter's name as lists write it. */
export function nameOf({ last, first, middle, suffix }: Pick<ListedVoter, 'last' | 'first' | 'middle' | 'suffix'>): string {
  return [last, [first, middle, suffix].filter((each) => each !== '').join(' ')].filter((each) => each !== '').join(', ')
}
