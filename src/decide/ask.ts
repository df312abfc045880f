// The answer to a question, from any partial knowledge of the situation.
import { type Artefact, type Cell, impossible } from '../artefact/index.ts'
import { count, enough, mattering, reachUnder } from '../diagram/index.ts'
import type { Verdict } from '../rules/index.ts'
import type { Answer } from './answer.ts'
import { attestationOf } from './attestation.ts'
import { changesFrom } from './changes.ts'
import { idleIn, openIn, unsettledIn } from './open.ts'
import { perhapsStanding } from './perhaps.ts'
import { type Asked, cellOf, editionOn, type Problem, type Situated, situate } from './question.ts'
import { canStand, mustStand, preempting, type Role, rolesIn, speaksFor, verdictsIn } from './roles.ts'
import { isAdvisory } from './standing.ts'
import { turnsAround } from './turns.ts'

/** How much of an answer is wanted. */
export interface Extent {
  /** Whether to find what would change it, which takes longer than all else. */
  readonly changes: boolean
}

/** An answer, or everything that is wrong with the question. */
export function ask(artefact: Artefact, asked: Asked, extent?: Extent): { readonly answer: Answer } | { readonly problems: readonly Problem[] } {
  const found = situate(artefact, asked)
  return 'problems' in found ? found : { answer: answer(found.situated, extent) }
}

/** The answer to a question that means something. */
export function answer(situated: Situated, { changes }: Extent = { changes: true }): Answer {
  const { artefact, known, place, day, agency, actor, act, facts } = situated
  const { diagrams, vocabulary } = artefact
  const { id, policing } = place
  const common = {
    place: id,
    circuit: situated.timeline.circuit,
    policing,
    day,
    agency,
    actor,
    act,
    facts,
    ...perhapsStanding(situated),
    said: saidThere(situated),
    ...turnsAround(situated),
  }
  const cell = cellOf(artefact, editionOn(situated, day))
  if (cell === undefined) return { ...common, ...silence }
  const verdicts = verdictsIn(artefact, cell, known)
  const verdict = verdicts.length === 1 ? (verdicts[0] ?? null) : null
  const roles = rolesIn(artefact, cell, known)
  const outranking = preempting(roles)
  const preempted = roles.flatMap((role) => {
    const by = canStand(role) ? outranking(role) : []
    return by.length === 0 ? [] : [{ norm: role.norm.id, by }]
  })
  const outranked = new Set(preempted.map((each) => each.norm))
  const effective = roles.filter((role) => canStand(role) && !outranked.has(role.norm.id))
  const open = openIn(situated, cell)
  const hasPoint = (role: Role): boolean => role.doubts.some((point) => open.mattering.has(point))
  const because = effective.filter((role) => hasPoint(role) || verdicts.some((each) => speaksFor(role, each)))
  const only = sure(roles)
  const struck = roles.flatMap((role) =>
    role.statuses.flatMap((status) => (status.kind === 'struck' ? [{ norm: role.norm.id, by: status.by, contested: status.open }] : [])),
  )
  const counted = count(diagrams, cell.verdict, cell.scope, known)
  const turning = mattering(diagrams, cell.verdict, known, impossible(artefact))
  const kept = verdict === null ? undefined : enough(diagrams, cell.verdict, known, knownOf(situated, cell.scope), impossible(artefact))
  const resting = (kept ?? []).flatMap((index) => vocabulary.facts[index] ?? [])
  return {
    ...common,
    verdict,
    settled: verdict !== null,
    possible: verdicts.map((each) => ({ verdict: each, count: counted.get(artefact.verdicts.indexOf(each)) ?? 0n })),
    because: because.map((role) => ({ norm: role.norm.id, always: mustStand(role) })),
    setAside: only.flatMap(({ norm, status }) => (status.kind === 'set-aside' ? [{ norm: norm.id, by: status.by, open: status.open }] : [])),
    yields: verdict === null ? [] : effective.filter((role) => pointsElsewhere(role, verdict)).map((role) => ({ norm: role.norm.id, always: mustStand(role) })),
    overridden: only.flatMap(({ norm, status }) => (status.kind === 'overridden' ? [{ norm: norm.id, by: status.by, open: status.open }] : [])),
    preempted,
    struck,
    duties: dutiesIn(situated, cell, roles),
    turnsOn: [...turning].flatMap((index) => {
      const fact = vocabulary.facts[index]
      return fact === undefined ? [] : [{ fact: fact.id, judgement: fact.judge !== undefined }]
    }),
    judged: resting.filter((fact) => fact.judge !== undefined).map((fact) => fact.id),
    unsettled: unsettledIn(situated, cell, roles, open),
    ways: open.ways,
    idle: idleIn(cell, roles, open),
    attestation: attestationOf(
      artefact,
      because.map((role) => role.norm.id),
      verdict === 'unsettled' ? struck : [],
    ),
    enough: Object.fromEntries(resting.map((fact) => [fact.id, facts[fact.id] ?? ''])),
    wouldChange: changes ? changesFrom(situated, cell.verdict, verdict, turning) : [],
  }
}

const silence = {
  verdict: 'silent',
  settled: true,
  possible: [{ verdict: 'silent', count: 1n }],
  because: [],
  setAside: [],
  yields: [],
  overridden: [],
  preempted: [],
  struck: [],
  duties: [],
  turnsOn: [],
  judged: [],
  unsettled: [],
  ways: [],
  idle: [],
  attestation: null,
  enough: {},
  wouldChange: [],
} as const satisfies Partial<Answer>

function saidThere({ artefact, place, day }: Situated): readonly string[] {
  return artefact.instruments.filter((each) => each.place === place.id && isAdvisory(each, day)).map((each) => each.id)
}

/** Whether a certain norm that does not decide says something else than the verdict: while a question is open, every other norm does. */
function pointsElsewhere({ norm, doubts }: Role, verdict: Verdict): boolean {
  if (doubts.length > 0) return false
  if (verdict === 'unsettled') return norm.modality !== 'unsettled'
  const forbids = (each: string): boolean => each === 'must not' || each === 'should not'
  return verdict !== 'silent' && verdict !== 'conflict' && norm.modality !== 'unsettled' && forbids(norm.modality) !== forbids(verdict)
}

function sure(roles: readonly Role[]) {
  return roles.flatMap(({ norm, statuses }) => {
    const [status, other] = statuses
    return status === undefined || other !== undefined ? [] : [{ norm, status }]
  })
}

/** What comes with doing the act; `always` where it does in every situation still possible, whichever norm says so. */
function dutiesIn({ artefact, known }: Situated, cell: Cell, roles: readonly Role[]): Answer['duties'] {
  const reached = (where: Cell['verdict']): ReadonlySet<number> => reachUnder(artefact.diagrams, where, artefact.possible, known)
  const always = new Set(cell.owed.filter(({ where }) => !reached(where).has(0)).map((each) => each.act))
  const owed = cell.norms.filter((each) => each.owed !== undefined && reached(each.owed).has(1)).map((each) => each.norm)
  return roles.flatMap(({ norm }) => (owed.includes(norm.id) ? norm.duties.map((act) => ({ act, norm: norm.id, always: always.has(act) })) : []))
}

/** The facts of the scope that are known, least sensitive first, so that "enough" names the plainest. */
function knownOf({ artefact, known }: Situated, scope: readonly number[]): readonly number[] {
  const sensitivity = (index: number): number => artefact.vocabulary.facts[index]?.sensitivity ?? 0
  return scope.filter((index) => known(index) !== undefined).sort((a, b) => sensitivity(a) - sensitivity(b) || a - b)
}
