// json-rules-engine: one rule per norm; the events that fire say which norms stand.
import { Engine, type TopLevelCondition } from 'json-rules-engine'
import type { Condition } from '../../src/rules/index.ts'
import { verdictFrom } from '../plan.ts'
import { later, type Peer } from './peer.ts'

/** One run per verdict. */
export const jsonRules: Peer = {
  name: 'json-rules-engine',
  missing: 'modality, rank, contested erasers: host code orders the events',
  prepare: (subject) => {
    const { signals, ladder, facts } = subject.plan
    const engine = new Engine(signals.map((each, at) => ({ conditions: conditions(each.when), event: { type: String(at) } })))
    const inputs = subject.asked.map(({ situation }) => Object.fromEntries(facts.map((fact) => [fact, situation[fact] ?? ''])))
    return later(subject, 1, async (index) => {
      const { events } = await engine.run(inputs[index])
      const holds: boolean[] = []
      for (const event of events) holds[Number(event.type)] = true
      return verdictFrom(ladder, holds)
    })
  },
}

function conditions(condition: Condition): TopLevelCondition {
  switch (condition.kind) {
    case 'is':
      return { all: [{ fact: condition.fact, operator: 'in', value: condition.answers }] }
    case 'all':
      return { all: condition.of.map(nested) }
    case 'any':
      // WHY: `any: []` is not used, because an empty `any` holds in this engine
      return condition.of.length === 0 ? { not: { all: [] } } : { any: condition.of.map(nested) }
    case 'not':
      return { not: nested(condition.of) }
    case 'defined':
      return conditions(condition.of)
  }
}

function nested(condition: Condition): TopLevelCondition | { fact: string; operator: string; value: readonly string[] } {
  return condition.kind === 'is' ? { fact: condition.fact, operator: 'in', value: condition.answers } : conditions(condition)
}
