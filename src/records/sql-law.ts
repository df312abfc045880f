// The law on one act in some places as a statement needs it: which state each place begins with on which days, and the tables that follow.
import type { Artefact, Edition } from '../artefact/index.ts'
import { impossible } from '../artefact/index.ts'
import { invariant } from '../base/index.ts'
import { type Blocks, blocksOf } from './blocks.ts'
import { firstSqlDay, pastSqlDay, sqlDialects } from './dialects.ts'
import { type PartialRef, partialOf, setOf } from './partial.ts'
import type { SqlAsked } from './sql-asked.ts'

/** Some days in one place. The states are of its chain of tables; `loose` is the state if all that perhaps stood already did. */
export interface SqlStretch {
  readonly place: string
  readonly agency: string
  readonly since: string
  readonly until: string
  readonly state: number
  readonly loose: number
  readonly perhaps: boolean
}

/** The law that a statement holds. */
export interface SqlLaw {
  readonly stretches: readonly SqlStretch[]
  /** The state of rows that are in none of the places, or on no day. */
  readonly nowhere: number
  readonly blocks: Blocks
}

/** The law on the act that is asked about, in the places and on the days. */
export function sqlLaw(artefact: Artefact, asked: SqlAsked): SqlLaw {
  const found = asked.places.flatMap(({ id, agency }) => stretchesOf(artefact, asked, id, agency))
  const cells = [...new Set(found.flatMap(({ cell, loose }) => [cell, loose]).filter((each) => each !== undefined))]
  const verdicts = cells.map((number) => {
    const cell = artefact.cells[number]
    invariant(cell !== undefined, 'a cell of the law')
    return cell.verdict
  })
  const partial = partialOf(artefact.diagrams, verdicts, impossible(artefact))
  const silent: PartialRef = -1 - setOf([artefact.verdicts.indexOf('silent')])
  const roots: readonly PartialRef[] = [-1, silent, ...partial.roots]
  const sizes = artefact.vocabulary.facts.map((fact) => fact.answers.length)
  const blocks = blocksOf({ ...partial, roots }, artefact.order, sizes, sqlDialects[asked.dialect].most)
  const stateOf = (cell: number | undefined): number => blocks.starts[cell === undefined ? 1 : cells.indexOf(cell) + 2] ?? -1
  const stretches = found.map(({ cell, loose, ...rest }) => ({
    ...rest,
    state: stateOf(cell),
    loose: stateOf(loose ?? cell),
    perhaps: loose !== undefined,
  }))
  return { stretches, nowhere: blocks.starts[0] ?? -1, blocks }
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
