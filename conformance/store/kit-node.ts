// What tests of the database begin with: both engines, empty, and people, ids and moments that repeat.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Stamp, Store, StoreAddress } from '../../src/store/index.ts'
import { beginPetition, doAct, importChecklist, type NewVoter } from '../../src/store/index.ts'
import { type Cluster, startCluster } from './postgres-node.ts'

export interface Engines {
  readonly folder: string
  readonly cluster: Cluster
  /** An address of a fresh database on each engine, by name. */
  readonly each: readonly (readonly ['sqlite' | 'postgresql', () => StoreAddress])[]
  readonly stop: () => void
}

export function engines(): Engines {
  const cluster = startCluster()
  const folder = mkdtempSync(join(tmpdir(), 'evenhand-store-'))
  let count = 0
  const file = (): StoreAddress => {
    count += 1
    return { file: join(folder, `${count}`, 'evenhand.db') }
  }
  return {
    folder,
    cluster,
    each: [
      ['sqlite', file],
      ['postgresql', () => ({ url: cluster.fresh() })],
    ],
    stop: () => {
      cluster.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Stamps, each with an id of its own and a moment after the last one. */
export function stamps(prefix = 's'): (person?: string) => Stamp {
  let count = 0
  return (person = 'clerk-1') => {
    count += 1
    return { id: `${prefix}-${count}`, at: new Date(Date.UTC(2026, 0, 15) + count * 1000).toISOString(), person }
  }
}

/** A made-up voter for a row. */
export function voter(row: number): NewVoter {
  return {
    row,
    number: `N${row}`,
    first: `Given${row}`,
    middle: '',
    last: `Family${row}`,
    suffix: '',
    address: `${row} Elm Street`,
    town: 'Norwich',
    status: 'active',
  }
}

export function voters(count: number): readonly NewVoter[] {
  return Array.from({ length: count }, (_, index) => voter(index + 1))
}

/** A petition that is filed in a place with a checklist, ready for its lines. */
export async function filed(
  store: Store,
  stamp: (person?: string) => Stamp,
  id: string,
  { place = `us/vt/${id}`, count = 50, needed = 5 }: { readonly place?: string; readonly count?: number; readonly needed?: number } = {},
): Promise<string> {
  await importChecklist(store, { id: `list-${id}`, place, asOf: '2026-01-10', voters: voters(count) }, stamp())
  const petition = {
    id,
    place,
    procedure: 'vt.article',
    title: 'Shall the voters ask',
    article: 'Shall the voters ask the board to adopt a rule?',
    meetingDay: '2026-03-03',
    numberNeeded: needed,
    numberHow: 'five percent of the checklist',
    filingDeadline: '2026-01-15T22:00:00.000Z',
  }
  await beginPetition(store, petition, stamp())
  for (const act of ['circulate', 'file'] as const) await doAct(store, { petition: id, act }, stamp())
  return id
}
