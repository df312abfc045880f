// What a rule means, step by step, told a second time and in another way.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  always,
  type Condition,
  type Eraser,
  evaluate,
  type Kind,
  kinds,
  modalities,
  type Norm,
  type Outcome,
  rankOf,
  type Situation,
  type Standing,
  type StandingEraser,
  type StandingNorm,
  type Verdict,
} from './index.ts'

const never: Condition = { kind: 'any', of: [] }

/** A norm of the given rank; what is not told is as plain as can be. */
function norm(id: string, modality: Norm['modality'], rank: number, more: Partial<Norm> = {}): StandingNorm {
  const plain = { instrument: 'i', acts: ['hold'], when: always, unless: [], sources: [], cautions: [], attestation: 'official' } as const
  return {
    rank,
    doubts: modality === 'unsettled' ? [id] : [],
    norm: { ...plain, id, actors: ['officer'], modality, duties: [], overrides: [], sides: [], asksWhether: 'may', ...more },
  }
}

function eraser(id: string, reaches: Kind, contested: boolean, more: Partial<Eraser> = {}): StandingEraser {
  const plain = { instrument: 'i', acts: ['hold'], when: always, unless: [], sources: [], cautions: [], attestation: 'official' } as const
  return { doubts: contested ? [id] : [], eraser: { ...plain, id, reaches, contests: [], ...more } }
}

function judged(norms: readonly StandingNorm[], erasers: readonly StandingEraser[] = [], situation: Situation = {}): Outcome {
  return evaluate({ norms, erasers }, situation)
}

describe('the verdict', () => {
  it('follows the order of the modalities and ranks, whatever else stands', () => {
    const ranks = [undefined, 0, 1, 2]
    for (const ban of ranks) {
      for (const duty of ranks) {
        for (const [rest, asks] of [...Array(64).keys()].flatMap((bits) => modalities.map((each) => [bits, each] as const))) {
          const [unsettled, contested, shouldNot, should, may, settled] = [1, 2, 4, 8, 16, 32].map((bit) => (rest & bit) !== 0)
          const norms = [
            ...(may ? [norm('may', 'may', 0)] : []),
            ...(should ? [norm('should', 'should', 0)] : []),
            ...(shouldNot ? [norm('should not', 'should not', 0)] : []),
            ...(duty === undefined ? [] : [norm('must', 'must', duty), norm('lower must', 'must', 2)]),
            ...(ban === undefined ? [] : [norm('must not', 'must not', ban), norm('lower must not', 'must not', 2)]),
            ...(unsettled ? [norm('open', 'unsettled', 4, { asksWhether: asks })] : []),
            ...(contested ? [norm('contested', 'must not', 5)] : []),
            ...(settled ? [norm('settled', 'must not', 6)] : []),
          ]
          const [one, other] = [5, 6].map((rank) => kinds[rank])
          if (one === undefined || other === undefined) throw new Error('too few kinds')
          // the contested eraser reaches ranks 5 and 6, the settled one rank 6 alone
          const erasers = [eraser('c', one, true), eraser('s', other, false)]
          const mild = (open: boolean): Verdict => {
            const said = [...(shouldNot ? ['should not'] : []), ...(should ? ['should'] : []), ...(may ? ['may'] : []), ...(open ? [asks] : [])]
            return (['must', 'should not', 'should', 'may'] as const).find((each) => said.includes(each)) ?? 'silent'
          }
          // what comes of each way: the open question stands or not, the ban that is perhaps struck stands or not
          const ways = [false, true].flatMap((open) =>
            [false, true].map((struck): Verdict => {
              const bans = [ban, ...(contested && !struck ? [5] : []), ...(open && unsettled && asks === 'must not' ? [4] : [])]
              const highest = bans.reduce<number | undefined>((least, each) => (each !== undefined && each < (least ?? 99) ? each : least), undefined)
              if (highest !== undefined && duty !== undefined) return highest === duty ? 'conflict' : highest < duty ? 'must not' : 'must'
              if (highest !== undefined) return 'must not'
              return duty === undefined ? mild(open && unsettled === true) : 'must'
            }),
          )
          const expected = ways.every((each) => each === ways[0]) ? ways[0] : 'unsettled'
          const told = norms.map((each) => each.norm.id).join(', ')
          expect([told, judged(norms, erasers).verdict]).toEqual([told, expected])
          expect([told, judged(norms.toReversed(), erasers).verdict]).toEqual([told, expected])
        }
      }
    }
  })

  it('is silence, not permission, where nothing speaks', () => {
    expect(judged([])).toEqual({ verdict: 'silent', ways: [{ settled: new Map(), verdict: 'silent' }], idle: [], deciding: [], roles: new Map(), duties: [] })
    expect(judged([norm('a', 'may', 0, { when: never })]).verdict).toBe('silent')
  })
})

