// The law on one act in some places as a statement needs it: with which state of the chain a row begins, by its place and day, and the chain.
import type { Artefact, Edition } from '../artefact/index.ts'
import { impossible } from '../artefact/index.ts'
import { invariant } from '../base/index.ts'
import { type Blocks, blocksOf } from './blocks.ts'
import { firstSqlDay, pastSqlDay, type SqlDialect, sqlDialects } from './dialects.ts'
import { type PartialRef, partialOf, setOf } from './partial.ts'
import type { SqlAsked } from './sql-asked.ts'
import { readingFirst } from './sql-states.ts'

/** A place with a kind of agency, and which of the timelines is theirs. */
export interface SqlTimed {
  readonly place: string
  readonly agency: string
  /** From 1; 0 is that of rows that are in none of the places. */
  readonly timeline: number
}

/** The law that a statement holds: what stood for certain, and what stood if all did that perhaps did. */
export interface SqlLaw {
  readonly places: readonly SqlTimed[]
  /** The days on which something changed in one of the places, each the first of its stretch; none where one day is asked about. */
  readonly days: readonly string[]
  /** How many stretches each timeline has: one more than days, since the stretch 0 is of rows that are on none of them; or one. */
  readonly stretches: number
  /** The state with which a row begins: timeline times stretches plus stretch. */
  readonly states: readonly number[]
  /** The state with which what perhaps stood begins; that of rows that are nowhere, where nothing only perhaps stood. */
  readonly looses: readonly number[]
  /** The state of rows that are in none of the places, or on no day. */
  readonly nowhere: number
  readonly chain: Blocks
}

/** The set of rows that are nowhere, of which nothing is said. It has no bit of a verdict. */
export const nowhereSet = 1 << 29

/** The cells of a stretch of days: none where nothing is known to speak. */
type Cells = Partial<Pick<Edition, 'cell' | 'loose'>>

/** The law on the act that is asked about, in the places and on the days. */
export function sqlLaw(artefact: Artefact, asked: SqlAsked): SqlLaw {
  const { day } = asked
  const named = new Map(artefact.places.map((each) => [each.id, each]))
  const timelines = asked.places.map(({ id, agency }) => editionsIn(artefact, asked, named.get(id), agency))
  // WHY: in hundreds of places with a dozen kinds of agency there are a few dozen timelines, and each is gone through once
  const editions = [...new Set(timelines)]
  const on = (list: readonly Edition[], since: string): Cells => list.findLast((each) => each.from <= since) ?? {}
  const turns = [...new Set([firstSqlDay, ...editions.flat().map((each) => each.from)])].filter((each) => each >= firstSqlDay && each < pastSqlDay).toSorted()
  const through = (list: readonly Edition[]): readonly Cells[] => ('on' in day ? [on(list, day.on)] : turns.map((since) => on(list, since)))
  const all = editions.map(through)
  const { blocks: chain, stateOf } = chainOf(
    artefact,
    asked,
    all.flat().flatMap(({ cell, loose }) => [cell, loose]),
  )
  const nowhere = stateOf('nowhere')
  const written = all.map((cells) => cells.map(({ cell, loose }) => [stateOf(cell ?? 'silent'), loose === undefined ? nowhere : stateOf(loose)] as const))
  const kept = turns.map((_, at) => at).filter((at) => at === 0 || written.some((each) => each[at]?.join() !== each[at - 1]?.join()))
  const lines = 'on' in day ? written : written.map((each) => [[nowhere, nowhere] as const, ...kept.flatMap((at) => [each[at] ?? [nowhere, nowhere]])])
  const stretches = 'on' in day ? 1 : kept.length + 1
  const different = new Map(lines.map((each) => [each.join(), each]))
  const states = [...Array.from({ length: stretches }, () => [nowhere, nowhere] as const), ...[...different.values()].flat()]
  const keys = [...different.keys()]
  const numbers = new Map(editions.map((list, at) => [list, 1 + keys.indexOf(lines[at]?.join() ?? '')]))
  return {
    places: asked.places.map(({ id, agency }, at) => ({ place: id, agency, timeline: numbers.get(timelines[at] ?? []) ?? 0 })),
    days: 'on' in day ? [] : kept.map((at) => turns[at] ?? firstSqlDay),
    stretches,
    states: states.map(([state]) => state),
    looses: states.map(([, loose]) => loose),
    nowhere,
    chain,
  }
}

/** A chain of tables for some cells, and for what is silent or nowhere. */
function chainOf(artefact: Artefact, { dialect, day }: SqlAsked, all: readonly (number | undefined)[]) {
  const cells = [...new Set(all.filter((each) => each !== undefined))]
  const verdicts = cells.map((number) => {
    const cell = artefact.cells[number]
    invariant(cell !== undefined, 'a cell of the law')
    return cell.verdict
  })
  const partial = partialOf(artefact.diagrams, verdicts, impossible(artefact))
  const nowhere: PartialRef = -1 - nowhereSet
  const silent: PartialRef = -1 - setOf([artefact.verdicts.indexOf('silent')])
  const sizes = artefact.vocabulary.facts.map((fact) => fact.answers.length)
  const { most, facts }: SqlDialect = sqlDialects[dialect]
  const blocks = readingFirst(blocksOf({ ...partial, roots: [nowhere, silent, ...partial.roots] }, artefact.order, sizes, most['on' in day ? 0 : 1], facts))
  const begins = ['nowhere', 'silent', ...cells] as const
  return { blocks, stateOf: (of: (typeof begins)[number]): number => blocks.starts[begins.indexOf(of)] ?? -1 }
}

/** What stood in one place, by the days from which it did. */
function editionsIn(artefact: Artefact, { act, actor }: SqlAsked, place: Artefact['places'][number] | undefined, agency: string): readonly Edition[] {
  const timeline = artefact.timelines[place?.timelines[agency] ?? -1]
  const who = actor ?? artefact.vocabulary.acts.find((each) => each.id === act)?.actor
  invariant(timeline !== undefined && who !== undefined, 'a place with rules for such an agency, and an act')
  return timeline.editions[`${who} ${act}`] ?? nothing
}

/** What stood where nothing is known to speak. */
const nothing: readonly Edition[] = []
