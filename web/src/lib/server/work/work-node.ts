// Work in threads of its own, so that whoever asks for a page is answered meanwhile. Decision 23.
import { join } from 'node:path'
import type { RequestEvent } from '@sveltejs/kit'
import { addressOf } from '#lib/server/address.ts'
import { dev } from '$app/env'
import type { JobInput, JobName, Made } from './jobs-node.ts'
import { type JobLimits, type Lane, laneOf } from './lane-node.ts'
import type { JobOutcome } from './outcome.ts'
import { type TurnLimits, turns } from './turns.ts'

type Group = 'drafts' | 'pages' | 'tables'

/** WHY: drafts have a lane of their own, because one may take all the time that it is given, and whoever asks for a page of the law must not wait behind it. */
const groups: Readonly<Record<Group, TurnLimits & JobLimits>> = {
  drafts: { lanes: 2, most: 24, mostOfOne: 4, cpu: 20, wall: 300, memory: 512 },
  pages: { lanes: 1, most: 200, mostOfOne: 50, cpu: 20, wall: 300, memory: 512 },
  tables: { lanes: 1, most: 8, mostOfOne: 4, cpu: 60, wall: 600, memory: 768 },
}

const groupOf: Readonly<Record<JobName, Group>> = {
  'draft-page': 'drafts',
  'draft-file': 'drafts',
  'table-check': 'tables',
  'table-named': 'tables',
  'table-lines': 'tables',
  compare: 'pages',
  'compare-json': 'pages',
  where: 'pages',
  coverage: 'pages',
  'coverage-csv': 'pages',
  agencies: 'pages',
  fidelity: 'pages',
  'fidelity-file': 'pages',
  unknown: 'pages',
  'law-text': 'pages',
  'law-search': 'pages',
  map: 'pages',
  town: 'pages',
  situations: 'pages',
  history: 'pages',
  'situation-map': 'pages',
  'changed-on': 'pages',
  'changed-days': 'pages',
  'card-sides': 'pages',
  'card-pdf': 'pages',
  'sheet-pdf': 'pages',
  'policy-read': 'tables',
  'policy-proposals': 'tables',
  'policy-laid': 'pages',
  'policy-redline': 'tables',
  'training-ground': 'pages',
  'training-said': 'pages',
  'petition-pdf': 'pages',
  'certificate-pdf': 'pages',
}

/** Who asks: whose turn it is, and until when it is wanted. */
export interface JobAsker {
  readonly who: string
  readonly signal: AbortSignal
}

export function askerOf(event: Pick<RequestEvent, 'getClientAddress' | 'request'>): JobAsker {
  return { who: addressOf(event), signal: event.request.signal }
}

const program = join(process.cwd(), 'build', 'work', 'worker.js')
const taking = Object.fromEntries(Object.entries(groups).map(([group, waiting]) => [group, turns(waiting)])) as Readonly<
  Record<Group, ReturnType<typeof turns>>
>
const lanes = new Map<string, Lane>()

/** Does a job when its turn comes. */
export async function work<Name extends JobName>(name: Name, given: JobInput<Name>, { who, signal }: JobAsker): Promise<JobOutcome<Made<Name>>> {
  const group = groupOf[name]
  const turn = await taking[group](who, signal)
  if (turn === undefined) return { kind: signal.aborted ? 'gone' : 'busy' }
  try {
    return (await laneFor(group, turn.lane)(name, given, signal)) as JobOutcome<Made<Name>>
  } finally {
    turn.end()
  }
}

function laneFor(group: Group, number: number): Lane {
  const key = `${group} ${number}`
  const lane = lanes.get(key) ?? (dev ? here : laneOf(program, groups[group]))
  lanes.set(key, lane)
  return lane
}

/** WHY: they are read from their source while the app is being written, because nothing is built then. */
const here: Lane = async (job, input) => {
  const { default: work } = await import('./worker-node.ts')
  return { kind: 'done', value: await (work as (task: unknown) => unknown)({ job, input }) }
}
