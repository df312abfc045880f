// Cedar, preparsed and called statefully: once per verdict, over policies that each test one condition.
import { preparsePolicySet, type StatefulAuthorizationCall, statefulIsAuthorized } from '@cedar-policy/cedar-wasm/nodejs'
import { always, type Condition, type Verdict } from '../../src/rules/index.ts'
import type { Work } from '../measure.ts'
import { rungCondition, verdictFrom } from '../plan.ts'
import type { MeasuredQuestion } from '../subject.ts'
import { atOnce, type Peer } from './peer.ts'

/** One policy for each norm: the determining policies say which norms stand. */
export const cedarNorms: Peer = {
  name: 'cedar, policy per norm',
  missing: 'modality, rank, contested erasers: host code orders the policies its diagnostics name; set aside, overridden, struck: not said',
  prepare: (subject) => {
    const { signals, ladder } = subject.plan
    const calls = preparse(
      subject,
      'norms',
      signals.map((each) => each.when),
    )
    return atOnce(subject, (index) => {
      const holds: boolean[] = []
      for (const id of satisfied(calls[index])) holds[Number(id)] = true
      return verdictFrom(ladder, holds)
    })
  },
}

/** One policy for each verdict: fewer and longer, and no norm is named. */
export const cedarVerdicts: Peer = {
  name: 'cedar, policy per verdict',
  missing: 'which verdict outweighs which: host code takes the first; names no norm at all',
  prepare: (subject) => {
    const { plan } = subject
    const calls = preparse(
      subject,
      'verdicts',
      plan.ladder.map((rung) => rungCondition(plan, rung)),
    )
    return atOnce(subject, (index): Verdict => {
      let first = plan.ladder.length
      for (const id of satisfied(calls[index])) first = Math.min(first, Number(id))
      return plan.ladder[first]?.verdict ?? 'silent'
    })
  },
}

/** The same calls against one policy that tests nothing: what handing a situation over to Cedar costs before any law is looked at. */
export function cedarCallAlone(subject: MeasuredQuestion): Work {
  const calls = preparse(subject, 'alone', [always])
  return (times) => {
    let right = 0
    for (let done = 0; done < times; done += 1) right += satisfied(calls[done % calls.length]).length
    return right
  }
}

/** WHY: every policy permits, because Cedar names all policies that decide, and where one forbids only the forbidding ones; so one call tells all. */
function preparse({ actor, act, plan, asked }: MeasuredQuestion, form: string, conditions: readonly Condition[]): readonly StatefulAuthorizationCall[] {
  const name = `${actor} ${act} ${form}`
  const scope = `principal == Actor::"${actor}", action == Action::"${act}", resource`
  const policies = Object.fromEntries(conditions.map((each, index) => [String(index), `permit(${scope}) when { ${expression(each)} };`]))
  const answer = preparsePolicySet(name, { staticPolicies: policies })
  if (answer.type === 'failure') throw new Error(answer.errors.map((each) => each.message).join('\n'))
  return asked.map(({ situation }) => ({
    principal: { type: 'Actor', id: actor },
    action: { type: 'Action', id: act },
    resource: { type: 'Situation', id: 'this' },
    context: Object.fromEntries(plan.facts.map((fact) => [fact, situation[fact] ?? ''])),
    preparsedPolicySetId: name,
    entities: [],
  }))
}

function satisfied(call: StatefulAuthorizationCall | undefined): readonly string[] {
  if (call === undefined) return []
  const answer = statefulIsAuthorized(call)
  if (answer.type === 'failure') throw new Error(answer.errors.map((each) => each.message).join('\n'))
  return answer.response.diagnostics.reason
}

/** WHY: it is a chain of `==` and not a set, because Cedar evaluates it a third faster. */
function expression(condition: Condition): string {
  switch (condition.kind) {
    case 'is':
      return joined(
        condition.answers.map((answer) => `context[${JSON.stringify(condition.fact)}] == ${JSON.stringify(answer)}`),
        '||',
        'false',
      )
    case 'all':
      return joined(condition.of.map(expression), '&&', 'true')
    case 'any':
      return joined(condition.of.map(expression), '||', 'false')
    case 'not':
      return `!(${expression(condition.of)})`
    case 'defined':
      return expression(condition.of)
  }
}

function joined(parts: readonly string[], by: string, none: string): string {
  return parts.length === 0 ? none : `(${parts.join(` ${by} `)})`
}
