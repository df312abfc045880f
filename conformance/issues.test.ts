// What analyses find is exactly what is there: rule by rule, situation by situation, against the reference evaluator.
import { beforeAll, describe, expect, it } from 'vitest'
import { type Issue, issuesOf } from '../src/compare/index.ts'
import { compile } from '../src/compiler/index.ts'
import {
  type Analysis,
  evaluate,
  holds,
  type Instrument,
  type Kind,
  type Law,
  type Limit,
  type Outcome,
  rankOf,
  type Situation,
  standingOn,
  type Verdict,
} from '../src/rules/index.ts'
import { asked, condition, definitionsIn, generateLaw } from './generate.ts'
import { type Random, seeded } from './random.ts'
import { compiled, isPossible, situations } from './ways.ts'

const laws = Number(process.env['EVENHAND_LAWS'] ?? 60)
const circuit = 'second-circuit'
const kinds: readonly [Kind, ...Kind[]] = ['federal-statute', 'state-statute', 'model-policy', 'ordinance']

/** A generated law whose texts have a first day, limits, acts they regulate, and here and there the reasons on a side of an open question. */
function drawn(random: Random): Law {
  const law = generateLaw(random, { facts: 5, answers: 3, norms: 10 })
  const { facts } = law.vocabulary
  const limits = Array.from({ length: random.between(1, 6) }, (_, index): Limit => {
    const instrument = `i${random.between(0, 2)}`
    return {
      id: `${instrument}/l${index}`,
      instrument,
      limit: random.chance(0.5) ? 'floor' : 'ceiling',
      upper: random.pick(kinds),
      lowers: kinds.filter(() => random.chance(0.6)),
      acts: [random.chance(0.9) ? asked.act : 'tell'],
      when: random.chance(0.4) ? { kind: 'all', of: [] } : condition(random, facts),
      sources: [],
      cautions: [],
      attestation: 'official',
    }
  })
  const { acts } = law.vocabulary
  return {
    ...law,
    vocabulary: { ...law.vocabulary, acts: [...acts, ...acts.map((each) => ({ ...each, id: 'tell' }))] },
    instruments: law.instruments.map((each) => ({ ...each, window: { from: asked.day, before: false }, regulates: random.chance(0.5) ? [asked.act] : [] })),
    norms: law.norms.map((each) =>
      each.modality === 'unsettled' && random.chance(0.5) ? { ...each, sides: [{ side: 'for', words: { en: 'x', es: 'x' } }] } : each,
    ),
    limits,
    definitions: definitionsIn([...law.norms, ...law.erasers, ...limits.map(({ when }) => ({ when, unless: [] }))]),
  }
}

/** What the reference evaluator says of some texts in every possible situation. */
interface Told {
  readonly situation: Situation
  readonly outcome: Outcome
}

const answersFor = (law: Law, instruments: readonly Instrument[], situation: Situation, where: string = circuit): Outcome =>
  evaluate(standingOn(law, instruments, where, asked.day, asked), situation)

/** Whether a prohibition is perhaps struck in some of these outcomes, or, if not, for certain and nowhere left standing. */
function fate(outcomes: readonly Outcome[], id: string): 'doubtful-norm' | 'void-norm' | undefined {
  const roles = outcomes.flatMap((each) => each.roles.get(id) ?? [])
  const struck = (contested: boolean): boolean => roles.some((each) => each.kind === 'struck' && each.open === contested)
  if (struck(true)) return 'doubtful-norm'
  const stands = roles.some((each) => each.kind === 'decides' || each.kind === 'applies' || each.kind === 'preempted')
  return struck(false) && !stands ? 'void-norm' : undefined
}

/** Whether a norm is open itself, or its whole text. */
function isOpen(law: Law, id: string): boolean {
  const norm = law.norms.find((each) => each.id === id)
  return norm?.modality === 'unsettled' || law.instruments.some((each) => each.id === norm?.instrument && each.open !== undefined)
}

