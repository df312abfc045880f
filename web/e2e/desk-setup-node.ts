// Petitions of every kind in the database of the served app: one being examined with lines in doubt, one returned, one certified, one new.

import { petitionSample } from '../../conformance/petition-sample.ts'
import { storePlace } from '../../src/settings/index.ts'
import { gathered } from '../../src/signatures/gathered.fixture.ts'
import { fileRows, votersOf } from '../../src/signatures/index.ts'
import { beginPetition, doAct, enterLine, importChecklist, type NewLine, openStore, voterRow, withdrawSigner } from '../../src/store/index.ts'
import type { Served } from './browser-node.ts'
import { noteTyped } from './written-node.ts'

export const place = 'us/vt/norwich'
const titles = ['A rule on passengers', 'A rule on questions', 'A rule on searches', 'A rule on detainers'] as const
const article = 'Shall the voters ask the selectboard to adopt a rule on what officers may ask of passengers, and to publish it?'

/** Every word of the names and addresses of made-up voters and signers, and of the titles of the petitions: a page shows them as they were written. */
export function wordsAtDesk(): readonly string[] {
  const { voters, lines } = petitionSample(7)
  const written = [
    ...voters.flatMap(({ last, first, middle, suffix, street, unit }) => [last, first, middle, suffix, street, unit]),
    ...lines.flatMap(({ name, address }) => [name, address]),
  ]
  return [...titles, ...new Set(written.flatMap((each) => each.split(/[^A-Za-z]+/)))]
}

/** The addresses of the pages, without the language. `person`: who did everything. */
export async function deskPages(app: Served, person = 'somebody'): Promise<readonly string[]> {
  const store = await openStore(storePlace(app.settings))
  const stamp = () => ({ id: crypto.randomUUID(), at: new Date().toISOString(), person })
  const { csv, lines } = petitionSample(7)
  noteTyped(article, ...lines.flatMap(({ name, address }) => [name, address]))
  const voters = (await gathered(votersOf(fileRows(Buffer.from(csv))))).flat()
  await importChecklist(store, { id: crypto.randomUUID(), place, asOf: '2026-01-10', voters: voters.map(voterRow) }, stamp())
  const begun = async (title: string, numberNeeded: number): Promise<string> => {
    const rest = { meetingDay: '2026-03-03', numberNeeded, numberHow: 'a number made up for this test', filingDeadline: '2026-01-15T22:00:00.000Z' }
    const { id } = await beginPetition(store, { id: crypto.randomUUID(), place, procedure: 'vt.article', title, article, ...rest }, stamp())
    return id
  }
  const keys: string[] = []
  const filed = async (title: string, needed: number, count: number): Promise<string> => {
    const id = await begun(title, needed)
    for (const act of ['circulate', 'file'] as const) await doAct(store, { petition: id, act }, stamp())
    for (const [index, line] of lines.slice(0, count).entries()) {
      const row = voters.find((each) => each.id === line.voter)?.row
      const entered: Omit<NewLine, 'status'> = {
        key: crypto.randomUUID(),
        petition: id,
        sheet: line.page,
        sheetId: crypto.randomUUID(),
        name: line.name,
        address: line.address,
      }
      keys.push(entered.key)
      if (index % 7 === 3 && needed > 20) await enterLine(store, { ...entered, status: 'undecided' }, stamp())
      else await enterLine(store, { ...entered, ...(row === undefined ? { status: 'not-on-checklist' } : { status: 'valid', voter: row }) }, stamp())
      if (index % 9 === 5)
        await enterLine(
          store,
          { ...entered, key: crypto.randomUUID(), ...(row === undefined ? { status: 'unreadable' } : { status: 'valid', voter: row }) },
          stamp(),
        )
      if (index === 1) await withdrawSigner(store, entered.key, stamp())
    }
    return id
  }
  const [fresh, open, returned, certified] = [
    await begun(titles[0], 156),
    await filed(titles[1], 156, 40),
    await filed(titles[2], 20, 12),
    await filed(titles[3], 5, 12),
  ]
  await doAct(store, { petition: returned, act: 'return', reason: 'Ten lines count and twenty are needed. Sheet 1, line 5 is not on the checklist.' }, stamp())
  await doAct(store, { petition: certified, act: 'certify' }, stamp())
  await store.close()
  return [
    '',
    '/new',
    `/checklist/${place}`,
    `/${fresh}`,
    `/${fresh}/edit`,
    `/${open}`,
    `/${open}/edit`,
    `/${open}/enter`,
    `/${open}/import`,
    `/${open}/doubtful`,
    `/${open}/lines`,
    `/${open}/line?line=${keys[2]}`,
    `/${returned}`,
    `/${returned}/return`,
    `/${certified}`,
    `/${certified}/enter`,
    `/${certified}/purge`,
  ]
}
