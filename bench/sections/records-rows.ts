// Rows of records to measure with: random answers with gaps, in a database or in memory.
import type { Artefact } from '../../src/artefact/index.ts'
import { isDay } from '../../src/base/index.ts'
import { setsOf, tablesOn } from '../../src/records/index.ts'
import { where } from '../subject.ts'
import type { TriedEngine } from './records-engines.ts'

/** Whether answers are drawn each by itself, or situations that the givens allow. */
export type Rows = 'random' | 'possible'

type Fact = Artefact['vocabulary']['facts'][number]

const rounds = 4
const gaps = 0.2

export function nameOf(fact: string): string {
  return fact.replaceAll('-', '_')
}

/** The facts that a statement reads a column of. */
export function readIn({ vocabulary }: Artefact, sql: string): readonly Fact[] {
  return vocabulary.facts.filter(({ id }) => new RegExp(`r\\.${nameOf(id)}\\b`).test(sql))
}

/** A bare scan: the sum of every column. */
export function scanOf(facts: readonly Fact[], more = ''): string {
  return `select ${facts.map(({ id }) => `sum(${nameOf(id)})`).join(', ')}${more} from stops`
}

/** Fills the table `stops`. `judged`: a statement that tells which rows without gaps can be, so that only those are taken. `more`: further columns. */
export async function fill(engine: TriedEngine, facts: readonly Fact[], count: number, judged?: string, more?: string): Promise<void> {
  const { chance, small } = engine
  const answer = ({ answers }: Fact): string => `floor(${chance} * ${answers.length})`
  const column = (value: string, name: string): string => `cast(${value} as ${small}) as ${name}`
  const gap = (value: string): string => `case when ${chance} < ${gaps} then null else ${value} end`
  if (judged === undefined) {
    await engine.run(
      engine.table([...facts.map((each) => column(gap(answer(each)), nameOf(each.id))), ...(more === undefined ? [] : [more])].join(', '), count),
    )
    return
  }
  // WHY: nine tenths of what is drawn without gaps contradict themselves, so that what is left is taken several times, with other gaps
  await engine.run(engine.table(facts.map((each) => column(answer(each), nameOf(each.id))).join(', '), count))
  const open = facts.map(({ id }) => column(gap(nameOf(id)), nameOf(id))).join(', ')
  await engine.run(`create or replace table stops as select ${open} from (select * from (${judged}) judged where possible <> 0), range(100) limit ${count}`)
}

/** The least processor time of each statement over rounds in which they take turns, in milliseconds. */
export async function least(engine: TriedEngine, statements: readonly string[]): Promise<readonly number[]> {
  const found = statements.map(() => Number.POSITIVE_INFINITY)
  for (let round = 0; round < rounds; round += 1)
    for (const [at, sql] of statements.entries()) found[at] = Math.min(found[at] ?? Number.POSITIVE_INFINITY, await engine.run(sql))
  return found
}

/** Milliseconds of the processor for as many records as columns in memory, gone through a table at a time. */
export async function columnsInMemory(artefact: Artefact, act: string, count: number): Promise<number | undefined> {
  if (!isDay(where.day)) return undefined
  const tables = tablesOn(artefact, act, where.place, where.agency, where.day)
  if (tables === undefined) return undefined
  const columns = new Map(
    tables.blocks.flatMap(({ facts, radices }) =>
      facts.map((fact, at) => {
        const size = (radices[at] ?? 1) - 1
        return [fact, Uint8Array.from({ length: count }, () => (Math.random() < gaps ? size : Math.floor(Math.random() * size)))] as const
      }),
    ),
  )
  const start = new Int32Array(count).fill(tables.starts[0] ?? 0)
  let found = Number.POSITIVE_INFINITY
  for (let round = 0; round < rounds; round += 1) {
    const before = process.cpuUsage()
    setsOf(tables, columns, start)
    const { user, system } = process.cpuUsage(before)
    found = Math.min(found, (user + system) / 1000)
  }
  return found
}