const situations = fc.record({ weather: fc.constantFrom('sun', 'rain'), hour: fc.constantFrom('day', 'night') })

const conditions: fc.Arbitrary<Condition> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(always) },
  fc.constant(never),
  fc.constantFrom<Condition>({ kind: 'is', fact: 'weather', answers: ['sun'] }, { kind: 'is', fact: 'hour', answers: ['night'] }),
)

const unlesses = fc.array(
  conditions.map((condition) => ({ condition })),
  { maxLength: 2 },
)

const someKinds = kinds.slice(0, 4)

/** Whether one of the simple conditions drawn here holds. */
function met(condition: Condition, situation: Situation): boolean {
  return condition === always || (condition.kind === 'is' && condition.answers[0] === situation[condition.fact])
}

const modality = fc.constantFrom<Norm['modality']>('must', 'should', 'may', 'should not', 'must not', 'must not', 'must', 'unsettled')

const standings: fc.Arbitrary<Standing> = fc
  .record({
    norms: fc.array(
      fc.record({
        modality,
        rank: fc.nat(3),
        when: conditions,
        unless: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, unlesses),
        overrides: fc.oneof({ weight: 2, arbitrary: fc.constant<number[]>([]) }, fc.uniqueArray(fc.nat(6), { maxLength: 2 })),
        duties: fc.subarray(['tell', 'write']),
      }),
      { maxLength: 6 },
    ),
    erasers: fc.array(fc.record({ reaches: fc.constantFrom(...someKinds), contested: fc.boolean(), when: conditions, unless: unlesses }), { maxLength: 3 }),
  })
  .map(({ norms, erasers }) => ({
    norms: norms.map(({ modality, rank, overrides, ...more }, index) => {
      // WHY: an open question has none, because the language gives it none
      const over = modality === 'unsettled' ? [] : overrides.filter((each) => each !== index)
      return norm(`n${index}`, modality, rank, { ...more, overrides: over.map((each) => `n${each}`) })
    }),
    erasers: erasers.map(({ reaches, contested, ...more }, index) => eraser(`e${index}`, reaches, contested, more)),
  }))

function every(check: (standing: Standing, situation: Situation, outcome: Outcome) => void): void {
  fc.assert(
    fc.property(standings, situations, (standing, situation) => {
      check(standing, situation, evaluate(standing, situation))
    }),
    { numRuns: 500 },
  )
}

/** Whether anything is open about a norm itself. */
function isOpen({ norms }: Standing, id: string): boolean {
  return norms.some((each) => each.norm.id === id && each.doubts.length > 0)
}

/** The ids of the norms whose role is one of those. */
function having(outcome: Outcome, ...roles: readonly string[]): readonly string[] {
  return [...outcome.roles].flatMap(([id, role]) => (roles.includes(role.kind) ? [id] : []))
}

function without(standing: Standing, ids: readonly string[]): Standing {
  return { ...standing, norms: standing.norms.filter(({ norm }) => !ids.includes(norm.id)) }
}

/** The outcome as if some norms had not been there. */
function minus(outcome: Outcome, ids: readonly string[]): Outcome {
  return { ...outcome, roles: new Map([...outcome.roles].filter(([id]) => !ids.includes(id))) }
}

