// Records held against the rules, one after another: records that are alike are judged once.
import type { Artefact } from '../artefact/index.ts'
import { type Day, withId } from '../base/index.ts'
import { type Answer, ask } from '../decide/index.ts'
import { canReach } from '../diagram/index.ts'
import type { Verdict } from '../rules/index.ts'
import { judged, type RecordOutcome } from './judged.ts'
import { fewestFurther, isSettled, type RecordGroup } from './missing.ts'
import type { PoliceRecord } from './record.ts'
import { type ActRules, daysOfMonth, type RecordTime, rulesOnAct } from './tables.ts'

/** A record of which it is known where and when it was, which nothing can be held against otherwise. */
export interface PlacedRecord extends PoliceRecord {
  readonly place: string
}

/** The record, if it says where and in which month it was. */
export function placed(record: PoliceRecord): PlacedRecord | undefined {
  const { place } = record
  return place === undefined || (record.day ?? record.month) === undefined ? undefined : { ...record, place }
}

/** Records alike: the same rules, the same facts, the same done. */
export interface RecordsAlike {
  readonly act: string
  readonly actor: string
  readonly done: boolean | undefined
  readonly outcome: RecordOutcome
  readonly possible: readonly Verdict[]
  /** What it would come to if the texts that perhaps stood did; absent where none perhaps stood. */
  readonly ifPerhaps?: RecordOutcome
  /** The days on which the rules changed within the month, where no day is known. */
  readonly changes: readonly Day[]
  /** The first such record, for whoever explains it. */
  /** Its row. */
  readonly row: number
  readonly like: { readonly place: string; readonly agency: string; readonly day: Day; readonly facts: Readonly<Record<string, string>> }
  count: number
}

/** Holds records against the rules; all are counted, none is kept. */
export interface Auditing {
  /** What a record comes to, act by act; `count`: how many there are of it. A place without rules of its agency is no fault: nothing collected here speaks there. */
  readonly judge: (record: PlacedRecord, count?: number) => readonly RecordsAlike[]
  /** All records so far, those alike together. */
  readonly alike: () => readonly RecordsAlike[]
  /** Of each act: how many records say enough, and the fewest further facts with which all would. */
  readonly coverage: () => readonly ActCoverage[]
  /** The facts each of which alone would settle what the rules said to records alike. */
  readonly settledBy: (alike: RecordsAlike) => readonly string[]
  /** The days within a time on which the rules changed that the records so far were held against. */
  readonly changes: (from: Day, through: Day) => readonly Day[]
}

/** What records can tell of an act. */
export interface ActCoverage {
  readonly act: string
  readonly records: number
  /** Records whose facts settle what the rules said. */
  readonly settled: number
  /** Records that say whether it was done. */
  readonly done: number
  /** Facts by id, the fewest that would settle all; undefined where no fact would, because the law itself is open there. */
  readonly further: readonly string[] | undefined
}

/** Records that ask the same, whatever was done. */
interface AskedAlike {
  readonly on: ActRules
  readonly time: RecordTime
  readonly value: RecordGroup['value']
  count: number
  done: number
}

interface AskedOfAct {
  readonly on: ActRules
  readonly asked: Map<number, AskedAlike>
  readonly groups: Map<number, RecordsAlike>
}

