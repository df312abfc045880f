// Hostile text enters by no door: nothing fails, and nothing is kept that one of the engines could not keep.
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { engines, filed, stamps, voter } from '../../conformance/store/kit-node.ts'
import { giveRole, personWith, takeRole } from './accounts/grants.ts'
import { accountOf, endSessions, removeKey } from './accounts/keys.ts'
import { confirmLink, makeLink, openLink, spendLink } from './accounts/links-node.ts'
import { noticesOf, putNoticesAside } from './accounts/notices.ts'
import { addPerson, people, personByEmail } from './accounts/people.ts'
import { confirmRole, refuseRole } from './accounts/second.ts'
import { historyOf } from './history.ts'
import { openStore } from './open-node.ts'
import { doAct } from './petitions/acts.ts'
import { movesOf } from './petitions/acts-done.ts'
import { importChecklist, votersOf } from './petitions/checklists.ts'
import { decideLine, withdrawSigner } from './petitions/decide.ts'
import { enterLine, undoLine } from './petitions/lines.ts'
import { namingsOf } from './petitions/namings.ts'
import { beginPetition, editPetition, petitionOf, petitionsOf, publishPetition } from './petitions/petitions.ts'
import { publicView } from './petitions/public-view.ts'
import { purgeNames } from './petitions/purge.ts'
import { isId, plainText } from './plain.ts'

const both = engines()
afterAll(both.stop)

const hostile = fc.oneof(
  fc.constantFrom('a\0b', '\0', '\ud800', 'a\udfffb', '\ud83d', '\u0001\u001b[2J', "'; drop table line; --", '%', '__proto__', '\u202e', '\uffff', '', '🗳️'),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 }).map((units) => String.fromCharCode(...units)),
)

describe.each(both.each)('%s', (_engine, fresh) => {
  it('every way into the database takes any text, and gives back text that both engines keep', async () => {
    const store = await openStore(fresh())
    const { db } = store
    const stamp = stamps()
    let count = 0
    const next = (): number => {
      count += 1
      return count
    }
    const doing = (by: string | null) => ({ by, at: '2026-01-01T00:00:00.000Z', id: () => `made-${next()}` })
    await fc.assert(
      fc.asyncProperty(hostile, hostile, async (one, other) => {
        const id = await filed(store, stamp, `p${next()}`, { count: 2 })
        const rest = { procedure: one, article: other, meetingDay: other, numberNeeded: 1, numberHow: one, filingDeadline: other }
        await beginPetition(store, { id: `${count} ${one}`, place: other, title: one, ...rest }, { ...stamp(), person: other })
        await editPetition(store, id, { numberHow: one, procedure: other }, stamp(other))
        await importChecklist(
          store,
          { id: `${count} ${other}`, place: one, asOf: other, voters: [{ ...voter(1), first: one, last: other, address: one }] },
          stamp(),
        )
        const line = { key: `${count} ${one}`, petition: id, sheet: 1, sheetId: `${count} ${other}`, name: one, address: other, status: 'undecided' as const }
        await enterLine(store, line, stamp(one))
        await decideLine(store, { line: one, seen: 1, status: 'unreadable' }, stamp())
        await withdrawSigner(store, other, stamp())
        await undoLine(store, one, stamp())
        await doAct(store, { petition: one, act: 'warn', reason: other }, stamp())
        await doAct(store, { petition: id, act: 'refuse', reason: `${one} ${other} x`, data: { yes: other } }, stamp(one))
        await publishPetition(store, one, stamp())
        await purgeNames(store, { petition: one, allowedFrom: other, today: one }, stamp(), () => '')
        const person = (await addPerson(db, { name: one, email: `${count}${other}` }, doing(one))) ?? ''
        await giveRole(db, person, { role: 'board', place: one }, doing(other))
        await giveRole(db, person, { role: 'clerk', place: one }, doing(other))
        await takeRole(db, other, { role: 'board', place: one }, doing(one))
        await makeLink(db, person, doing(one))
        await spendLink(db, one, other, doing(null))
        for (const act of [confirmLink, confirmRole, refuseRole]) await act(db, one, doing(other))
        await removeKey(db, person, one, doing(person))
        await endSessions(db, one, other)
        await putNoticesAside(db, person, one)
        const read = [
          await Promise.all([petitionOf(db, one), publicView(db, one), movesOf(db, one), votersOf(db, one), openLink(db, one, other), personWith(db, one)]),
          await Promise.all([personByEmail(db, one), noticesOf(db, one), accountOf(db, person, new Date(0)), historyOf(db, [one, other], [one], 5)]),
          await namingsOf(db, { id: one, place: other, checklist: one }, `${one} ${other}`),
          await petitionsOf(db, [one], other),
          await petitionOf(db, id),
          await db.selectFrom('line').selectAll().where('petition', '=', id).execute(),
        ]
        const kept = [JSON.stringify(read), JSON.stringify(await people(db))].join('')
        expect(kept).not.toMatch(/\\u0000|\\ud[89a-f]/)
      }),
      { numRuns: 40 },
    )
    await store.close()
  })
})

it('keeps of what is typed what people write, and no more', () => {
  expect(plainText(' Señora\u0002Muñoz\u0000 \r\n\tand\u0085 🗳️ ', 100)).toBe('Señora Muñoz  \r\n\tand  🗳️')
  fc.assert(
    fc.property(hostile, fc.nat(40), (text, most) => {
      const plain = plainText(text, most)
      expect(plain.length).toBeLessThanOrEqual(most)
      expect(plain.isWellFormed()).toBe(true)
      expect(plain).not.toMatch(/[^\P{Cc}\n\r\t]/u)
      expect(plainText(plain, most)).toBe(plain)
    }),
  )
})

it.each([
  ['5f6a0c1e-0000-4000-8000-000000000000', true],
  ['upload.12', true],
  ['vt-norwich-2024', true],
  ['a\0b', false],
  ['', false],
  ['../x', false],
  ["a'b", false],
  ['\ud800', false],
  ['x'.repeat(101), false],
])('%j can be an id: %s', (text, expected) => {
  expect(isId(text)).toBe(expected)
})