describe('issues of small laws, exhaustively', () => {
  describe.each(Array.from({ length: laws }, (_, index) => [index + 1]))('seed %i', (seed) => {
    const law = drawn(seeded(seed))
    const all: readonly Told[] = [...situations(law)]
      .filter((each) => isPossible(law, each))
      .map((situation) => ({ situation, outcome: answersFor(law, law.instruments, situation) }))
    const ids = law.norms.map((each) => each.id).sort()
    let issues: readonly Issue[] = []
    beforeAll(async () => {
      issues = issuesOf(await compiled(law), law)
    })
    const found = (...codes: readonly Issue['code'][]): readonly Issue[] => issues.filter((each) => codes.includes(each.code))
    const named = (code: Analysis): readonly (string | undefined)[] =>
      found(code)
        .map((each) => each.provisions[0])
        .sort()

    /** The issue tells of situations that are so, and counts them. */
    function tellsOf({ when, example, count, total }: Issue, looked: (situation: Situation) => boolean): void {
      const fits = all.filter(({ situation }) => Object.entries(when).every(([fact, answers]) => answers.includes(situation[fact] ?? '')))
      const examples = all.filter(({ situation }) => Object.entries(example).every(([fact, answer]) => situation[fact] === answer))
      expect(examples.length).toBeGreaterThan(0)
      expect([...fits, ...examples].filter(({ situation }) => !looked(situation))).toEqual([])
      // facts that bear on nothing multiply both numbers alike
      const inside = all.filter(({ situation }) => looked(situation)).length
      expect(inside).toBeGreaterThan(0)
      expect((count ?? 0n) * BigInt(all.length)).toBe((total ?? 0n) * BigInt(inside))
      expect(total).toBeLessThanOrEqual(BigInt(all.length))
    }

    it('conflict: where the verdict is one', () => {
      const clashing = all.filter(({ outcome }) => outcome.verdict === 'conflict')
      expect(found('conflict')).toHaveLength(clashing.length > 0 ? 1 : 0)
      for (const issue of found('conflict')) {
        expect(new Set(issue.provisions)).toEqual(new Set(clashing.flatMap(({ outcome }) => outcome.deciding)))
        tellsOf(issue, (each) => answersFor(law, law.instruments, each).verdict === 'conflict')
      }
    })

    it('gap: of every text that regulates the act and speaks, where all are silent', () => {
      const silent = all.some(({ outcome }) => outcome.verdict === 'silent')
      const regulating = law.instruments.filter((each) => each.regulates.length > 0 && law.norms.some((other) => other.instrument === each.id))
      expect(named('gap')).toEqual(silent ? regulating.map((each) => each.id).sort() : [])
      for (const issue of found('gap')) tellsOf(issue, (each) => answersFor(law, law.instruments, each).verdict === 'silent')
    })

    it('dead-norm: norms that decide in no possible situation', () => {
      const alive = new Set(all.flatMap(({ outcome }) => outcome.deciding))
      // a norm that is void, or breaks a limit, is told as that only
      const graver = [...named('void-norm'), ...named('floor-breach'), ...named('ceiling-breach')]
      expect(named('dead-norm')).toEqual(ids.filter((id) => !alive.has(id) && !graver.includes(id)))
    })

    it('void-norm, doubtful-norm: prohibitions struck wherever they would stand, or perhaps somewhere', () => {
      const outcomes = all.map((each) => each.outcome)
      for (const code of ['doubtful-norm', 'void-norm'] as const) {
        expect(named(code)).toEqual(ids.filter((id) => !isOpen(law, id) && fate(outcomes, id) === code))
      }
      for (const issue of found('doubtful-norm', 'void-norm')) {
        const [id = '', ...by] = issue.provisions
        const contested = issue.code === 'doubtful-norm'
        const roles = outcomes.flatMap((each) => each.roles.get(id) ?? [])
        expect(new Set(by)).toEqual(new Set(roles.flatMap((each) => (each.kind === 'struck' && each.open === contested ? each.by : []))))
        tellsOf(issue, (each) => {
          const role = answersFor(law, law.instruments, each).roles.get(id)
          return role?.kind === 'struck' && role.open === contested
        })
      }
    })

    it('redundant-norm: norms without which their text alone gives the same answers', () => {
      const owed = ({ duties }: Outcome): string => [...new Set(duties.map((each) => each.act))].sort().join()
      const needed = law.norms.filter(({ id, instrument, sides, overrides }) => {
        const alone = law.instruments.filter((each) => each.id === instrument)
        const standing = standingOn(law, alone, '', asked.day, asked)
        const without = { ...standing, norms: standing.norms.filter((each) => each.norm.id !== id) }
        const changes = all.some(({ situation }) => {
          const [one, other] = [evaluate(standing, situation), evaluate(without, situation)]
          return one.verdict !== other.verdict || owed(one) !== owed(other)
        })
        const reaches = overrides.some((each) => !each.startsWith(`${instrument}/`))
        return sides.length > 0 || reaches || changes
      })
      // of a rule only the gravest is told
      const alive = new Set(all.flatMap(({ outcome }) => outcome.deciding))
      const graver = [...named('void-norm'), ...ids.filter((id) => !alive.has(id))]
      expect(named('redundant-norm')).toEqual(ids.filter((id) => !needed.some((each) => each.id === id) && !graver.includes(id)))
    })

    it('floor-breach, ceiling-breach: where a lower text alone is looser, or stricter, than those that set the measure', () => {
      const expected = new Map<string, { readonly issue: Pick<Issue, 'code' | 'limit' | 'verdicts'>; readonly provisions: ReadonlySet<string> }>()
      for (const breach of breachesOf(law, all)) {
        const name = [breach.issue.limit, breach.first].join(' ')
        // what one rule does to one limit in several ways is told once
        if (!expected.has(name)) expected.set(name, breach)
      }
      const issuesFound = found('floor-breach', 'ceiling-breach')
      expect(issuesFound.map(({ limit, provisions }) => [limit, provisions[0]].join(' ')).sort()).toEqual([...expected.keys()].sort())
      for (const issue of issuesFound) {
        const [lower = ''] = issue.provisions[0]?.split('/') ?? []
        const limit = law.limits.find((each) => each.id === issue.limit)
        const ways = breachesOf(law, all).filter((each) => each.issue.limit === issue.limit && each.first === issue.provisions[0])
        const way = ways.find((each) => each.issue.verdicts.upper === issue.verdicts?.upper && each.issue.verdicts.lower === issue.verdicts.lower)
        expect(way?.issue.code).toBe(issue.code)
        expect(new Set(issue.provisions)).toEqual(way?.provisions)
        tellsOf(issue, (each) => {
          const [upper, own] = sidesOf(law, limit, lower, each)
          return limit !== undefined && holds(limit.when, each) && upper.verdict === issue.verdicts?.upper && own.verdict === issue.verdicts.lower
        })
      }
    })
  })
})

