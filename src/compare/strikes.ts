// Where higher law strikes the prohibitions of one text, if it stood: settled, or disputed.
import type { Status } from '../artefact/index.ts'
import { unreachable } from '../base/index.ts'
import { leaf, type Ref } from '../diagram/index.ts'
import type { Question } from '../rules/index.ts'
import { exampleOf, largePart } from './region.ts'
import type { SharedDiagrams } from './shared-diagrams.ts'
import type { Subject } from './subject.ts'
import type { Answers, Conditions } from './told.ts'

/** Situations in which a rule is struck, told by a large part of them. */
export interface Strike {
  readonly norm: string
  readonly question: Question
  /** Whether it is disputed that it is struck. */
  readonly contested: boolean
  /** The erasers. */
  readonly by: readonly string[]
  readonly when: Conditions
  readonly example: Answers
  readonly count: bigint
  /** Every possible situation, over the facts that bear on it. */
  readonly total: bigint
  /** Of the possible situations in which the rule applies, over the facts that it and what strikes it turn on: how many, and in how many it is struck so. */
  readonly applying: { readonly struck: bigint; readonly total: bigint }
}

/** What strikes the rules of a text on a question, among all that stands beside it: what is settled first. */
export function strikesOn(shared: SharedDiagrams, subject: Subject, question: Question, text: string): readonly Strike[] {
  const { diagrams } = shared.ground
  const { cell, statuses } = shared.place(subject, question)
  const own = cell.norms.filter(({ norm }) => norm.startsWith(`${text}/`))
  return [false, true].flatMap((contested) =>
    own.flatMap(({ norm, status }): readonly Strike[] => {
      const applies = diagrams.map(status, (number) => (isApplying(statuses[number]) ? 1 : 0))
      const struck = (by?: string): Ref =>
        diagrams.map(status, (number) => {
          const found = statuses[number]
          return found?.kind === 'struck' && found.open === contested && (by === undefined || found.by.includes(by)) ? 1 : 0
        })
      const all = struck()
      const { root, scope, count, total } = shared.possible(all)
      const large = all === leaf(0) ? undefined : largePart(shared, root, scope)
      if (large === undefined) return []
      const names = new Set(statuses.flatMap((each) => (each.kind === 'struck' ? each.by : [])))
      const by = [...names].filter((each) => shared.possible(struck(each)).count > 0n)
      const { count: counted } = shared.possibleOver([applies, all])
      const applying = { struck: counted(all), total: counted(applies) }
      return [{ norm, question, contested, by, when: large.when, example: exampleOf(shared, large, scope), count, total, applying }]
    }),
  )
}

/** Whether the rule applies: its `when` holds and no exception for certain. What takes it out from outside leaves it applying. */
function isApplying(status: Status | undefined): boolean {
  if (status === undefined) return false
  switch (status.kind) {
    case 'inert':
      return false
    case 'set-aside':
      return status.open
    case 'stands':
    case 'overridden':
    case 'struck':
      return true
    default:
      return unreachable(status)
  }
}
