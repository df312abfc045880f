// The answer to a question, from any partial knowledge of the situation.
import { type Artefact, type Cell, impossible } from '../artefact/index.ts'
import { covers } from '../base/index.ts'
import { count, enough, reachUnder } from '../diagram/index.ts'
import type { Verdict } from '../rules/index.ts'
import type { Answer } from './answer.ts'
import { attestationOf } from './attestation.ts'
import { changesFrom } from './changes.ts'
import { decidedIn } from './decision.ts'
import { perhapsStanding } from './perhaps.ts'
import { type Asked, cellOf, editionOn, type Problem, type Situated, situate } from './question.ts'
import { mustStand, type Role } from './roles.ts'
import { isAdvisory } from './standing.ts'
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
    said: saidThere(situated),
    ...turnsAround(situated),
  }
  const cell = cellOf(artefact, editionOn(situated, day))
  if (cell === undefined) return { ...common, ...silence }
  const { decision, roles, effective, speaking, preempted, turning } = decidedIn(situated, cell)
  const { verdicts, ...decided } = decision
  const { verdict, because, struck } = decided
  const only = sure(roles)
  const counted = count(diagrams, cell.verdict, cell.scope, known)
  const kept = verdict === null ? undefined : enough(diagrams, cell.verdict, known, knownOf(situated, cell.scope), impossible(artefact))
  const resting = (kept ?? []).flatMap((index) => vocabulary.facts[index] ?? [])
  const openQuestions = verdicts.includes('unsettled') ? openHere(situated, cell, speaking, struck) : []
  return {
    ...common,
    ...decided,
    possible: verdicts.map((each) => ({ verdict: each, count: counted.get(artefact.verdicts.indexOf(each)) ?? 0n })),
    setAside: only.flatMap(({ norm, status }) => (status.kind === 'set-aside' ? [{ norm: norm.id, by: status.by }] : [])),
    yields: verdict === null ? [] : effective.filter((role) => pointsElsewhere(role, verdict)).map((role) => ({ norm: role.norm.id, always: mustStand(role) })),
    overridden: only.flatMap(({ norm, status }) => (status.kind === 'overridden' ? [{ norm: norm.id, by: status.by }] : [])),
    preempted,
    judged: resting.filter((fact) => fact.judge !== undefined).map((fact) => fact.id),
    unsettled: openQuestions,
    attestation: attestationOf(
      artefact,
      because.map((each) => each.norm),
      verdict === 'unsettled' ? struck : [],
    ),
    enough: Object.fromEntries(resting.map((fact) => [fact.id, facts[fact.id] ?? ''])),
    wouldChange: changesFrom(situated, cell.verdict, verdict, turning),
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
  attestation: null,
  enough: {},
  wouldChange: [],
} as const satisfies Partial<Answer>

function saidThere({ artefact, place, day }: Situated): readonly string[] {
  return artefact.instruments.filter((each) => each.place === place.id && isAdvisory(each, day)).map((each) => each.id)
}

/** Whether a norm that does not decide says something else than the verdict: while a question is open, every other norm does. */
function pointsElsewhere({ norm }: Role, verdict: Verdict): boolean {
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

function canApply({ artefact, known }: Situated, condition: Cell['verdict']): boolean {
  return reachUnder(artefact.diagrams, condition, artefact.possible, known).has(1)
}

/** Whether a contest is carried on in that circuit on that day. */
function reaches(contest: Artefact['erasers'][number]['contests'][number], circuit: string, day: Situated['day']): boolean {
  return (contest.circuit === undefined || contest.circuit === circuit) && covers(contest.window, day)
}

/** The open questions, and the contested erasers that strike a prohibition, or would if an open question were answered by one. */
function openHere(situated: Situated, cell: Cell, because: readonly Role[], struck: Answer['struck']): Answer['unsettled'] {
  const { artefact, timeline, day } = situated
  const questions = because.filter((role) => role.norm.modality === 'unsettled').map((role) => ({ about: role.norm.id, sides: role.norm.sides }))
  const lowest = Math.max(-1, ...because.filter((role) => role.norm.modality === 'unsettled' && role.norm.asksWhether === 'may').map((role) => role.rank))
  const waiting = cell.erasers.filter((each) => each.contested && each.rank <= lowest && canApply(situated, each.applies)).map((each) => each.eraser)
  const contested = new Set([...struck.filter((each) => each.contested).flatMap((each) => each.by), ...waiting])
  const erasers = artefact.erasers
    .filter((each) => contested.has(each.id))
    .map((each) => {
      const here = each.contests.filter((contest) => reaches(contest, timeline.circuit, day))
      const local = here.some((contest) => contest.circuit !== undefined) ? { circuit: timeline.circuit } : {}
      return { about: each.id, sides: here.flatMap((contest) => contest.sides), ...local }
    })
  return [...questions, ...erasers]
}

/** The facts of the scope that are known, least sensitive first, so that "enough" names the plainest. */
function knownOf({ artefact, known }: Situated, scope: readonly number[]): readonly number[] {
  const sensitivity = (index: number): number => artefact.vocabulary.facts[index]?.sensitivity ?? 0
  return scope.filter((index) => known(index) !== undefined).sort((a, b) => sensitivity(a) - sensitivity(b) || a - b)
}
