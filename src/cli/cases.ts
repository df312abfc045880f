// The law's own tests: each worked case must get the answer it expects.
import type { Artefact } from '../artefact/index.ts'
import type { AskedAbout } from '../corpus/index.ts'
import { type Decision, decide } from '../decide/index.ts'
import type { Case, Expectation, Law } from '../rules/index.ts'
import { type Locale, say } from '../wording/index.ts'

/** A case that came out otherwise. */
export interface Failure {
  readonly case: string
  readonly day: string
  readonly expected: string
  readonly found: string
}

/** Asks every case on every day it names, or those that `asked` says; what came out otherwise is told in a language. */
export function runCases(law: Law, artefact: Artefact, lang: Locale, asked?: AskedAbout): readonly Failure[] {
  return casesAbout(law, artefact, asked).flatMap((each) => each.expectations.flatMap((expectation) => failure(artefact, lang, each, expectation)))
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
export function renderFailures(failures: readonly Failure[], lang: Locale): string {
  return failures.map((each) => say(lang, 'command.case.failed', { name: each.case, day: each.day, expected: each.expected, found: each.found })).join('\n')
}

function failure(artefact: Artefact, lang: Locale, { id, place, agency, actor, act, situation }: Case, expectation: Expectation): readonly Failure[] {
  const { day } = expectation
  const result = decide(artefact, { place, day, actor, act, facts: situation, ...(agency === undefined ? {} : { agency }) })
  if ('problems' in result) return [{ case: id, day, expected: say(lang, 'command.case.answer'), found: result.problems.map((each) => each.code).join(', ') }]
  const expected = expectedText(lang, expectation)
  return holds(result.decision, expectation) ? [] : [{ case: id, day, expected, found: foundText(lang, result.decision) }]
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

function expectedText(lang: Locale, expectation: Expectation): string {
  if (expectation.kind === 'open') return turning(lang, say(lang, 'command.case.unsettled'), expectation.turnsOn)
  return withDuties(lang, because(lang, `\`${expectation.verdict}\``, expectation.because), expectation.duties)
}

function foundText(lang: Locale, found: Decision): string {
  const verdict = found.verdict === null ? say(lang, 'command.case.unsettled') : `\`${found.verdict}\``
  const open = `${verdict} (${found.verdicts.map((each) => `\`${each}\``).join(' / ')})`
  const facts = found.turnsOn.map((each) => each.fact)
  const norms = found.because.map((each) => each.norm)
  const duties = found.duties.map((each) => each.act)
  return withDuties(lang, because(lang, found.settled ? verdict : turning(lang, open, facts), norms), duties)
}

function turning(lang: Locale, what: string, facts: readonly string[]): string {
  return facts.length === 0 ? what : say(lang, 'command.case.turning', { what, names: quoted(facts) })
}

function because(lang: Locale, what: string, norms: readonly string[]): string {
  return norms.length === 0 ? what : say(lang, 'command.case.because', { what, names: listed(norms) })
}

function withDuties(lang: Locale, what: string, acts: readonly string[]): string {
  return acts.length === 0 ? what : say(lang, 'command.case.duties', { what, names: quoted(acts) })
}

const mostNamed = 12

/** The first of many names, and how many more there are. */
function listed(names: readonly string[]): string {
  const more = names.length - mostNamed
  return more > 0 ? `${quoted(names.slice(0, mostNamed))} … +${more}` : quoted(names)
}

function quoted(names: readonly string[]): string {
  return names.map((each) => `\`${each}\``).join(', ')
}
