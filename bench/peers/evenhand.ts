// Ourselves: the verdict, the verdict with what became of every norm, and the reference evaluator of the rule tree.
import type { Artefact, Status } from '../../src/artefact/index.ts'
import { explainAt, verdictAt } from '../../src/decide/index.ts'
import { evaluate, type NormRole } from '../../src/rules/index.ts'
import type { MeasuredQuestion } from '../subject.ts'
import { atOnce, type Peer, type Ready } from './peer.ts'

/** The shortest way to a verdict. */
export function evenhandVerdict(artefact: Artefact): Peer {
  return {
    name: 'evenhand, verdict',
    missing: '',
    prepare: ({ cell, asked }) => {
      const [situations, expected] = [asked.map((each) => each.complete), asked.map((each) => each.outcome.verdict)]
      // WHY: it has a loop of its own, because at some ten nanoseconds a call the bench's shared loop would be a good part of what it measures
      const work = (times: number): number => {
        let right = 0
        for (let done = 0, index = 0; done < times; done += 1) {
          if (verdictAt(artefact, cell, situations[index] ?? []) === expected[index]) right += 1
          index = index + 1 === situations.length ? 0 : index + 1
        }
        return right
      }
      return { verdicts: async () => situations.map((each) => verdictAt(artefact, cell, each)), work }
    },
  }
}

/** The verdict and the status of every norm; a situation counts as right only where all of them are what the reference says. */
export function evenhandExplained(artefact: Artefact): Peer {
  return {
    name: 'evenhand, explained',
    missing: '',
    prepare: ({ cell, asked }): Ready => {
      const situations = asked.map((each) => each.complete)
      const expected = asked.map(({ complete, outcome }) => ({ verdict: outcome.verdict, statuses: explainAt(artefact, cell, complete).statuses }))
      const work = (times: number): number => {
        let right = 0
        for (let done = 0, index = 0; done < times; done += 1) {
          const { verdict, statuses } = explainAt(artefact, cell, situations[index] ?? [])
          const full = expected[index]
          let same = verdict === full?.verdict
          for (let at = 0; at < statuses.length; at += 1) same &&= statuses[at] === full?.statuses[at]
          if (same) right += 1
          index = index + 1 === situations.length ? 0 : index + 1
        }
        return right
      }
      // WHY: norms are compared apart from the verdict, because an answer agrees only where what became of each norm is what the reference says too
      const full = asked.map(({ complete, outcome }) => {
        const { verdict, statuses } = explainAt(artefact, cell, complete)
        return cell.norms.every(({ norm }, at) => alike(statuses[at], outcome.roles.get(norm))) ? verdict : undefined
      })
      return { verdicts: async () => full, work }
    },
  }
}

/** The evaluator that every faster one is tested against. */
export const reference: Peer = {
  name: 'reference evaluator',
  missing: '',
  prepare: (subject: MeasuredQuestion) => atOnce(subject, (index) => evaluate(subject.standing, subject.asked[index]?.situation ?? {}).verdict),
}

/** Whether a status of the artefact says what the reference says; whether a norm that stands decides is read off the verdict. */
function alike(status: Status | undefined, role: NormRole | undefined): boolean {
  if (status === undefined) return false
  if (role === undefined) return status.kind === 'inert'
  if (role.kind === 'decides' || role.kind === 'applies' || role.kind === 'preempted') return status.kind === 'stands'
  return JSON.stringify(Object.entries(status).sort()) === JSON.stringify(Object.entries(role).sort())
}
