// What another law alters: every question, wherever and whenever its answer is another one than before.
import type { Artefact } from '../artefact/index.ts'
import { type Day, dawn, turningDays } from '../base/index.ts'
import type { Question, Standing } from '../rules/index.ts'
import { type Difference, differenceOn } from './difference.ts'
import { SharedDiagrams } from './shared-diagrams.ts'
import { boundsOf } from './stands.ts'
import { type Body, questionsOf, type Subject, standingAt, standingFor } from './subject.ts'

/** A law with who is bound by what in it. */
export interface Lawful {
  readonly body: Body
  readonly artefact: Pick<Artefact, 'places' | 'timelines'>
}

/** One way in which an answer is another, and where and since when. */
export interface Alteration {
  readonly question: Question
  /** Of this question alone, in the first of the places on the first of the days. */
  readonly difference: Difference
  readonly where: readonly { readonly place: string; readonly agency: string }[]
  /** The first day on which it shows. */
  readonly from: Day
}

/** Everything that a change of the law alters; both must have the same vocabulary. What differs in reasons alone is left out. */
export function alterations(before: Lawful, after: Lawful): readonly Alteration[] {
  const changed = changedIn(before.body, after.body)
  if (changed.ids.size === 0) return []
  const acts = actsOf([before.body, after.body], changed.ids)
  const shared = benchOf(before.body, after.body, acts)
  const found = new Map<
    string,
    { readonly difference: Difference; readonly question: Question; from: Day; readonly where: Map<string, Alteration['where'][number]> }
  >()
  const none = new Set<string>()
  for (const { one, other, where: all } of pairsOf(before, after)) {
    for (const day of daysOf([before.body, after.body], new Set([...one.texts, ...other.texts]), changed.ids)) {
      const [was, is] = [standingAt(before.body, one, day), standingAt(after.body, other, day)]
      for (const question of questionsIn([was, is], acts)) {
        const key = keyOf(question, standingFor(was, question), standingFor(is, question), changed.ids)
        if (key === undefined || none.has(key)) continue
        const known = found.get(key)
        if (known !== undefined) {
          for (const each of all) known.where.set(`${each.place} ${each.agency}`, each)
          if (day < known.from) known.from = day
          continue
        }
        const act = differenceOn(shared, question, was, is)
        if (act.changed === 0n && act.duties.length === 0) none.add(key)
        else {
          const difference = { before: was, after: is, shared, acts: [act], same: [], strictness: act.strictness }
          found.set(key, { difference, question, from: day, where: new Map(all.map((each) => [`${each.place} ${each.agency}`, each])) })
        }
      }
    }
  }
  return [...found.values()].map(({ where, ...each }) => ({ ...each, where: [...where.values()] }))
}

/** The texts and rules that are new, gone or otherwise. */
export function changedIn(before: Body, after: Body): { readonly ids: ReadonlySet<string>; readonly texts: ReadonlyMap<string, 'new' | 'gone' | 'otherwise'> } {
  const rulesOf = (body: Body) =>
    new Map([...body.instruments, ...body.norms, ...body.erasers].map((each) => [each.id, { text: textOf(each), json: JSON.stringify(each) }]))
  const [was, is] = [rulesOf(before), rulesOf(after)]
  const ids = [...new Set([...was.keys(), ...is.keys()])].filter((id) => was.get(id)?.json !== is.get(id)?.json)
  const names = [...new Set(ids.map((id) => is.get(id)?.text ?? was.get(id)?.text ?? id))]
  return { ids: new Set(ids), texts: new Map(names.map((id) => [id, !was.has(id) ? 'new' : !is.has(id) ? 'gone' : 'otherwise'])) }
}

function textOf(rule: { readonly id: string; readonly instrument?: string }): string {
  return rule.instrument ?? rule.id
}

/** The acts that changed rules, and rules of changed texts, are about. */
function actsOf(bodies: readonly Body[], ids: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(
    bodies.flatMap(({ norms, erasers }) => [...norms, ...erasers].filter((each) => ids.has(each.id) || ids.has(each.instrument)).flatMap((each) => each.acts)),
  )
}

function benchOf(before: Body, after: Body, acts: ReadonlySet<string>): SharedDiagrams {
  const about = <Rule extends { readonly acts: readonly string[] }>(rules: readonly Rule[]): readonly Rule[] =>
    rules.filter((each) => each.acts.some((act) => acts.has(act)))
  return new SharedDiagrams(after.vocabulary, {
    norms: about([...before.norms, ...after.norms]),
    erasers: about([...before.erasers, ...after.erasers]),
    limits: about([...before.limits, ...after.limits]),
  })
}

type Bound = ReturnType<typeof boundsOf>[number]

/** Who is bound before and after, once for each two lists of texts. A place or agency that is only on one side is bound by nothing on the other. */
function pairsOf(before: Lawful, after: Lawful): readonly { readonly one: Bound; readonly other: Bound; readonly where: Alteration['where'] }[] {
  const keyed = ({ artefact }: Lawful) => new Map(boundsOf(artefact).map((each) => [`${each.place} ${each.agency}`, each]))
  const [was, is] = [keyed(before), keyed(after)]
  const pairs = [...new Set([...was.keys(), ...is.keys()])].flatMap((key): (readonly [Bound, Bound])[] => {
    const [one, other] = [was.get(key), is.get(key)]
    const either = one ?? other
    return either === undefined ? [] : [[one ?? { ...either, texts: [] }, other ?? { ...either, texts: [] }]]
  })
  const alike = Map.groupBy(pairs, (pair) => pair.map((each) => [each.circuit, ...each.texts].join(' ')).join(' | '))
  return [...alike.values()].flatMap((group) => {
    const [first] = group
    return first === undefined ? [] : [{ one: first[0], other: first[1], where: group.map(([{ place, agency }]) => ({ place, agency })) }]
  })
}

/** Every day on which something begins or ends that a changed rule or text has a part in; and the first there is. */
function daysOf(bodies: readonly Body[], texts: ReadonlySet<string>, ids: ReadonlySet<string>): readonly Day[] {
  const bound = bodies.flatMap((body) => [
    ...body.instruments.filter((each) => texts.has(each.id)),
    ...[...body.norms, ...body.erasers].filter((each) => texts.has(each.instrument)),
  ])
  if (!bound.some((each) => ids.has(each.id))) return []
  return [...new Set([dawn, ...bound.flatMap((each) => turningDays(each.window))])].sort()
}

function questionsIn(subjects: readonly Subject[], acts: ReadonlySet<string>): readonly Question[] {
  const all = subjects.flatMap(questionsOf).filter((each) => acts.has(each.act))
  return [...new Map(all.map((each) => [`${each.actor} ${each.act}`, each])).values()]
}

/** The same for the same rules on both sides; undefined where no changed rule stands on the question. */
function keyOf({ actor, act }: Question, was: Standing, is: Standing, ids: ReadonlySet<string>): string | undefined {
  const listed = ({ norms, erasers }: Standing): readonly string[] => [
    ...norms.map((each) => [each.norm.id, each.rank, ...each.doubts].join('?')),
    ...erasers.map((each) => [each.eraser.id, ...each.doubts].join('?')),
  ]
  const [one, other] = [listed(was).join(), listed(is).join()]
  const touched = [was, is].some(({ norms, erasers }) =>
    [...norms.map((each) => each.norm), ...erasers.map((each) => each.eraser)].some((each) => ids.has(each.id)),
  )
  return one === other && !touched ? undefined : `${actor} ${act} ${one} | ${other}`
}
