// The law's own tests: each worked case must get the answer it expects.
import type { Artefact } from '../artefact/index.ts'
import type { AskedAbout } from '../corpus/index.ts'
import { type Decision, decide } from '../decide/index.ts'
import type { Case, Expectation, Law } from '../rules/index.ts'

/** A case that came out otherwise. */
export interface Failure {
  readonly case: string
  readonly day: string
  readonly expected: string
  readonly found: string
}

/** Asks every case on every day it names, or those that `asked` says. */
export function runCases(law: Law, artefact: Artefact, asked?: AskedAbout): readonly Failure[] {
  return casesAbout(law, artefact, asked).flatMap((each) => each.expectations.flatMap((expectation) => failure(artefact, each, expectation)))
}

/** The cases about what is asked: its acts, in places where one of its texts binds on some day. All of them where nothing is said. */
export function casesAbout(law: Law, { places, timelines }: Artefact, asked?: AskedAbout): Law['cases'] {
  if (asked === undefined) return law.cases
  const reached = new Set(
    places.flatMap(({ id, timelines: here }) =>
      Object.entries(here).flatMap(([agency, at]) => (timelines[at]?.instruments.some((each) => asked.texts.has(each)) === true ? [`${id} ${agency}`] : [])),
    ),
  )
  const agencyAt = new Map(places.map((each) => [each.id, each.agency]))
  return law.cases.filter(({ act, place, agency }) => asked.acts.has(act) && reached.has(`${place} ${agency ?? agencyAt.get(place) ?? 'municipal'}`))
}

/** Every failure in a line of its own. */
export function renderFailures(failures: readonly Failure[]): string {
  return failures.map((each) => `case ${each.case}, ${each.day}: expected ${each.expected}; found ${each.found}`).join('\n')
}

function failure(artefact: Artefact, { id, place, agency, actor, act, situation }: Case, expectation: Expectation): readonly Failure[] {
  const { day } = expectation
  const result = decide(artefact, { place, day, actor, act, facts: situation, ...(agency === undefined ? {} : { agency }) })
  if ('problems' in result) return [{ case: id, day, expected: 'an answer', found: result.problems.map((each) => each.code).join(', ') }]
  const expected = expectedText(expectation)
  return holds(result.decision, expectation) ? [] : [{ case: id, day, expected, found: foundText(result.decision) }]
}

function holds(found: Decision, expectation: Expectation): boolean {
  if (expectation.kind === 'open') {
    return !found.settled && expectation.turnsOn.every((fact) => found.turnsOn.some((each) => each.fact === fact))
  }
  const speaking = new Set([...found.because.map((each) => each.norm), ...found.struck.filter((each) => each.contested).map((each) => each.norm)])
  return (
    found.verdict === expectation.verdict &&
    expectation.because.every((norm) => speaking.has(norm)) &&
    expectation.duties.every((act) => found.duties.some((each) => each.act === act))
  )
}

function expectedText(expectation: Expectation): string {
  if (expectation.kind === 'open') return `not settled${expectation.turnsOn.length > 0 ? `, turning on ${expectation.turnsOn.join(', ')}` : ''}`
  const because = expectation.because.length > 0 ? ` because ${expectation.because.join(', ')}` : ''
  return `${expectation.verdict}${because}${expectation.duties.length > 0 ? ` with ${expectation.duties.join(', ')}` : ''}`
}

function foundText(found: Decision): string {
  const turns = found.settled ? '' : ` (${found.verdicts.join(' / ')}), turning on ${found.turnsOn.map((each) => each.fact).join(', ')}`
  const duties = found.duties.length > 0 ? ` with ${found.duties.map((each) => each.act).join(', ')}` : ''
  return `${found.verdict ?? 'not settled'}${turns} because ${listed(found.because.map((each) => each.norm))}${duties}`
}

const mostNamed = 12

/** The first of many names, and how many more there are. */
function listed(names: readonly string[]): string {
  const more = names.length - mostNamed
  return more > 0 ? `${names.slice(0, mostNamed).join(', ')} … +${more}` : names.join(', ')
}
