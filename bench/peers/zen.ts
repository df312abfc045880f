// GoRules ZEN: a decision graph whose expression node names every norm that stands, then the verdict.
import { ZenDecisionContent, ZenEngine } from '@gorules/zen-engine'
import { type Condition, type Verdict, verdicts } from '../../src/rules/index.ts'
import type { Plan, Rung } from '../plan.ts'
import { later, type Peer } from './peer.ts'

/** One call per verdict; 64 in flight, which it does fastest. */
export const zen: Peer = {
  name: 'zen-engine, expressions',
  missing: 'why a norm does not stand; its decision tables could not hold the nested conditions, so these are expressions',
  prepare: (subject) => {
    const decision = new ZenEngine().createDecision(new ZenDecisionContent(graph(subject.plan)))
    const inputs = subject.asked.map(({ situation }) => Object.fromEntries(subject.plan.facts.map((fact) => [field(fact), situation[fact] ?? ''])))
    return later(subject, 64, async (index) => {
      const response: { readonly result: unknown } = await decision.evaluate(inputs[index])
      return verdictIn(response.result)
    })
  },
}

function graph({ signals, ladder }: Plan): object {
  const verdict = ladder.map((rung) => `(${rungExpression(rung)}) ? ${JSON.stringify(rung.verdict)} : `).join('')
  const keys = [...signals.map((each, at) => ({ key: `n${at}`, value: expression(each.when) })), { key: 'verdict', value: `${verdict}"silent"` }]
  const node = (id: string, type: string, content: object) => ({ id, type, name: id, position: { x: 0, y: 0 }, content })
  return {
    nodes: [
      node('in', 'inputNode', {}),
      node('law', 'expressionNode', { expressions: keys.map((each) => ({ id: each.key, ...each })) }),
      node('out', 'outputNode', {}),
    ],
    edges: [
      { id: 'a', type: 'edge', sourceId: 'in', targetId: 'law' },
      { id: 'b', type: 'edge', sourceId: 'law', targetId: 'out' },
    ],
  }
}

function rungExpression({ groups, none }: Rung): string {
  return [...groups.map((group) => `(${group.map((each) => `$.n${each}`).join(' or ')})`), ...none.map((each) => `not ($.n${each})`)].join(' and ')
}

function expression(condition: Condition): string {
  switch (condition.kind) {
    case 'is':
      return `${field(condition.fact)} in ${JSON.stringify(condition.answers)}`
    case 'all':
      return condition.of.length === 0 ? 'true' : condition.of.map((each) => `(${expression(each)})`).join(' and ')
    case 'any':
      return condition.of.length === 0 ? 'false' : condition.of.map((each) => `(${expression(each)})`).join(' or ')
    case 'not':
      return `not (${expression(condition.of)})`
    case 'defined':
      return expression(condition.of)
  }
}

function field(fact: string): string {
  return `f_${fact.replaceAll('-', '_')}`
}

function verdictIn(result: unknown): Verdict | undefined {
  const found: unknown = typeof result === 'object' && result !== null && 'verdict' in result ? result.verdict : undefined
  return verdicts.find((each) => each === found)
}
