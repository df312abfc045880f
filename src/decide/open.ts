// Open points in a situation: which matter, how they can be settled and what then, and which change nothing here.
import type { Artefact, Cell, Ways } from '../artefact/index.ts'
import { covers, oncePer } from '../base/index.ts'
import { reachUnder } from '../diagram/index.ts'
import type { Side } from '../rules/index.ts'
import type { Answer } from './answer.ts'
import type { Situated } from './question.ts'
import type { NormStatuses } from './roles.ts'

export interface Open {
  /** Points on which the verdict rests in some situation that is still possible. */
  readonly mattering: ReadonlySet<string>
  /** How they can be settled, and what then: only where that is the same in every situation still possible. */
  readonly ways: Ways
}

const nothing: Open = { mattering: new Set(), ways: [] }

/** The open points of a cell as they matter in what is known. */
export function openIn({ artefact, known }: Situated, { ways }: Cell): Open {
  if (ways === undefined) return nothing
  const lists = [...reachUnder(artefact.diagrams, ways, artefact.possible, known)].flatMap((number) => [artefact.ways[number] ?? []])
  const [only, other] = lists
  return {
    mattering: new Set(lists.flat().flatMap((way) => way.settled.map(([point]) => point))),
    ways: only === undefined || other !== undefined || only.length < 2 ? [] : only,
  }
}

/** The points that are met here and change nothing. */
export function idleIn(cell: Cell, roles: readonly NormStatuses[], { mattering }: Open): readonly string[] {
  const doubts = new Map(cell.erasers.map((each) => [each.eraser, each.doubts]))
  const met = roles.flatMap((role) => [
    ...(role.statuses.some((each) => each.kind === 'stands' || ('open' in each && each.open)) ? role.doubts : []),
    ...role.statuses.flatMap((each) => {
      if (each.kind === 'set-aside' && each.open) return each.by.flatMap((index) => role.norm.unless[index]?.reading ?? [])
      return each.kind === 'struck' && each.open ? each.by.flatMap((eraser) => doubts.get(eraser) ?? []) : []
    }),
  ])
  return [...new Set(met)].filter((point) => !mattering.has(point)).sort()
}

/** What is open, with both sides: questions, texts that perhaps bind no more, exceptions of our own reading, and contested erasers. */
export function unsettledIn(situated: Situated, cell: Cell, roles: readonly NormStatuses[], { mattering }: Open): Answer['unsettled'] {
  const { artefact, timeline, day } = situated
  // WHY: what was said later is no reason of that day
  const isHeard = (side: Side): boolean => side.from === undefined || side.from <= day
  const isOpen = (points: readonly string[]): boolean => points.some((point) => mattering.has(point))
  const met = roles.filter((role) => role.statuses.some((each) => each.kind !== 'inert' && !('open' in each && !each.open)))
  const questions = met
    .filter(({ norm, doubts }) => norm.modality === 'unsettled' && isOpen(doubts))
    .map(({ norm }) => ({ about: norm.id, sides: norm.sides.filter(isHeard) }))
  const named = new Set([...met.flatMap((role) => role.doubts), ...cell.erasers.flatMap((each) => each.doubts)])
  const texts = openTexts(artefact.instruments).filter((each) => named.has(each.id) && mattering.has(each.id))
  const readings = met.flatMap(({ norm }) =>
    norm.unless.flatMap(({ reading }, exception) => (reading !== undefined && mattering.has(reading) ? [{ about: norm.id, sides: [], exception }] : [])),
  )
  const contested = new Set(cell.erasers.filter(({ eraser, doubts }) => isOpen(doubts) && canStrike(roles, eraser)).map((each) => each.eraser))
  const erasers = artefact.erasers
    .filter((each) => contested.has(each.id))
    .map((each) => {
      const here = each.contests.filter((contest) => (contest.circuit === undefined || contest.circuit === timeline.circuit) && covers(contest.window, day))
      const local = here.some((contest) => contest.circuit !== undefined) ? { circuit: timeline.circuit } : {}
      return { about: each.id, sides: here.flatMap((contest) => contest.sides.filter(isHeard)), ...local }
    })
  return [...questions, ...texts.map((each) => ({ about: each.id, sides: each.open?.sides.filter(isHeard) ?? [] })), ...readings, ...erasers]
}

const openTexts = oncePer((instruments: Artefact['instruments']) => instruments.filter((each) => each.open !== undefined))

function canStrike(roles: readonly NormStatuses[], eraser: string): boolean {
  return roles.some((role) => role.statuses.some((each) => each.kind === 'struck' && each.open && each.by.includes(eraser)))
}
