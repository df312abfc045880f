// The law on one act in some places as a statement needs it: which state each place begins with on which days, and the tables that follow.
import type { Artefact, Edition } from '../artefact/index.ts'
import { impossible } from '../artefact/index.ts'
import { invariant } from '../base/index.ts'
import { type Blocks, blocksOf } from './blocks.ts'
import { firstSqlDay, pastSqlDay, sqlDialects } from './dialects.ts'
import { type PartialRef, partialOf, setOf } from './partial.ts'
import type { SqlAsked } from './sql-asked.ts'
import { readingFirst } from './sql-states.ts'

/** Some days in one place, with the state with which each chain begins. */
export interface SqlStretch {
  readonly place: string
  readonly agency: string
  readonly since: string
  readonly until: string
  readonly state: number
  /** The state of the second chain; that of rows that are nowhere, where nothing only perhaps stood. */
  readonly loose: number
  readonly perhaps: boolean
}

/** The law that a statement holds: what stood for certain, and what stood if all did that perhaps did. */
export interface SqlLaw {
  readonly stretches: readonly SqlStretch[]
  /** A row for what is in none of the places, or on no day. */
  readonly nowhere: SqlStretch
  readonly plain: Blocks
  readonly loose: Blocks
}

/** The law on the act that is asked about, in the places and on the days. */
export function sqlLaw(artefact: Artefact, asked: SqlAsked): SqlLaw {
  const found = asked.places.flatMap(({ id, agency }) => stretchesOf(artefact, asked, id, agency))
  // WHY: two chains are written, because the tables of one for both would have to be written twice, and are larger
  const [plain, loose] = [
    chainOf(
      artefact,
      asked,
      found.map((each) => each.cell),
    ),
    chainOf(
      artefact,
      asked,
      found.map((each) => each.loose),
    ),
  ]
  const stretches = found.map(({ cell, loose: other, ...rest }) => ({
    ...rest,
    state: plain.stateOf(cell ?? 'silent'),
    loose: loose.stateOf(other ?? 'nowhere'),
    perhaps: other !== undefined,
  }))
  const days = { since: firstSqlDay, until: pastSqlDay }
  const nowhere = { place: '', agency: '', ...days, state: plain.stateOf('nowhere'), loose: loose.stateOf('nowhere'), perhaps: false }
  return { stretches, nowhere, plain: plain.blocks, loose: loose.blocks }
}

/** A chain of tables for some cells, and for what is silent or nowhere. */
function chainOf(artefact: Artefact, { dialect }: SqlAsked, all: readonly (number | undefined)[]) {
  const cells = [...new Set(all.filter((each) => each !== undefined))]
  const verdicts = cells.map((number) => {
    const cell = artefact.cells[number]
    invariant(cell !== undefined, 'a cell of the law')
    return cell.verdict
  })
  const partial = partialOf(artefact.diagrams, verdicts, impossible(artefact))
  const nowhere: PartialRef = -1
  const silent: PartialRef = -1 - setOf([artefact.verdicts.indexOf('silent')])
  const sizes = artefact.vocabulary.facts.map((fact) => fact.answers.length)
  const blocks = readingFirst(blocksOf({ ...partial, roots: [nowhere, silent, ...partial.roots] }, artefact.order, sizes, sqlDialects[dialect].most))
  const begins = ['nowhere', 'silent', ...cells] as const
  return { blocks, stateOf: (of: (typeof begins)[number]): number => blocks.starts[begins.indexOf(of)] ?? -1 }
}
/** What stands in one place: on the day that is asked about, or through all days that databases know. */
function stretchesOf(artefact: Artefact, { act, actor, day }: SqlAsked, id: string, agency: string) {
  const place = artefact.places.find((each) => each.id === id)
  const timeline = artefact.timelines[place?.timelines[agency] ?? -1]
  const who = actor ?? artefact.vocabulary.acts.find((each) => each.id === act)?.actor
  invariant(timeline !== undefined && who !== undefined, 'a place with rules for such an agency, and an act')
  const editions: readonly Edition[] = timeline.editions[`${who} ${act}`] ?? []
  const at = { place: id, agency }
  const over = (edition: Edition | undefined) => ({ cell: edition?.cell, loose: edition?.loose })
  if ('on' in day) return [{ ...at, since: firstSqlDay, until: pastSqlDay, ...over(editions.findLast((each) => each.from <= day.on)) }]
  const turns = [firstSqlDay, ...editions.map((each) => each.from).filter((each) => each > firstSqlDay && each < pastSqlDay)]
  return turns.map((since, index) => ({ ...at, since, until: turns[index + 1] ?? pastSqlDay, ...over(editions.findLast((each) => each.from <= since)) }))
}