describe('what becomes of norms', () => {
  it('gives a role to every norm whose condition holds, in their order, and to no other', () => {
    every((standing, situation, outcome) => {
      expect([...outcome.roles.keys()]).toEqual(standing.norms.filter(({ norm }) => met(norm.when, situation)).map(({ norm }) => norm.id))
    })
  })

  it('sets a norm aside by exactly the exceptions that hold', () => {
    every((standing, situation, outcome) => {
      for (const { norm } of standing.norms) {
        const by = [0, 1].filter((index) => norm.unless[index] !== undefined && met(norm.unless[index].condition, situation))
        const role = outcome.roles.get(norm.id)
        if (met(norm.when, situation) && by.length > 0) expect(role).toEqual({ kind: 'set-aside', by, open: false })
        else expect(role?.kind).not.toBe('set-aside')
      }
    })
  })

  it('lets an exception remove its own norm and nothing else', () => {
    every((standing, situation, outcome) => {
      const gone = [...standing.norms.map(({ norm }) => norm.id).filter((id) => !outcome.roles.has(id)), ...having(outcome, 'set-aside')]
      expect(minus(outcome, gone)).toEqual(evaluate(without(standing, gone), situation))
    })
  })

  it('lets a norm give way to exactly those that name it and apply', () => {
    every((standing, situation, outcome) => {
      const aside = having(outcome, 'set-aside')
      const applying = standing.norms.filter(({ norm }) => met(norm.when, situation) && !aside.includes(norm.id))
      for (const { norm } of applying) {
        const by = applying.filter((other) => other.norm.overrides.includes(norm.id)).map((other) => other.norm.id)
        const role = outcome.roles.get(norm.id)
        // certainly, by those about which nothing is open; else perhaps, by the others
        const sure = by.filter((id) => !isOpen(standing, id))
        if (sure.length > 0) expect(role).toEqual({ kind: 'overridden', by: sure, open: false })
        else if (by.length > 0)
          expect(role?.kind === 'struck' ? role.open : role).toEqual(role?.kind === 'struck' ? false : { kind: 'overridden', by, open: true })
        else expect(role?.kind).not.toBe('overridden')
      }
    })
  })

  it('lets an overridden norm take no part in the verdict', () => {
    every((standing, situation, outcome) => {
      const gone = [...outcome.roles].flatMap(([id, role]) => (role.kind === 'overridden' && !role.open ? [id] : []))
      // what it overrides itself gives way all the same, so only the last of such a chain can be taken out
      const last = gone.filter((id) => standing.norms.every(({ norm }) => norm.id !== id || norm.overrides.length === 0))
      expect(minus(outcome, last)).toEqual(evaluate(without(standing, last), situation))
    })
  })

  it('strikes what the erasers reach, by the settled ones if there are any', () => {
    every((standing, situation, outcome) => {
      const gone = having(outcome, 'set-aside', 'overridden')
      const acting = standing.erasers.filter(({ eraser }) => met(eraser.when, situation) && !eraser.unless.some((each) => met(each.condition, situation)))
      for (const { norm, rank } of standing.norms) {
        if (!outcome.roles.has(norm.id) || gone.includes(norm.id)) continue
        const said = norm.modality === 'unsettled' ? norm.asksWhether : norm.modality
        const prohibits = said === 'must not' || said === 'should not'
        const reaching = prohibits ? acting.filter(({ eraser }) => !someKinds.slice(rank + 1).includes(eraser.reaches)) : []
        const settled = reaching.filter((each) => each.doubts.length === 0)
        const role = outcome.roles.get(norm.id)
        if (settled.length > 0) expect(role).toEqual({ kind: 'struck', by: settled.map(({ eraser }) => eraser.id), open: false })
        else if (reaching.length > 0) expect(role).toEqual({ kind: 'struck', by: reaching.map(({ eraser }) => eraser.id), open: true })
        else expect(role?.kind).not.toBe('struck')
      }
    })
  })

  it('takes norms struck by settled erasers for gone', () => {
    every((standing, situation, outcome) => {
      const gone = [...outcome.roles].flatMap(([id, role]) => (role.kind === 'struck' && !role.open ? [id] : []))
      const overriding = standing.norms.filter(({ norm }) => gone.includes(norm.id) && norm.overrides.length > 0)
      if (overriding.length === 0) expect(minus(outcome, gone)).toEqual(evaluate(without(standing, gone), situation))
    })
  })

  it('names as deciding the norms of the verdict, both sides of a conflict, and where it is open all that has a point in it', () => {
    every((standing, _, outcome) => {
      const found = new Map(standing.norms.map(({ norm, rank }) => [norm.id, { modality: norm.modality, rank }]))
      const decides = outcome.deciding.flatMap((id) => found.get(id) ?? [])
      const [bans, duties] = ['must not', 'must'].map((side) => decides.filter((each) => each.modality === side))
      if (outcome.verdict === 'unsettled') {
        // every point has the name of the norm or eraser that it is about; a norm that is perhaps overridden does not tell what else perhaps strikes it
        const points = outcome.ways.flatMap((way) => [...way.settled.keys()]).filter((point) => found.has(point))
        expect(new Set(points).isSubsetOf(new Set(outcome.deciding))).toBe(true)
        expect(outcome.ways.length).toBeGreaterThan(1)
      } else if (outcome.verdict === 'conflict') {
        expect(bans?.length).toBeGreaterThan(0)
        expect(duties?.length).toBeGreaterThan(0)
        expect(new Set(decides.map((each) => each.rank)).size).toBe(1)
      } else {
        expect(new Set(decides.map((each) => each.modality))).toEqual(new Set(decides.length === 0 ? [] : [outcome.verdict]))
        const open = [...outcome.roles.values()].some((role) => 'open' in role && role.open)
        expect(decides.length > 0 || outcome.verdict === 'silent' || open).toBe(true)
      }
    })
  })

  it('gives each way its verdict: the one there is with its points settled so, and others out of it', () => {
    every((standing, situation, outcome) => {
      for (const { settled, verdict } of outcome.ways) {
        const isIn = (doubts: readonly string[]): boolean => doubts.every((point) => settled.get(point) !== false)
        const firm = <Each extends { readonly doubts: readonly string[] }>(each: Each): Each => ({
          ...each,
          doubts: each.doubts.filter((point) => !settled.has(point)),
        })
        // a question that is decided is a norm that says what it asked about, below every text where it is a command
        const decided = standing.norms
          .filter((each) => isIn(each.doubts))
          .map((each) => {
            const { norm } = each
            if (norm.modality !== 'unsettled' || !settled.has(norm.id)) return firm(each)
            const rank = norm.asksWhether === 'must' ? kinds.length : each.rank
            return { ...firm(each), rank, norm: { ...norm, modality: norm.asksWhether } }
          })
        const then = evaluate({ norms: decided, erasers: standing.erasers.filter((each) => isIn(each.doubts)).map(firm) }, situation)
        expect(then.verdict).toBe(verdict)
      }
    })
  })

  it('preempts on the losing side what a higher opponent stands above, and below a conflict both sides', () => {
    every((standing, _, outcome) => {
      const left = standing.norms.filter(
        ({ norm, doubts }) => doubts.length === 0 && ['decides', 'applies', 'preempted'].includes(outcome.roles.get(norm.id)?.kind ?? ''),
      )
      const [bans, duties] = [left.filter(({ norm }) => norm.modality === 'must not'), left.filter(({ norm }) => norm.modality === 'must')]
      const top = (side: readonly StandingNorm[]): number => Math.min(99, ...side.map((each) => each.rank))
      const opponents = (modality: string): readonly [readonly StandingNorm[], readonly StandingNorm[]] =>
        modality === 'must' ? [duties, bans] : modality === 'must not' ? [bans, duties] : [[], []]
      for (const each of left) {
        const [own, other] = opponents(each.norm.modality)
        const by = other.filter((opponent) => opponent.rank < each.rank).map(({ norm }) => norm.id)
        if (by.length > 0 && top(other) <= top(own)) expect(outcome.roles.get(each.norm.id)).toEqual({ kind: 'preempted', by })
        else expect(outcome.roles.get(each.norm.id)?.kind).not.toBe('preempted')
      }
    })
  })

  it('owes the duties of the norms that decide or apply, and no others; where something is open, only what is owed in any case', () => {
    every((standing, situation, outcome) => {
      const owing = having(outcome, 'decides', 'applies')
      const duties = standing.norms.filter(({ norm }) => owing.includes(norm.id)).flatMap(({ norm }) => norm.duties.map((act) => ({ act, norm: norm.id })))
      const isAllCertain = [...standing.norms, ...standing.erasers].every((each) => each.doubts.length === 0)
      if (isAllCertain) expect(outcome.duties).toEqual(duties)
      for (const each of outcome.duties) {
        expect(duties).toContainEqual(each)
        expect(isOpen(standing, each.norm)).toBe(false)
        const without: Standing = {
          norms: standing.norms.filter((other) => other.doubts.length === 0),
          erasers: standing.erasers.filter((other) => other.doubts.length === 0),
        }
        expect(evaluate(without, situation).duties).toContainEqual(each)
      }
    })
  })
})