/** Two places in two circuits, with a text in common and one of their own. */
describe('issues of small laws in two places', () => {
  it.each(Array.from({ length: laws }, (_, index) => [index + 1]))('seed %i', (seed) => {
    const law = drawn(seeded(seed))
    const here = [
      { place: 'us/vt', agency: asked.agency, circuit, texts: ['i0', 'i1'] },
      { place: 'us/nh', agency: asked.agency, circuit: 'first-circuit', texts: ['i0', 'i2'] },
    ]
    const places = here.map(({ place }) => ({ id: place, name: 'x', kind: 'state', agency: asked.agency, policing: [], division: 'ocd-division/x', also: [] }))
    const issues = issuesOf(compile(law, { places, agencies: [], bound: here, documents: '' }), law)
    const possible = [...situations(law)].filter((each) => isPossible(law, each))
    const outcomes = here.map(({ texts, circuit: where }) => {
      const instruments = law.instruments.filter((each) => texts.includes(each.id))
      return possible.map((each) => answersFor(law, instruments, each, where))
    })
    const ids = law.norms.map((each) => each.id).sort()
    const named = (code: Analysis): readonly (string | undefined)[] => issues.filter((each) => each.code === code).map((each) => each.provisions[0])
    // a norm is dead only where it decides in neither place; struck in one of them, or a limit broken, is enough
    const alive = new Set(outcomes.flat().flatMap((each) => each.deciding))
    const graver = [...named('void-norm'), ...named('floor-breach'), ...named('ceiling-breach')]
    expect([...named('dead-norm')].sort()).toEqual(ids.filter((id) => !alive.has(id) && !graver.includes(id)))
    for (const code of ['doubtful-norm', 'void-norm'] as const) {
      expect([...named(code)].sort()).toEqual(ids.filter((id) => !isOpen(law, id) && outcomes.some((each) => fate(each, id) === code)))
    }
    const clashes = outcomes.map((each) => each.filter(({ verdict }) => verdict === 'conflict')).filter((each) => each.length > 0)
    const sets = clashes.map((each) => [...new Set(each.flatMap((each) => each.deciding))].sort().join())
    const told = issues.filter((each) => each.code === 'conflict').map((each) => [...each.provisions].sort().join())
    expect(told.sort()).toEqual([...new Set(sets)].sort())
  })
})

/** What those that set the measure say, and what a lower text says by itself. */
function sidesOf(law: Law, limit: Limit | undefined, lower: string, situation: Situation): readonly [Outcome, Outcome] {
  const above = law.instruments.filter((each) => limit !== undefined && rankOf(each.kind) <= rankOf(limit.upper))
  const own = law.instruments.filter((each) => each.id === lower)
  return [answersFor(law, above, situation), answersFor(law, own, situation)]
}

/** How strong the pull of a verdict is away from the act (negative) or to it; open questions pull nowhere. */
const strength = (verdict: Verdict): number =>
  ({ must: 2, should: 1, 'should not': -1, 'must not': -2, may: 0, silent: 0, unsettled: NaN, conflict: NaN })[verdict]

/** Every way in which a text breaches a limit, by hand. */
function breachesOf(law: Law, all: readonly Told[]) {
  return law.limits
    .filter((limit) => limit.acts.includes(asked.act))
    .flatMap((limit) =>
      law.instruments
        .filter((each) => limit.lowers.includes(each.kind))
        .flatMap((lower) => {
          const breaching = all
            .filter(({ situation }) => holds(limit.when, situation))
            .map(({ situation }) => sidesOf(law, limit, lower.id, situation))
            .filter(([upper, own]) => {
              const [above, below] = [strength(upper.verdict), strength(own.verdict)]
              return limit.limit === 'floor' ? own.verdict !== 'silent' && above < 0 && below > above : below < 0 && below < above
            })
          return [...Map.groupBy(breaching, ([upper, own]) => `${upper.verdict} ${own.verdict}`).values()].map((pairs) => {
            const own = new Set(pairs.flatMap(([, each]) => each.deciding))
            const [[upper, said] = []] = pairs
            const first = law.norms.find((each) => own.has(each.id))?.id ?? ''
            return {
              first,
              issue: {
                code: limit.limit === 'floor' ? ('floor-breach' as const) : ('ceiling-breach' as const),
                limit: limit.id,
                verdicts: { lower: said?.verdict ?? 'silent', upper: upper?.verdict ?? 'silent' },
              },
              provisions: new Set([...own, ...pairs.flatMap(([each]) => each.deciding)]),
            }
          })
        }),
    )
}
