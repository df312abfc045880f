// Petitions in both databases: every act through the table, no line lost or doubled, nobody counted twice, and history that stays.
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { engines, filed, stamps, voter, voters } from '../../../conformance/store/kit-node.ts'
import { isMove, moves, type State, states } from '../../procedure/index.ts'
import { openStore, type Store } from '../open-node.ts'
import { doAct } from './acts.ts'
import { movesOf } from './acts-done.ts'
import { checklistsOf, importChecklist, type NewVoter, votersOf } from './checklists.ts'
import { decideLine, withdrawSigner } from './decide.ts'
import { examinedLines } from './examined.ts'
import { enterLine, type NewLine, undoLine } from './lines.ts'
import { beginPetition, editPetition, petitionOf, petitionsOf, publishPetition } from './petitions.ts'
import { publicPetitions, publicView } from './public-view.ts'
import { entered, tallyOf } from './tally.ts'

const both = engines()
afterAll(both.stop)

describe.each(both.each)('%s', (_, fresh) => {
  let store: Store
  let count = 0
  const stamp = stamps()
  const name = (): string => {
    count += 1
    return `p${count}`
  }
  beforeAll(async () => {
    store = await openStore(fresh())
  })
  afterAll(() => store.close())

  const line = (petition: string, key: string, row?: number): NewLine => ({
    key: `${petition}-${key}`,
    petition,
    sheet: 1,
    sheetId: `${petition}-sheet-${key}`,
    name: `Given${row ?? 0} Family${row ?? 0}`,
    address: '1 Elm Street',
    status: row === undefined ? 'undecided' : 'valid',
    ...(row === undefined ? {} : { voter: row }),
  })
  const statuses = async (petition: string): Promise<readonly (readonly [number | null, string])[]> =>
    (await store.db.selectFrom('line').selectAll().where('petition', '=', petition).orderBy('number').execute()).map((each) => [each.voter, each.status])

  it('holds every act to the table of moves, and keeps each that is done once', async () => {
    for (const from of states)
      for (const { name: act, from: open } of moves) {
        const id = name()
        await beginPetition(store, { ...plain, id }, stamp())
        await store.db.updateTable('petition').set({ state: from }).where('id', '=', id).execute()
        const numbers = act === 'certify' ? { number_needed: 0 } : { number_needed: 3 }
        await store.db.updateTable('petition').set(numbers).where('id', '=', id).execute()
        if (act === 'supplement') await store.db.updateTable('petition').set({ number_needed: 0, returned_at: stamp().at }).where('id', '=', id).execute()
        const days = () => store.db.selectFrom('petition').select(['filed_at', 'returned_at']).where('id', '=', id).executeTakeFirstOrThrow()
        const before = await days()
        const done = stamp()
        const outcome = await doAct(store, { petition: id, act, reason: 'three are needed', until: '9999' }, done)
        const isOpen = (open as readonly State[]).includes(from)
        expect(outcome.kind).toBe(isOpen ? 'done' : 'refused')
        // an act says when it was filed or returned, and no other act does
        expect([act, await days()]).toEqual([
          act,
          { ...before, ...(isOpen && act === 'file' ? { filed_at: done.at } : {}), ...(isOpen && act === 'return' ? { returned_at: done.at } : {}) },
        ])
        const kept = await movesOf(store.db, id)
        expect(kept.map((each) => [each.act, each.from_state])).toEqual(isOpen ? [[act, from]] : [])
        const history = await store.db.selectFrom('history').select('action').where('subject', '=', id).orderBy('at').execute()
        expect(history.map((each) => each.action)).toEqual(isOpen ? ['petition.begin', `petition.${act}`] : ['petition.begin'])
      }
    expect(isMove('certify')).toBe(true)
  })

  it('does an act once where two do it at once', async () => {
    const id = await filed(store, stamp, name(), { needed: 0 })
    const [first, second] = await Promise.all([1, 2].map(() => doAct(store, { petition: id, act: 'certify' }, stamp())))
    expect([first?.kind, second?.kind].sort()).toEqual(['done', 'refused'])
    expect((await movesOf(store.db, id)).filter((each) => each.act === 'certify')).toHaveLength(1)
  })

  it('certifies no fewer than are needed, returns none that has enough, and none without a reason or with a name in it', async () => {
    const id = await filed(store, stamp, name(), { needed: 2 })
    const tried = async (act: 'certify' | 'return' | 'fall-short', reason = 'one of two'): Promise<string> => {
      const outcome = await doAct(store, { petition: id, act, reason }, stamp())
      return outcome.kind === 'refused' ? outcome.because : outcome.kind
    }
    await enterLine(store, line(id, 'a', 1), stamp())
    const waiting = await enterLine(store, line(id, 'b'), stamp())
    expect([await tried('certify'), await tried('return')]).toEqual(['lines-waiting', 'lines-waiting'])
    if (waiting.kind === 'done') await decideLine(store, { line: waiting.value.id, seen: 1, status: 'not-on-checklist' }, stamp())
    expect([await tried('certify'), await tried('return', ' '), await tried('return', 'it was GIVEN1  Family1, who')]).toEqual([
      'too-few',
      'no-reason',
      'names-a-signer',
    ])
    await enterLine(store, line(id, 'c', 3), stamp())
    expect([await tried('return'), await tried('fall-short'), await tried('certify')]).toEqual(['enough', 'enough', 'done'])
    const [last] = (await movesOf(store.db, id)).slice(-1)
    expect(JSON.parse(last?.data ?? '{}')).toMatchObject({ needed: 2, tally: { valid: 2, 'not-on-checklist': 1, undecided: 0 } })
    expect(await enterLine(store, line(id, 'd', 4), stamp())).toMatchObject({ kind: 'refused', because: 'not-open' })
  })

  it('keeps the moment at which a paper came, and refuses one that has not come yet or comes before what was first', async () => {
    const id = name()
    await beginPetition(store, { ...plain, id, numberNeeded: 5 }, stamp())
    await doAct(store, { petition: id, act: 'circulate' }, stamp())
    const at = stamp()
    const tuesday = '2026-01-06T15:00:00.000Z'
    const far = '2999-01-01T00:00:00.000Z'
    expect(await doAct(store, { petition: id, act: 'file', when: far }, at)).toMatchObject({ kind: 'refused', because: 'in-the-future' })
    expect(await doAct(store, { petition: id, act: 'file', when: 'noon' }, at)).toMatchObject({ kind: 'refused', because: 'not-a-moment' })
    expect(await doAct(store, { petition: id, act: 'file', when: tuesday }, at)).toMatchObject({ kind: 'done', value: { filed_at: tuesday } })
    expect(at.at > tuesday).toBe(true)
    const before = { petition: id, act: 'return', reason: 'Too few lines count.', when: '2026-01-06T14:59:00.000Z' } as const
    expect(await doAct(store, before, stamp())).toMatchObject({ kind: 'refused', because: 'out-of-order' })
    expect(await doAct(store, { ...before, when: '2026-01-06T16:00:00.000Z' }, stamp())).toMatchObject({
      value: { filed_at: tuesday, returned_at: '2026-01-06T16:00:00.000Z' },
    })
    const moves = await movesOf(store.db, id)
    expect(moves.map(({ act, data }) => [act, (JSON.parse(data) as { readonly when?: string }).when])).toEqual([
      ['circulate', undefined],
      ['file', tuesday],
      ['return', '2026-01-06T16:00:00.000Z'],
    ])
    // the law counts from the paper's moment and not from the record
    const late = { petition: id, act: 'supplement', until: '2026-01-08T16:00:00.000Z' } as const
    expect(await doAct(store, { ...late, when: '2026-01-08T16:01:00.000Z' }, stamp())).toMatchObject({ kind: 'refused', because: 'too-late' })
  })

  it('takes no vote against its numbers, puts no advice into force, and asks for a reason to warn one that became short', async () => {
    for (const [act, yes, no, because] of [
      ['approve', 100, 200, 'votes-say-otherwise'],
      ['approve', 100, 100, 'votes-say-otherwise'],
      ['reject', 200, 100, 'votes-say-otherwise'],
      ['approve', 101, 100, undefined],
      ['reject', 100, 100, undefined],
    ] as const) {
      const id = name()
      await beginPetition(store, { ...plain, id }, stamp())
      expect(await doAct(store, { petition: id, act: 'warn' }, stamp())).toMatchObject({ kind: 'done' })
      const outcome = await doAct(store, { petition: id, act, data: { yes, no }, law: { isAdvice: true } }, stamp())
      expect([act, yes, no, outcome.kind === 'refused' ? outcome.because : undefined]).toEqual([act, yes, no, because])
      if (act === 'approve' && because === undefined) {
        expect(await doAct(store, { petition: id, act: 'take-effect', law: { isAdvice: true } }, stamp())).toMatchObject({
          kind: 'refused',
          because: 'binds-nobody',
        })
        expect(await doAct(store, { petition: id, act: 'take-effect' }, stamp())).toMatchObject({ kind: 'done' })
      }
    }
  })

  it('takes a supplement only where enough persons had signed, and only for so long', async () => {
    const later = (hours: number) => ({ ...stamp(), at: new Date(Date.UTC(2026, 0, 15) + hours * 3_600_000).toISOString() })
    for (const [signers, hours, expected] of [
      [2, 1, 'done'],
      // the last moment is still in time, and the one after it is not
      [2, 48, 'done'],
      [2, 48 + 1 / 3_600_000, 'too-late'],
      [2, 60, 'too-late'],
      [1, 1, 'not-curable'],
    ] as const) {
      const id = await filed(store, stamp, name(), { needed: 2 })
      for (let each = 1; each <= signers; each += 1)
        await enterLine(store, { ...line(id, String(each)), name: `Other${each} Person`, status: 'not-on-checklist' }, stamp())
      await doAct(store, { petition: id, act: 'return', reason: 'too few' }, later(1))
      const outcome = await doAct(store, { petition: id, act: 'supplement', until: later(49).at }, later(1 + hours))
      expect(outcome.kind === 'refused' ? outcome.because : outcome.kind).toBe(expected)
      if (outcome.kind === 'refused') continue
      await enterLine(store, { ...line(id, 'x', 1), sheet: 2 }, stamp())
      expect(await store.db.selectFrom('sheet').select(['number', 'round']).where('petition', '=', id).orderBy('number').execute()).toEqual([
        { number: 1, round: 0 },
        { number: 2, round: 1 },
      ])
    }
  })

  it.each([
    ['procedure', { procedure: 'vt.ordinance' }],
    ['title', { title: 'Another' }],
    ['article', { article: 'Another' }],
    ['meeting_day', { meetingDay: '2027-03-02' }],
    ['number_needed', { numberNeeded: 7 }],
    ['number_how', { numberHow: 'five in a hundred' }],
    ['filing_deadline', { filingDeadline: '2027-01-14' }],
  ] as const)('changes %s alone, and says so in its history', async (field, change) => {
    const id = name()
    const begun = await beginPetition(store, { ...plain, id }, stamp())
    const values: readonly unknown[] = Object.values(change)
    expect(await editPetition(store, id, change, stamp())).toEqual({ kind: 'done', value: { ...begun, [field]: values[0], version: 2 } })
    expect(await petitionOf(store.db, id)).toEqual({ ...begun, [field]: values[0], version: 2 })
    const told = await store.db.selectFrom('history').select(['action', 'data']).where('subject', '=', id).where('action', '=', 'petition.edit').execute()
    expect(told.map(({ data }): unknown => JSON.parse(data))).toEqual([{ changed: [field] }])
  })

  it('gives lines to the examination as they were decided, and two of one voter as of one signer', async () => {
    const id = await filed(store, stamp, name())
    for (const [key, row] of [
      ['a', 1],
      ['b', 2],
      ['c', undefined],
    ] as const)
      await enterLine(store, line(id, key, row), stamp())
    const lines = await examinedLines(store.db, id)
    expect(lines.map((each) => each.status).sort()).toEqual(['undecided', 'valid', 'valid'])
    expect(lines.map((each) => each.signer ?? '').sort()).toEqual(['', 'voter 1', 'voter 2'])
    expect(await examinedLines(store.db, id, 1)).toEqual([])
  })

  it('keeps title and article as they were signed, and shows the public no name', async () => {
    const [hidden, id] = [await filed(store, stamp, name()), await filed(store, stamp, name())]
    expect(await editPetition(store, id, { title: 'Another' }, stamp())).toMatchObject({ kind: 'refused', because: 'not-open' })
    expect(await editPetition(store, id, { numberNeeded: 7 }, stamp())).toMatchObject({ kind: 'done', value: { number_needed: 7 } })
    await enterLine(store, line(id, 'a', 1), stamp('clerk-of-the-town'))
    expect(await publicView(store.db, id)).toBeUndefined()
    await publishPetition(store, id, stamp())
    const view = await publicView(store.db, id)
    expect(view).toMatchObject({ id, state: 'filed', numberNeeded: 7 })
    expect((await publicPetitions(store.db)).map((each) => each.id)).toContain(id)
    expect((await publicPetitions(store.db)).map((each) => each.id)).not.toContain(hidden)
    expect(JSON.stringify(view)).not.toMatch(/Given1|Family1|Elm|clerk/)
    const listed = await petitionsOf(store.db, ['us/vt'])
    expect(listed.find((each) => each.petition.id === id)).toMatchObject({ entered: 1, tally: { valid: 1 } })
    expect(await petitionsOf(store.db, ['us/nh'])).toEqual([])
  })

  it('reads in a checklist whole or not at all', async () => {
    const place = `us/vt/${name()}`
    function* broken(): Generator<NewVoter> {
      yield* voters(4500)
      throw new Error('row 4501')
    }
    await expect(importChecklist(store, { id: 'broken', place, asOf: '2026-01-01', voters: broken() }, stamp())).rejects.toThrow('row 4501')
    expect([await checklistsOf(store.db, place), await votersOf(store.db, 'broken')]).toEqual([[], []])
    const list = { id: `whole-${place}`, place, asOf: '2026-01-01', voters: voters(4500) }
    const [once, twice] = [await importChecklist(store, list, stamp()), await importChecklist(store, list, stamp())]
    expect([once.count, twice.count, (await votersOf(store.db, list.id)).length]).toEqual([4500, 4500, 4500])
    expect((await votersOf(store.db, list.id)).at(4499)).toEqual({ checklist: list.id, ...voter(4500) })
  })

  it('lets the voters of older lists go, but for those a petition is examined against', async () => {
    const id = await filed(store, stamp, name())
    const place = `us/vt/${id}`
    await importChecklist(store, { id: `${id}-2`, place, asOf: '2026-01-11', voters: voters(3) }, stamp())
    expect((await checklistsOf(store.db, place)).map((each) => each.purged_at !== null)).toEqual([false, true])
    await enterLine(store, line(id, 'a', 3), stamp())
    await importChecklist(store, { id: `${id}-3`, place, asOf: '2026-01-12', voters: voters(2) }, stamp())
    expect((await checklistsOf(store.db, place)).map((each) => each.purged_at !== null)).toEqual([false, false, true])
    expect((await petitionOf(store.db, id))?.checklist).toBe(`${id}-2`)
  })

  it('enters a line once, however often it comes, and all at once', async () => {
    const id = await filed(store, stamp, name())
    const lines = Array.from({ length: 40 }, (_, index) => line(id, String(index % 10), (index % 10) + 1))
    const outcomes = await Promise.all(lines.map((each) => enterLine(store, each, stamp())))
    expect(outcomes.every((each) => each.kind === 'done')).toBe(true)
    expect(await statuses(id)).toHaveLength(10)
    const other = await filed(store, stamp, name())
    expect(await enterLine(store, { ...line(id, '1', 1), petition: other }, stamp())).toEqual({ kind: 'refused', because: 'not-there' })
    expect(await enterLine(store, { ...line(id, 'x', 1), number: 3 }, stamp())).toMatchObject({ kind: 'refused', because: 'taken', now: { number: 3 } })
  })

  it('gives the second of two clerks what the first one decided', async () => {
    const id = await filed(store, stamp, name())
    const one = await enterLine(store, line(id, 'a'), stamp())
    if (one.kind !== 'done') throw new Error('not entered')
    const decide = (person: string, status: 'not-on-checklist' | 'unreadable') =>
      decideLine(store, { line: one.value.id, seen: one.value.version, status }, stamp(person))
    const outcomes = await Promise.all([decide('ann', 'not-on-checklist'), decide('bea', 'unreadable')])
    const [winner] = outcomes.flatMap((each) => (each.kind === 'done' ? [each.value] : []))
    const [loser] = outcomes.flatMap((each) => (each.kind === 'refused' ? [each] : []))
    expect(loser).toEqual({ kind: 'refused', because: 'decided-before', now: winner })
    // the same once more, after an answer that did not arrive
    const again = await decide(winner?.decided_by ?? '', winner?.status === 'unreadable' ? 'unreadable' : 'not-on-checklist')
    expect(again).toEqual({ kind: 'done', value: winner })
  })

  it('counts a voter once where two clerks count two lines of them at once', async () => {
    const id = await filed(store, stamp, name())
    const both = await Promise.all(['a', 'b'].map((key) => enterLine(store, line(id, key), stamp())))
    const lines = both.flatMap((each) => (each.kind === 'done' ? [each.value] : []))
    await Promise.all(lines.map((each) => decideLine(store, { line: each.id, seen: 1, status: 'valid', voter: 9 }, stamp())))
    expect((await statuses(id)).map(([, status]) => status).sort()).toEqual(['duplicate', 'valid'])
  })

  it('lets the next line of a voter on the paper count, when the one that did no longer does', async () => {
    const id = await filed(store, stamp, name())
    const entered = [
      { key: 'last', sheet: 3, number: 1 },
      { key: 'third', sheet: 2, number: 1 },
      { key: 'second', sheet: 1, number: 2 },
      { key: 'first', sheet: 1, number: 1 },
    ]
    for (const { key, ...at } of entered) await enterLine(store, { ...line(id, key, 4), ...at }, stamp())
    const counting = async () => {
      const all = await store.db.selectFrom('line').select(['id', 'status', 'version']).where('petition', '=', id).where('voter', '=', 4).execute()
      expect(all.filter((each) => each.status !== 'valid').every((each) => each.status === 'duplicate')).toBe(true)
      return all.flatMap((each) => (each.status === 'valid' ? [[each.id.slice(id.length + 1), each.version]] : []))
    }
    expect(await counting()).toEqual([['last', 1]])
    await undoLine(store, `${id}-last`, stamp())
    expect(await counting()).toEqual([['first', 2]])
    await decideLine(store, { line: `${id}-first`, seen: 2, status: 'unreadable' }, stamp())
    expect(await counting()).toEqual([['second', 2]])
    // a line that did not count changes nothing when it goes
    await undoLine(store, `${id}-third`, stamp())
    expect(await counting()).toEqual([['second', 2]])
    await undoLine(store, `${id}-second`, stamp())
    expect(await counting()).toEqual([])
  })

  it('takes a signer back with every line of theirs, and asks the clerk when they sign anew', async () => {
    const id = await filed(store, stamp, name())
    for (const key of ['a', 'b']) await enterLine(store, line(id, key, 4), stamp())
    expect(await withdrawSigner(store, `${id}-b`, stamp())).toEqual({ kind: 'done', value: 2 })
    expect(await withdrawSigner(store, `${id}-b`, stamp())).toEqual({ kind: 'done', value: 0 })
    await enterLine(store, line(id, 'c', 4), stamp())
    expect(await statuses(id)).toEqual([
      [4, 'withdrawn'],
      [4, 'withdrawn'],
      [4, 'undecided'],
    ])
  })

  it('refuses to change or remove what was done', async () => {
    const id = await filed(store, stamp, name())
    const { db } = store
    await expect(db.updateTable('history').set({ person: 'nobody' }).where('subject', '=', id).execute()).rejects.toThrow('only added to')
    await expect(db.deleteFrom('history').where('subject', '=', id).execute()).rejects.toThrow('only added to')
    await expect(db.updateTable('move').set({ person: 'nobody' }).where('petition', '=', id).execute()).rejects.toThrow('only added to')
    await expect(db.deleteFrom('move').where('petition', '=', id).execute()).rejects.toThrow('only added to')
    if (store.engine === 'postgresql') await expect(sql`truncate history`.execute(db)).rejects.toThrow('only added to')
    expect((await movesOf(db, id)).map((each) => [each.act, each.person])).toEqual([
      ['circulate', 'clerk-1'],
      ['file', 'clerk-1'],
    ])
  })

  const step = fc.oneof(
    fc.record({ kind: fc.constant('enter' as const), key: fc.nat(9), voter: fc.option(fc.integer({ min: 1, max: 3 })) }),
    fc.record({ kind: fc.constant('decide' as const), key: fc.nat(9), voter: fc.option(fc.integer({ min: 1, max: 3 })), stale: fc.boolean() }),
    fc.record({ kind: fc.constant('withdraw' as const), key: fc.nat(9) }),
    fc.record({ kind: fc.constant('undo' as const), key: fc.nat(9) }),
  )

  it('whatever is done: each line once, each voter counted once, each deed in history', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const id = await filed(store, stamp, name(), { count: 3 })
        const keys = new Set<number>()
        let deeds = 0
        for (const each of steps) {
          const key = `${id}-${each.key}`
          const before = await store.db.selectFrom('line').selectAll().where('id', '=', key).executeTakeFirst()
          if (each.kind === 'enter') {
            const outcome = await enterLine(store, line(id, String(each.key), each.voter ?? undefined), stamp())
            expect(outcome.kind).toBe('done')
            if (before !== undefined) expect(outcome).toEqual({ kind: 'done', value: before })
            else deeds += 1
            keys.add(each.key)
          } else if (each.kind === 'decide') {
            const seen = (before?.version ?? 1) - (each.stale ? 1 : 0)
            const decision = each.voter === null ? ({ status: 'unreadable' } as const) : ({ status: 'valid', voter: each.voter } as const)
            const outcome = await decideLine(store, { line: key, seen, ...decision }, stamp())
            const after = await store.db.selectFrom('line').selectAll().where('id', '=', key).executeTakeFirst()
            if (outcome.kind === 'refused' || each.stale) expect(after).toEqual(before)
            else deeds += 1
          } else if (each.kind === 'withdraw') {
            const outcome = await withdrawSigner(store, key, stamp())
            if (outcome.kind === 'done' && outcome.value > 0) deeds += 1
          } else {
            const outcome = await undoLine(store, key, stamp())
            if (outcome.kind === 'done' && before?.status !== 'undone') deeds += 1
          }
        }
        const lines = await statuses(id)
        expect(lines).toHaveLength(keys.size)
        for (const row of [1, 2, 3]) {
          const of = lines.filter(([voter, status]) => voter === row && ['valid', 'duplicate'].includes(status))
          expect(of.filter(([, status]) => status === 'valid')).toHaveLength(Math.min(1, of.length))
        }
        const tally = await tallyOf(store.db, id)
        expect([entered(tally) + tally.undone, tally.valid]).toEqual([lines.length, lines.filter(([, status]) => status === 'valid').length])
        const history = await store.db.selectFrom('history').select('id').where('subject', '=', id).where('action', 'like', 'line.%').execute()
        expect(history).toHaveLength(deeds)
      }),
      { numRuns: 40 },
    )
  })
})

const plain = {
  place: 'us/vt/elsewhere',
  procedure: 'vt.article',
  title: 'A title',
  article: 'An article',
  meetingDay: null,
  numberNeeded: null,
  numberHow: '',
  filingDeadline: null,
}