describe('what a text cannot do to another', () => {
  it('a permission never lifts anything: it only breaks silence', () => {
    fc.assert(
      fc.property(standings, situations, fc.nat(3), (standing, situation, rank) => {
        const before = evaluate(standing, situation)
        const after = evaluate({ ...standing, norms: [norm('extra', 'may', rank), ...standing.norms] }, situation)
        // where it was open whether anything is said at all, it can be the same in every way now
        if (before.verdict === 'unsettled') expect(['unsettled', 'may']).toContain(after.verdict)
        else expect(after.verdict).toBe(before.verdict === 'silent' ? 'may' : before.verdict)
        if (before.verdict === after.verdict) expect(new Set(minus(after, ['extra']).roles.keys())).toEqual(new Set(before.roles.keys()))
      }),
      { numRuns: 300 },
    )
  })

  it('a further prohibition never makes a verdict milder', () => {
    const strict: readonly Verdict[] = ['must not', 'conflict']
    fc.assert(
      fc.property(standings, situations, fc.nat(3), (standing, situation, rank) => {
        const before = evaluate(standing, situation).verdict
        const after = evaluate({ ...standing, norms: [...standing.norms, norm('extra', 'must not', rank)] }, situation).verdict
        if (strict.includes(before)) expect(strict).toContain(after)
        if (before !== after) expect(['must not', 'conflict', 'unsettled']).toContain(after)
      }),
      { numRuns: 300 },
    )
  })

  it('an eraser never strikes a text of a kind above the one it reaches', () => {
    for (const own of kinds) {
      for (const reaches of kinds) {
        for (const modality of ['must not', 'should not', 'must', 'should', 'may', 'unsettled'] as const) {
          const { roles, verdict } = judged([norm('a', modality, rankOf(own))], [eraser('e', reaches, false)])
          const struck = kinds.indexOf(reaches) <= kinds.indexOf(own) && (modality === 'must not' || modality === 'should not')
          expect([own, reaches, roles.get('a')?.kind, verdict]).toEqual([own, reaches, struck ? 'struck' : 'decides', struck ? 'silent' : modality])
        }
      }
    }
  })
})

