// What decides a question, without all that an answer says besides: for whoever asks many questions, such as the worked cases of the law.
import { type Artefact, type Cell, impossible } from '../artefact/index.ts'
import { mattering, reachUnder } from '../diagram/index.ts'
import type { Verdict } from '../rules/index.ts'
import type { Answer } from './answer.ts'
import { type Open, openIn } from './open.ts'
import { type Asked, cellOf, editionOn, type Problem, type Situated, situate } from './question.ts'
import { canStand, mustStand, type NormStatuses, preempting, rolesIn, speaksFor, verdictsIn } from './roles.ts'

/** The part of an answer that decides. `verdicts`: all that are still possible. */
export interface Decision extends Pick<Answer, 'verdict' | 'settled' | 'because' | 'struck' | 'duties' | 'turnsOn'> {
  readonly verdicts: readonly Verdict[]
}

/** What decides, or everything that is wrong with the question. */
export function decide(artefact: Artefact, asked: Asked): { readonly decision: Decision } | { readonly problems: readonly Problem[] } {
  const found = situate(artefact, asked)
  return 'problems' in found ? found : { decision: decisionOf(found.situated) }
}

/** What decides a question that means something. */
export function decisionOf(situated: Situated): Decision {
  const cell = cellOf(situated.artefact, editionOn(situated, situated.day))
  return cell === undefined ? silence : decidedIn(situated, cell).decision
}

/** Where nothing ever speaks to a question. */
const silence: Decision = { verdict: 'silent', settled: true, verdicts: ['silent'], because: [], struck: [], duties: [], turnsOn: [] }

/** A decision, with the norms it was made from: all of them, and those that stand and that nothing outranks. */
export interface DecisionWithNorms {
  readonly decision: Decision
  readonly roles: readonly NormStatuses[]
  readonly effective: readonly NormStatuses[]
  readonly preempted: Answer['preempted']
  readonly open: Open
  /** The facts of `turnsOn`, as numbers. */
  readonly turning: ReadonlySet<number>
}

/** What decides in a cell. */
export function decidedIn(situated: Situated, cell: Cell): DecisionWithNorms {
  const { artefact, known } = situated
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
  const hasPoint = (role: NormStatuses): boolean => role.doubts.some((point) => open.mattering.has(point))
  const speaking = effective.filter((role) => hasPoint(role) || verdicts.some((each) => speaksFor(role, each)))
  const turning = mattering(artefact.diagrams, cell.verdict, known, impossible(artefact))
  const decision = {
    verdict,
    settled: verdict !== null,
    verdicts,
    because: speaking.map((role) => ({ norm: role.norm.id, always: mustStand(role) })),
    struck: roles.flatMap((role) =>
      role.statuses.flatMap((status) => (status.kind === 'struck' ? [{ norm: role.norm.id, by: status.by, contested: status.open }] : [])),
    ),
    duties: dutiesIn(situated, cell, roles),
    turnsOn: [...turning].flatMap((index) => {
      const fact = artefact.vocabulary.facts[index]
      return fact === undefined ? [] : [{ fact: fact.id, judgement: fact.judge !== undefined }]
    }),
  }
  return { decision, roles, effective, preempted, open, turning }
}

/** What comes with doing the act; `always` where it does in every situation still possible, whichever norm says so. */
function dutiesIn({ artefact, known }: Situated, cell: Cell, roles: readonly NormStatuses[]): Answer['duties'] {
  const reached = (where: Cell['verdict']): ReadonlySet<number> => reachUnder(artefact.diagrams, where, artefact.possible, known)
  const always = new Set(cell.owed.filter(({ where }) => !reached(where).has(0)).map((each) => each.act))
  const owed = cell.norms.filter((each) => each.owed !== undefined && reached(each.owed).has(1)).map((each) => each.norm)
  return roles.flatMap(({ norm }) => (owed.includes(norm.id) ? norm.duties.map((act) => ({ act, norm: norm.id, always: always.has(act) })) : []))
}
