// publicodes: a named rule per norm, and the verdict as variations over them.
import Engine from 'publicodes'
import { type Condition, verdicts } from '../../src/rules/index.ts'
import type { Rung } from '../plan.ts'
import { atOnce, type Peer } from './peer.ts'

/** Every verdict sets the situation anew and evaluates one rule. */
export const publicodes: Peer = {
  name: 'publicodes',
  missing: 'why a norm does not stand, short of walking its whole explanation tree; facts have no closed lists of answers here, which keeps it faster',
  prepare: (subject) => {
    const { signals, ladder, facts } = subject.plan
    const engine = new Engine<string>({
      ...Object.fromEntries(facts.map((fact) => [field(fact), "''"])),
      ...Object.fromEntries(signals.map((each, at) => [`norm ${at}`, rule(each.when)])),
      verdict: { variations: [...ladder.map((rung) => ({ si: rungRule(rung), alors: `'${rung.verdict}'` })), { sinon: "'silent'" }] },
    })
    const situations = subject.asked.map(({ situation }) => Object.fromEntries(facts.map((fact) => [field(fact), `'${situation[fact] ?? ''}'`])))
    return atOnce(subject, (index) => {
      engine.setSituation(situations[index])
      const found = engine.evaluate('verdict').nodeValue
      return verdicts.find((each) => each === found)
    })
  },
}

function rungRule({ groups, none }: Rung): unknown {
  const some = groups.map((group) => ({ 'une de ces conditions': group.map((each) => `norm ${each}`) }))
  return { 'toutes ces conditions': [...some, ...none.map((each) => ({ '=': [`norm ${each}`, 'non'] }))] }
}

function rule(condition: Condition): unknown {
  switch (condition.kind) {
    case 'is':
      return { 'une de ces conditions': condition.answers.map((answer) => `${field(condition.fact)} = '${answer}'`) }
    case 'all':
      return condition.of.length === 0 ? 'oui' : { 'toutes ces conditions': condition.of.map(rule) }
    case 'any':
      return condition.of.length === 0 ? 'non' : { 'une de ces conditions': condition.of.map(rule) }
    case 'not':
      return { '=': [rule(condition.of), 'non'] }
    case 'defined':
      return rule(condition.of)
  }
}

function field(fact: string): string {
  return `fact ${fact.replaceAll('-', ' ')}`
}
