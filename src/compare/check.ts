// Everything that analyses of meaning find: in all that stands anywhere, or in a draft laid into what stands at one place.
import type { Artefact } from '../artefact/index.ts'
import { type Budget, dawn } from '../base/index.ts'
import type { Bound } from '../compiler/index.ts'
import type { Instrument, Norm } from '../rules/index.ts'
import { clashesIn } from './clashes.ts'
import { Dead, struckIn } from './idle.ts'
import { type Issue, once } from './issue.ts'
import { breachesIn } from './limits.ts'
import { redundantIn } from './redundant.ts'
import { SharedDiagrams, sharedFor } from './shared-diagrams.ts'
import { boundsOf, type Stand, standsIn, standsOf } from './stands.ts'
import { finished } from './steps.ts'
import { type Body, type Subject, standingFor, textSubject } from './subject.ts'
import { withinSteps } from './too-involved.ts'

/**
 * Issues of the whole law, wherever and whenever it stands; texts that bind nobody, as if each stood alone. `about`: instruments; then all
 * issues in which one of them has a part are there, and others need not be.
 */
export function issuesOf(artefact: Artefact, body: Body = artefact, about?: readonly Instrument[]): readonly Issue[] {
  return finished(issuesInSteps(body, boundsOf(artefact), about))
}

/** The same, in short steps: whoever has something more urgent can go on later. */
export function* issuesInSteps(body: Body, bounds: readonly Bound[], about: readonly Instrument[] = body.instruments): Generator<void, readonly Issue[]> {
  const acts = actsAround(body, about)
  const shared = new SharedDiagrams(body.vocabulary, body)
  const stands: Stand[] = []
  const beyond: Stand[] = []
  const found: Issue[] = []
  // WHY: these are looked at by themselves, because a text that binds nobody stands nowhere
  const alone = body.instruments.filter((each) => each.agencies.length === 0).flatMap((each) => standsIn(aloneOf(body, each), acts))
  for (const stand of [standsOf(body, bounds, acts), alone].values()) {
    for (const each of stand) {
      const own = issuesAt(shared, each)
      found.push(...own)
      // WHY: it is not looked at again, because what took too many steps once would take too many again
      if (own.every((issue) => issue.code !== 'too-involved')) stands.push(each)
      else beyond.push(each)
      yield
    }
  }
  const dead = new Dead(shared)
  for (const stand of stands) {
    dead.look(stand)
    yield
  }
  for (const stand of beyond) dead.spare(normsAt(stand))
  for (const each of about) {
    const own = body.norms.filter((norm) => norm.instrument === each.id)
    const asked = new Set(own.flatMap((norm) => norm.actors.flatMap((actor) => norm.acts.map((act) => `${actor} ${act}`))))
    found.push(
      ...withinSteps(
        shared,
        () => own,
        () => redundantIn(shared, body, each),
        Math.max(1, asked.size),
      ),
    )
    yield
  }
  return gravest([...found, ...dead.issues])
}

/** Issues of a draft where a subject has it among its texts: those in which the draft has a part. Throws `OverBudget` beyond a budget. */
export function issuesAgainst(subject: Subject, draft: string, budget?: Budget): readonly Issue[] {
  const { norms, erasers, instruments } = subject.body
  const acts = actsOf(
    { norms, erasers, limits: [] },
    instruments.filter((each) => each.id === draft),
  )
  const shared = sharedFor([subject], [...acts], budget)
  const stands = standsIn(subject, acts)
  const found = [...standing(shared, stands), ...instruments.filter((each) => each.id === draft).flatMap((each) => redundantIn(shared, subject.body, each))]
  return gravest(found).filter((each) => each.provisions.some((id) => id === draft || id.startsWith(`${draft}/`)))
}

/** The acts that instruments speak to. WHY: other acts are left out, because a text that does not speak to an act, strike, limit or regulate it has no part in any issue on it. */
function actsOf({ norms, erasers, limits }: Pick<Body, 'norms' | 'erasers' | 'limits'>, instruments: readonly Instrument[]): ReadonlySet<string> {
  const ids = new Set(instruments.map((each) => each.id))
  return new Set([
    ...[...norms, ...erasers, ...limits].flatMap((each) => (ids.has(each.instrument) ? each.acts : [])),
    ...instruments.flatMap((each) => each.regulates),
  ])
}

/**
 * The same, and all acts of the norms on these. WHY: of issues that are alike the first is told, and a norm that an instrument has a part in
 * on one act can have had the same before on another.
 */
function actsAround(body: Body, about: readonly Instrument[]): ReadonlySet<string> {
  const own = actsOf(body, about)
  return new Set([...own, ...body.norms.flatMap((norm) => (norm.acts.some((act) => own.has(act)) ? norm.acts : []))])
}

function aloneOf(body: Body, instrument: Instrument): Subject {
  const day = instrument.window?.from ?? instrument.made ?? dawn
  return textSubject(body, instrument, '', day, day)
}

/** Each issue once, and of a rule only the gravest: one that is void or breaks a limit decides nothing, one that decides nothing is not needed. */
function gravest(issues: readonly Issue[]): readonly Issue[] {
  const of = (code: Issue['code']): ReadonlySet<string | undefined> => new Set(issues.filter((each) => each.code === code).map((each) => each.provisions[0]))
  const beaten = new Set([...of('void-norm'), ...of('floor-breach'), ...of('ceiling-breach')])
  const [isVoid, isDead] = [of('void-norm'), of('dead-norm')]
  return once(issues).filter(({ code, provisions: [first] }) => {
    if (code === 'dead-norm') return !beaten.has(first)
    return code !== 'redundant-norm' || !(isVoid.has(first) || isDead.has(first))
  })
}

function standing(shared: SharedDiagrams, stands: readonly Stand[]): readonly Issue[] {
  const dead = new Dead(shared)
  const found = stands.flatMap((stand) => {
    dead.look(stand)
    return issuesAt(shared, stand)
  })
  return [...found, ...dead.issues]
}

function normsAt({ subject, question }: Stand): readonly Norm[] {
  return standingFor(subject, question).norms.map((each) => each.norm)
}

function issuesAt(shared: SharedDiagrams, stand: Stand): readonly Issue[] {
  const found = withinSteps(
    shared,
    () => normsAt(stand),
    () => [...clashesIn(shared, stand), ...breachesIn(shared, stand), ...struckIn(shared, stand)],
  )
  // INVARIANT: nodes stay, so cells that were placed are found again; what was combined on the way is not needed twice
  shared.ground.diagrams.forget()
  return found
}