describe('by example', () => {
  const [federal, state, town] = ['federal-statute', 'state-statute', 'ordinance'].map((kind) => rankOf(kinds.find((each) => each === kind) ?? 'statement'))
  if (federal === undefined || state === undefined || town === undefined) throw new Error('a kind is missing')

  it('a settled eraser outweighs a contested one', () => {
    const ban = norm('ban', 'must not', town)
    const [settled, contested] = [eraser('settled', 'ordinance', false), eraser('contested', 'ordinance', true)]
    expect(judged([ban], [contested, settled])).toMatchObject({
      verdict: 'silent',
      roles: new Map([['ban', { kind: 'struck', by: ['settled'], open: false }]]),
    })
    expect(judged([ban], [contested])).toMatchObject({
      verdict: 'unsettled',
      roles: new Map([['ban', { kind: 'struck', by: ['contested'], open: true }]]),
    })
    expect(judged([ban], [eraser('e', 'ordinance', true, { unless: [{ condition: always }] })]).verdict).toBe('must not')
  })

  it('a higher duty preempts a prohibition, which is still shown', () => {
    const outcome = judged([norm('ban', 'must not', town, { duties: ['tell'] }), norm('duty', 'must', state, { duties: ['write'] })])
    expect(outcome).toMatchObject({
      verdict: 'must',
      roles: new Map([
        ['ban', { kind: 'preempted', by: ['duty'] }],
        ['duty', { kind: 'decides' }],
      ]),
      duties: [{ act: 'write', norm: 'duty' }],
    })
  })

  it('a prohibition on the winning side is not preempted by a duty between', () => {
    const { verdict, roles } = judged([norm('high', 'must not', federal), norm('duty', 'must', state), norm('low', 'must not', town)])
    expect(verdict).toBe('must not')
    expect([...roles.values()]).toEqual([{ kind: 'decides' }, { kind: 'preempted', by: ['high'] }, { kind: 'decides' }])
  })

  it('a conflict names the highest of both sides; what is below is preempted', () => {
    const { verdict, roles } = judged([norm('a', 'must', state), norm('b', 'must not', state), norm('c', 'must', town), norm('d', 'may', federal)])
    expect(verdict).toBe('conflict')
    expect([...roles.values()].map((role) => role.kind)).toEqual(['decides', 'decides', 'preempted', 'applies'])
  })

  it('a norm that is overridden still overrides: whoever names another makes it give way wherever it applies', () => {
    const norms = [norm('a', 'may', town, { overrides: ['b'] }), norm('b', 'must', town, { overrides: ['c'] }), norm('c', 'must not', town)]
    const { verdict, roles } = judged(norms)
    expect(verdict).toBe('may')
    expect(roles.get('c')).toEqual({ kind: 'overridden', by: ['b'], open: false })
  })

  it('an overrider set aside by its own exception overrides nothing', () => {
    const rain: Condition = { kind: 'is', fact: 'weather', answers: ['rain'] }
    const norms = [norm('a', 'may', town, { overrides: ['b'], unless: [{ condition: rain }] }), norm('b', 'must not', town)]
    expect(judged(norms, [], { weather: 'sun' }).verdict).toBe('may')
    expect(judged(norms, [], { weather: 'rain' }).verdict).toBe('must not')
  })

  it('an open question does not cloud a prohibition that stands, and a doubtful command weighs less than any ban or duty', () => {
    expect(judged([norm('open', 'unsettled', federal), norm('ban', 'must not', town)]).verdict).toBe('must not')
    expect(judged([norm('open', 'unsettled', town), norm('duty', 'must', federal)])).toMatchObject({ verdict: 'must', idle: ['open'] })
    expect(judged([norm('open', 'unsettled', federal, { asksWhether: 'must' }), norm('ban', 'must not', town)]).verdict).toBe('must not')
    expect(judged([norm('open', 'unsettled', federal, { asksWhether: 'must' }), norm('may', 'may', town)]).ways).toEqual([
      { settled: new Map([['open', true]]), verdict: 'must' },
      { settled: new Map([['open', false]]), verdict: 'may' },
    ])
  })

  it('points that are one doubt are settled together, and only those that matter are named', () => {
    const [ban, duty] = [norm('ban', 'unsettled', town, { asksWhether: 'must not' }), norm('should', 'unsettled', town, { asksWhether: 'should' })]
    const one = judged([
      { ...ban, doubts: ['murphy'] },
      { ...duty, doubts: ['murphy'] },
    ])
    expect(one.ways.map((way) => [...way.settled, way.verdict])).toEqual([
      [['murphy', true], 'must not'],
      [['murphy', false], 'silent'],
    ])
    // where the ban stands, it does not matter whether anybody should
    expect(judged([ban, duty]).ways.map((way) => [...way.settled.keys(), way.verdict].join(' '))).toEqual([
      'ban must not',
      'ban should should',
      'ban should silent',
    ])
  })

  it('an exception of our own reading never turns a ban into silence: it opens it', () => {
    const own = norm('ban', 'must not', town, { unless: [{ condition: always, reading: 'ban unless 1' }] })
    expect(judged([own])).toMatchObject({ verdict: 'unsettled', deciding: ['ban'], roles: new Map([['ban', { kind: 'set-aside', by: [0], open: true }]]) })
    expect(judged([own, norm('other', 'must not', town)])).toMatchObject({ verdict: 'must not', idle: ['ban unless 1'], deciding: ['other'] })
  })
})
