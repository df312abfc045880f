// The answer to a question, from any partial knowledge of the situation.
import { type Artefact, impossible } from '../artefact/index.ts'
import { count, enough } from '../diagram/index.ts'
import type { Verdict } from '../rules/index.ts'
import type { Answer } from './answer.ts'
import { attestationOf } from './attestation.ts'
import { mayFollow, saidThere } from './beside.ts'
import { changesFrom } from './changes.ts'
import { decidedIn } from './decision.ts'
import { idleIn, unsettledIn } from './open.ts'
import { perhapsStanding } from './perhaps.ts'
import { type Asked, cellOf, editionOn, type Problem, type Situated, situate } from './question.ts'
import { mustStand, type NormStatuses } from './roles.ts'
import { turnsAround } from './turns.ts'

/** An answer, or everything that is wrong with the question. */
export function ask(artefact: Artefact, asked: Asked): { readonly answer: Answer } | { readonly problems: readonly Problem[] } {
  const found = situate(artefact, asked)
  return 'problems' in found ? found : { answer: answer(found.situated) }
}

/** The answer to a question that means something. */
export function answer(situated: Situated): Answer {
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
    ...saidThere(situated),
    ...turnsAround(situated),
  }
  const cell = cellOf(artefact, editionOn(situated, day))
  if (cell === undefined) return { ...common, ...silence, mayFollow: mayFollow(situated, ['silent']) }
  const { decision, roles, effective, preempted, open, turning } = decidedIn(situated, cell)
  const { verdicts, ...decided } = decision
  const { verdict, because, struck } = decided
  const only = sure(roles)
  const counted = count(diagrams, cell.verdict, cell.scope, known)
  const kept = verdict === null ? undefined : enough(diagrams, cell.verdict, known, knownOf(situated, cell.scope), impossible(artefact))
  const resting = (kept ?? []).flatMap((index) => vocabulary.facts[index] ?? [])
  return {
    ...common,
    ...decided,
    possible: verdicts.map((each) => ({ verdict: each, count: counted.get(artefact.verdicts.indexOf(each)) ?? 0n })),
    setAside: only.flatMap(({ norm, status }) => (status.kind === 'set-aside' ? [{ norm: norm.id, by: status.by, open: status.open }] : [])),
    yields: verdict === null ? [] : effective.filter((role) => pointsElsewhere(role, verdict)).map((role) => ({ norm: role.norm.id, always: mustStand(role) })),
    overridden: only.flatMap(({ norm, status }) => (status.kind === 'overridden' ? [{ norm: norm.id, by: status.by, open: status.open }] : [])),
    preempted,
    judged: resting.filter((fact) => fact.judge !== undefined).map((fact) => fact.id),
    unsettled: unsettledIn(situated, cell, roles, open),
    ways: open.ways,
    idle: idleIn(cell, roles, open),
    attestation: attestationOf(
      artefact,
      because.map((each) => each.norm),
      verdict === 'unsettled' ? struck : [],
    ),
    enough: Object.fromEntries(resting.map((fact) => [fact.id, facts[fact.id] ?? ''])),
    wouldChange: changesFrom(situated, cell.verdict, verdict, turning),
    mayFollow: mayFollow(situated, verdicts),
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

/** Whether a certain norm that does not decide says something else than the verdict: while a question is open, every other norm does. */
function pointsElsewhere({ norm, doubts }: NormStatuses, verdict: Verdict): boolean {
  if (doubts.length > 0) return false
  if (verdict === 'unsettled') return norm.modality !== 'unsettled'
  const forbids = (each: string): boolean => each === 'must not' || each === 'should not'
  return verdict !== 'silent' && verdict !== 'conflict' && norm.modality !== 'unsettled' && forbids(norm.modality) !== forbids(verdict)
}

function sure(roles: readonly NormStatuses[]) {
  return roles.flatMap(({ norm, statuses }) => {
    const [status, other] = statuses
    return status === undefined || other !== undefined ? [] : [{ norm, status }]
  })
}

/** The facts of the scope that are known, least sensitive first, so that "enough" names the plainest. */
function knownOf({ artefact, known }: Situated, scope: readonly number[]): readonly number[] {
  const sensitivity = (index: number): number => artefact.vocabulary.facts[index]?.sensitivity ?? 0
  return scope.filter((index) => known(index) !== undefined).sort((a, b) => sensitivity(a) - sensitivity(b) || a - b)
}
