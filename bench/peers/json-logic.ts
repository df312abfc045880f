// json-logic-js: the whole ladder as one nested `if`.
import jsonLogic from 'json-logic-js'
import { type Condition, verdicts } from '../../src/rules/index.ts'
import { rungCondition } from '../plan.ts'
import { atOnce, type Peer } from './peer.ts'

/** One call per verdict. */
export const jsonLogicJs: Peer = {
  name: 'json-logic-js',
  missing: 'names no norm; nothing can be named and used twice, so norms are written out in every rung',
  prepare: (subject) => {
    const { plan } = subject
    const rule = { if: [...plan.ladder.flatMap((rung) => [logic(rungCondition(plan, rung)), rung.verdict]), 'silent'] }
    return atOnce(subject, (index) => {
      const found = jsonLogic.apply(rule, subject.asked[index]?.situation)
      return verdicts.find((each) => each === found)
    })
  },
}

function logic(condition: Condition): unknown {
  switch (condition.kind) {
    case 'is': {
      const [only, ...others] = condition.answers
      return others.length === 0 ? { '===': [{ var: condition.fact }, only] } : { in: [{ var: condition.fact }, condition.answers] }
    }
    case 'all':
      return condition.of.length === 0 ? true : { and: condition.of.map(logic) }
    case 'any':
      return condition.of.length === 0 ? false : { or: condition.of.map(logic) }
    case 'not':
      return { '!': [logic(condition.of)] }
    case 'defined':
      return logic(condition.of)
  }
}