/** Begins to hold records against the law. */
export function auditing(artefact: Artefact): Auditing {
  const { facts } = artefact.vocabulary
  const numbers = new Map(facts.map((fact, number) => [fact.id, number]))
  const rules = new Map<string, AskedOfAct>()
  const sayings = new Map<string, number>()
  const askedOf = new Map<RecordsAlike, AskedAlike>()

  const rulesOn = (act: string, actor: string | undefined): AskedOfAct => {
    const name = actor === undefined ? act : `${act} ${actor}`
    const known = rules.get(name)
    if (known !== undefined) return known
    const made = { on: rulesOnAct(artefact, act, actor), asked: new Map<number, AskedAlike>(), groups: new Map<number, RecordsAlike>() }
    rules.set(name, made)
    return made
  }

  const judge = (record: PlacedRecord, count = 1): readonly RecordsAlike[] => {
    const place = withId(artefact.places, record.place)
    const agency = record.agencyKind ?? place?.agency ?? 'municipal'
    const time = { timeline: place?.timelines[agency] ?? -1, ...daysOf(record) }
    const said = recordedIn(record)
    const saying = sayingOf(said)
    return record.acts.map(({ act, actor, done }) => {
      const { on, asked, groups } = rulesOn(act, actor)
      // WHY: records alike have one number, because as a text it would take most of the time
      const question = on.stretch(time) * 2 ** 24 + saying
      const open = asked.get(question) ?? { on, time, value: valuesOf(said), count: 0, done: 0 }
      open.count += count
      if (done !== undefined) open.done += count
      asked.set(question, open)
      const key = question * 3 + (done === undefined ? 0 : done ? 1 : 2)
      const group = groups.get(key)
      if (group !== undefined) {
        group.count += count
        return group
      }
      const like = { place: record.place, agency, day: time.from, facts: Object.fromEntries(said) }
      const made = groupOf(artefact, on, time, open.value, done, record.row, like)
      made.count += count
      groups.set(key, made)
      askedOf.set(made, open)
      return made
    })
  }

  /** A number for what records say of facts. */
  function sayingOf(said: ReadonlyMap<string, string>): number {
    let text = ''
    for (const [fact, answer] of said) text += `${fact}=${answer} `
    const known = sayings.get(text) ?? sayings.size
    sayings.set(text, known)
    return known
  }

  function valuesOf(said: ReadonlyMap<string, string>): RecordGroup['value'] {
    const values = new Map(
      [...said].map(([fact, answer]) => [numbers.get(fact) ?? -1, facts[numbers.get(fact) ?? -1]?.answers.findIndex((each) => each.id === answer)]),
    )
    return (fact) => values.get(fact)
  }

  const changes = (from: Day, through: Day): readonly Day[] => {
    const met = new Map([...askedOf.values()].map(({ on, time }) => [`${on.act} ${on.actor} ${time.timeline}`, { on, timeline: time.timeline }]))
    const days = [...met.values()].flatMap(({ on, timeline }) => on.editions({ timeline, from, through }).map((each) => each.from))
    return [...new Set(days)].filter((each) => each > from).sort()
  }

  const settledBy = (alike: RecordsAlike): readonly string[] => {
    const found = askedOf.get(alike)
    if (found === undefined || alike.possible.length < 2) return []
    const { on, time, value, count } = found
    const { partial, rootOf } = on.diagrams(time.timeline)
    const settles = (fact: number): boolean => on.editions(time).every(({ cell }) => isSettled(partial, { root: rootOf(cell), value, count }, new Set([fact])))
    return [...new Set(partial.facts)].filter((fact) => value(fact) === undefined && settles(fact)).flatMap((fact) => facts[fact]?.id ?? [])
  }

  return { judge, alike: () => [...rules.values()].flatMap((each) => [...each.groups.values()]), coverage, settledBy, changes }

  /** WHY: the least sensitive facts are tried first, because a form should not ask for more than it has to. */
  function coverage(): readonly ActCoverage[] {
    const order = facts.map((_, number) => number).sort((a, b) => (facts[a]?.sensitivity ?? 0) - (facts[b]?.sensitivity ?? 0))
    return [
      ...Map.groupBy(
        [...rules.values()].flatMap((each) => [...each.asked.values()]),
        (each) => each.on.act,
      ),
    ].map(([act, all]) => {
      const byTimeline = Map.groupBy(all, (each) => each.time.timeline)
      const further = new Set<number>()
      let [settled, isOpen] = [0, false]
      for (const [timeline, here] of byTimeline) {
        const { partial, rootOf } = here[0]?.on.diagrams(timeline) ?? { partial: { facts: [], children: [], roots: [] }, rootOf: () => -1 }
        const parts = here.flatMap(({ on, time, value, count }) => on.editions(time).map((edition) => ({ root: rootOf(edition.cell), value, count })))
        for (const { on, time, value, count } of here)
          if (on.editions(time).every((edition) => isSettled(partial, { root: rootOf(edition.cell), value, count }, new Set()))) settled += count
        const least = fewestFurther(partial, parts, order)
        if (least === undefined) isOpen = true
        for (const each of least ?? []) further.add(each)
      }
      const sum = (of: (each: (typeof all)[number]) => number): number => all.reduce((total, each) => total + of(each), 0)
      return {
        act,
        records: sum((each) => each.count),
        settled,
        done: sum((each) => each.done),
        // WHY: in the order in which they were tried, which no order of records changes
        further: isOpen ? undefined : order.filter((fact) => further.has(fact)).flatMap((each) => facts[each]?.id ?? []),
      }
    })
  }
}

/** What was recorded of the facts. WHY: what is only concluded from a code is left out, because nothing may be said for certain that rests on a conclusion. */
function recordedIn({ facts, inferred }: PlacedRecord): ReadonlyMap<string, string> {
  return inferred.size === 0 ? facts : new Map([...facts].filter(([fact]) => !inferred.has(fact)))
}

function daysOf({ day, month = '0000-01' }: PlacedRecord): Pick<RecordTime, 'from' | 'through'> {
  return day === undefined ? daysOfMonth(month) : { from: day, through: day }
}

function groupOf(
  artefact: Artefact,
  on: ActRules,
  time: RecordTime,
  value: RecordGroup['value'],
  done: boolean | undefined,
  row: number,
  like: RecordsAlike['like'],
): RecordsAlike {
  const { possible, ifPerhaps, changes } = on.at(time, value)
  // WHY: it is looked at apart, because the rules on an act tell apart only the impossible situations that bear on it
  const canBe = canReach(artefact.diagrams, artefact.possible, 1, value)
  const outcomeOf = (verdicts: readonly Verdict[]): RecordOutcome => judged(canBe ? verdicts : [], done)
  return {
    ...{ act: on.act, actor: on.actor, done, outcome: outcomeOf(possible), possible: canBe ? possible : [], changes, row, like, count: 0 },
    ...(ifPerhaps === undefined ? {} : { ifPerhaps: outcomeOf(ifPerhaps) }),
  }
}

/** WHY: they are kept with what they explain, because a report asks for each several times, and an answer takes as long as judging thousands of records. */
const whys = new WeakMap<RecordsAlike, { readonly artefact: Artefact; readonly why: Answer | undefined }>()

/** Why records alike come to what they do: the whole answer to the question of that day; undefined where the record is contradictory. */
export function whyAlike(artefact: Artefact, alike: RecordsAlike): Answer | undefined {
  const known = whys.get(alike)
  if (known?.artefact === artefact) return known.why
  const { act, actor, like } = alike
  const found = ask(artefact, { ...like, act, actor })
  const why = 'answer' in found ? found.answer : undefined
  whys.set(alike, { artefact, why })
  return why
}
