// Official acts corrected by second acts, in both databases: what is taken back leaves everything as it was, nothing of the record is lost,
// moments stay in their order, and the public page tells of it without a word of anybody.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { engines, filed, stamps, voter } from '../../../conformance/store/kit-node.ts'
import { openMoves, type State } from '../../procedure/index.ts'
import { openStore, type Store } from '../open-node.ts'
import { doAct } from './acts.ts'
import { movesOf, standingActs } from './acts-done.ts'
import { correctAct } from './correct.ts'
import { editLine } from './edit-line.ts'
import { enterLine, undoLine } from './lines.ts'
import { obstacleOfLaw } from './obstacles.ts'
import { petitionOf, publishPetition } from './petitions.ts'
import { publicView } from './public-view.ts'
import { purgeNames } from './purge.ts'

const both = engines()
afterAll(both.stop)

describe.each(both.each)('%s', (_, fresh) => {
  let store: Store
  let count = 0
  const stamp = stamps()
  const begun = (needed = 0) => {
    count += 1
    return filed(store, stamp, `c${count}`, { needed, count: 5 })
  }
  const stands = async (id: string) => {
    const { state, filed_at, returned_at } = (await petitionOf(store.db, id)) ?? { state: '', filed_at: null, returned_at: null }
    return { state, filed_at, returned_at }
  }
  beforeAll(async () => {
    store = await openStore(fresh())
  })
  afterAll(() => store.close())

  it('stands after an act that was taken back where it stood before, however long the way was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ pick: fc.nat(), back: fc.boolean() }), { minLength: 1, maxLength: 8 }), async (steps) => {
        const id = await begun()
        const history: Awaited<ReturnType<typeof stands>>[] = [await stands(id)]
        let rows = (await store.db.selectFrom('move').selectAll().where('petition', '=', id).execute()).length
        for (const { pick, back } of steps) {
          const last = standingActs(await movesOf(store.db, id)).at(-1)
          if (back && history.length > 1 && last !== undefined) {
            const outcome = await correctAct(store, { petition: id, of: last.id, reason: 'It was entered by mistake.', change: { kind: 'take-back' } }, stamp())
            expect(outcome.kind).toBe('done')
            history.pop()
          } else {
            const { state } = await stands(id)
            const open = openMoves(state as State).filter((each) => !['return', 'fall-short', 'supplement'].includes(each))
            const act = open[pick % Math.max(open.length, 1)]
            if (act === undefined) continue
            const outcome = await doAct(
              store,
              { petition: id, act, reason: 'The board decided so.', data: act === 'approve' ? { yes: 2, no: 1 } : {} },
              stamp(),
            )
            expect([act, outcome.kind]).toEqual([act, 'done'])
            history.push(await stands(id))
          }
          rows += 1
          expect(await stands(id)).toEqual(history.at(-1))
        }
        const kept = await store.db.selectFrom('move').selectAll().where('petition', '=', id).execute()
        expect(kept).toHaveLength(rows)
      }),
      { numRuns: 12 },
    )
  })

  it('lets a moment be said anew only between what came before and after, with a reason, and keeps what was said', async () => {
    const id = await begun(3)
    await doAct(store, { petition: id, act: 'return', reason: 'Three are needed.' }, stamp())
    const [, file, returned] = await movesOf(store.db, id)
    if (file === undefined || returned === undefined) throw new Error('no acts')
    const amend = (of: string, when: string, reason = 'The paper lay on the desk since Tuesday.') =>
      correctAct(store, { petition: id, of, reason, change: { kind: 'amend', when } }, stamp())
    const because = async (outcome: ReturnType<typeof amend>) => {
      const found = await outcome
      return found.kind === 'refused' ? found.because : 'done'
    }
    const tuesday = '2026-01-13T20:50:00.000Z'
    expect(await because(amend(file.id, tuesday, ' '))).toBe('no-reason')
    expect(await because(amend(file.id, 'Tuesday'))).toBe('not-a-moment')
    expect(await because(amend(file.id, '2999-01-01T00:00:00.000Z'))).toBe('in-the-future')
    expect(await because(amend(returned.id, tuesday))).toBe('out-of-order')
    expect(await because(amend(file.id, tuesday))).toBe('done')
    expect((await petitionOf(store.db, id))?.filed_at).toBe(tuesday)
    expect(await because(amend(returned.id, '2026-01-14T14:00:00.000Z'))).toBe('done')
    expect(await stands(id)).toEqual({ state: 'returned', filed_at: tuesday, returned_at: '2026-01-14T14:00:00.000Z' })
    // the paper cannot have come after it went back
    expect(await because(amend(file.id, '2026-01-14T15:00:00.000Z'))).toBe('out-of-order')
    const [, now] = await movesOf(store.db, id)
    expect([now?.told.when, now?.corrections.map((each) => [each.kind, each.before.when, each.reason])]).toEqual([
      tuesday,
      [['amend', file.at, 'The paper lay on the desk since Tuesday.']],
    ])
  })

  it('takes back the last act alone, never another, and never one that needs names that were let go', async () => {
    const id = await begun()
    await doAct(store, { petition: id, act: 'certify' }, stamp())
    await doAct(store, { petition: id, act: 'warn' }, stamp())
    const of = async (act: string) => (await movesOf(store.db, id)).find((each) => each.act === act)?.id ?? ''
    const back = async (act: string, reason = 'By mistake.') => {
      const found = await correctAct(store, { petition: id, of: await of(act), reason, change: { kind: 'take-back' } }, stamp())
      return found.kind === 'refused' ? found.because : found.value.state
    }
    expect(await back('certify')).toBe('not-the-last')
    expect(await back('warn')).toBe('certified')
    expect(await back('warn')).toBe('not-there')
    expect((await purgeNames(store, { petition: id, allowedFrom: '2026-01-01', today: '2026-01-02' }, stamp(), () => '2026-01-02T00:00:00.000Z')).kind).toBe(
      'done',
    )
    expect(await back('certify')).toBe('names-are-gone')
  })

  it('holds votes that are said anew against the act, and the day against the meeting', async () => {
    const id = await begun()
    for (const act of ['certify', 'warn'] as const) await doAct(store, { petition: id, act }, stamp())
    const vote = (yes: number, no: number, day: string) => doAct(store, { petition: id, act: 'approve', data: { yes, no }, day }, stamp())
    expect(await vote(2, 1, '2026-03-04')).toMatchObject({ kind: 'refused', because: 'not-the-meeting' })
    expect(await vote(2, 1, '2026-03-03')).toMatchObject({ kind: 'done' })
    const of = standingActs(await movesOf(store.db, id)).at(-1)?.id ?? ''
    const amend = (change: object) => correctAct(store, { petition: id, of, reason: 'Miscounted.', change: { kind: 'amend', ...change } }, stamp())
    expect(await amend({ yes: 1, no: 1 })).toMatchObject({ kind: 'refused', because: 'votes-say-otherwise' })
    expect(await amend({ no: 2 })).toMatchObject({ kind: 'refused', because: 'votes-say-otherwise' })
    expect(await amend({ day: '2026-03-04' })).toMatchObject({ kind: 'refused', because: 'not-the-meeting' })
    expect(await amend({ yes: 20, no: 19 })).toMatchObject({ kind: 'done' })
    expect(standingActs(await movesOf(store.db, id)).at(-1)?.told).toMatchObject({ yes: 20, no: 19 })
  })

  it('takes a vote to reconsider for carried only where it exceeds two thirds of the side that won first', () => {
    const counts = fc.nat(2_000)
    fc.assert(
      fc.property(counts, counts, counts, fc.boolean(), (yes, no, first, needsTwoThirds) => {
        const carried = yes > no && (!needsTwoThirds || yes > (first * 2) / 3)
        expect(obstacleOfLaw('approve', { yes, no, first }, { needsTwoThirds })).toBe(carried ? undefined : 'votes-say-otherwise')
        expect(obstacleOfLaw('reject', { yes, no, first }, { needsTwoThirds })).toBe(carried ? 'votes-say-otherwise' : undefined)
      }),
    )
    // two thirds of 849 are 566, which is not enough
    expect(obstacleOfLaw('approve', { yes: 566, no: 1, first: 849 }, { needsTwoThirds: true })).toBe('votes-say-otherwise')
    expect(obstacleOfLaw('approve', { yes: 567, no: 1, first: 849 }, { needsTwoThirds: true })).toBeUndefined()
  })

  it('tells the public what was corrected, and no word of a reason', async () => {
    const id = await begun()
    await publishPetition(store, id, stamp())
    await doAct(store, { petition: id, act: 'certify' }, stamp())
    const of = standingActs(await movesOf(store.db, id)).at(-1)?.id ?? ''
    await correctAct(store, { petition: id, of, reason: 'Zebulonius pressed it.', change: { kind: 'take-back' } }, stamp())
    const view = await publicView(store.db, id)
    expect(view).toMatchObject({
      state: 'filed',
      acts: [{ act: 'circulate' }, { act: 'file' }, { act: 'certify', isTakenBack: true, corrections: [{ kind: 'take-back' }] }],
    })
    // what was certified and is not any more is not told as if it were
    expect(view?.tally).toBeUndefined()
    expect(JSON.stringify(view)).not.toMatch(/Zebulonius|clerk-1/)
  })

  it('has no two lines at one place of the paper, and one that was taken back leaves its place free', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ sheet: fc.integer({ min: 1, max: 2 }), number: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }), undo: fc.nat(9) }), {
          maxLength: 14,
        }),
        async (steps) => {
          const id = await begun(3)
          const there: { key: string; at: string }[] = []
          for (const [at, { sheet, number, undo }] of steps.entries()) {
            const gone = undo < 3 ? there.splice(undo, 1)[0] : undefined
            if (gone !== undefined) {
              expect((await undoLine(store, gone.key, stamp())).kind).toBe('done')
              continue
            }
            const { first, last, address } = voter(1)
            const line = { key: `${id}-${at}`, petition: id, sheet, sheetId: `${id}-s${at}`, name: `${first} ${last}`, address, status: 'undecided' as const }
            const outcome = await enterLine(store, number === undefined ? line : { ...line, number }, stamp())
            const isTaken = there.some((each) => each.at === `${sheet}/${number}`)
            const highest = Math.max(0, ...there.filter((each) => each.at.startsWith(`${sheet}/`)).map((each) => Number(each.at.split('/')[1])))
            if (isTaken) expect(outcome).toMatchObject({ kind: 'refused', because: 'taken' })
            else {
              expect(outcome).toMatchObject({ kind: 'done', value: { number: number ?? highest + 1 } })
              there.push({ key: line.key, at: `${sheet}/${number ?? highest + 1}` })
            }
          }
          const kept = await store.db.selectFrom('line').select('id').where('petition', '=', id).where('status', '!=', 'undone').execute()
          expect(kept.map((each) => each.id).sort()).toEqual(there.map((each) => each.key).sort())
        },
      ),
      { numRuns: 12 },
    )
  })
  it('puts a mistyped line right under its key, lets the other line of its voter count, and refuses what somebody else changed or has', async () => {
    const id = await begun(3)
    const line = (key: string, number: number, row?: number) => ({
      ...{ key: `${id}-${key}`, petition: id, sheet: 1, sheetId: `${id}-sheet`, number, name: 'Given1 Family1', address: '1 Elm Street' },
      ...(row === undefined ? { status: 'undecided' as const } : { status: 'valid' as const, voter: row }),
    })
    for (const each of [line('a', 1, 1), line('b', 2, 1), line('c', 3)]) await enterLine(store, each, stamp())
    const statuses = async () =>
      (await store.db.selectFrom('line').selectAll().where('petition', '=', id).orderBy('number').execute()).map((each) => [
        each.id.slice(id.length + 1),
        each.number,
        each.status,
        each.voter,
      ])
    expect(await statuses()).toEqual([
      ['a', 1, 'valid', 1],
      ['b', 2, 'duplicate', 1],
      ['c', 3, 'undecided', null],
    ])
    const edit = (key: string, seen: number, number: number, row?: number) => {
      const { petition: _, key: __, ...of } = line(key, number, row)
      return editLine(store, { ...of, line: `${id}-${key}`, seen, compared: 'unknown' }, stamp())
    }
    expect(await edit('a', 1, 3)).toMatchObject({ kind: 'refused', because: 'taken' })
    expect(await edit('a', 2, 4)).toMatchObject({ kind: 'refused', because: 'decided-before' })
    expect(await edit('a', 1, 4, 2)).toMatchObject({ kind: 'done', value: { id: `${id}-a`, version: 2 } })
    expect(await statuses()).toEqual([
      ['b', 2, 'valid', 1],
      ['c', 3, 'undecided', null],
      ['a', 4, 'valid', 2],
    ])
    expect(await edit('c', 1, 1, 2)).toMatchObject({ kind: 'done', value: { status: 'duplicate' } })
    const [last] = (await store.db.selectFrom('history').selectAll().where('subject', '=', id).orderBy('at', 'desc').execute()).slice(0, 1)
    expect([last?.action, last?.data]).toEqual(['line.edit', JSON.stringify({ line: `${id}-c`, from: 'undecided', to: 'duplicate' })])
  })
})
