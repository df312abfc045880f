// No text that is kept for good names a signer or a voter, however it is written; what is left of an older one can be let go.
import { afterAll, describe, expect, it } from 'vitest'
import { engines, filed, stamps } from '../../../conformance/store/kit-node.ts'
import { openStore } from '../open-node.ts'
import { doAct } from './acts.ts'
import { movesOf } from './acts-done.ts'
import { enterLine } from './lines.ts'
import { linesNamed } from './named-lines.ts'
import { namingsOf } from './namings.ts'
import { editPetition, petitionOf } from './petitions.ts'

const both = engines()
afterAll(both.stop)

describe.each(both.each)('%s', (_engine, fresh) => {
  it('refuses names and addresses of signers and of voters who did not sign, in any order, and says where each stands', async () => {
    const store = await openStore(fresh())
    const stamp = stamps()
    const id = await filed(store, stamp, 'p', { count: 20_000 })
    const line = { petition: id, sheet: 3, sheetId: 's', status: 'not-on-checklist' } as const
    await enterLine(store, { ...line, key: 'a', name: 'Quigleyx, Zebulonius', address: '9 Nowhere Lane' }, stamp())
    const back = async (reason: string) => {
      const outcome = await doAct(store, { petition: id, act: 'return', reason }, stamp())
      return outcome.kind === 'refused' ? outcome.because : outcome.kind
    }
    for (const reason of [
      'Line 1: Zebulonius Quigleyx is not there',
      'quigleyx, Z.',
      'the house at Nowhere Lane 9',
      'Family777, Given777 did not sign',
      'somebody at 777 Elm St.',
    ])
      expect([reason, await back(reason)]).toEqual([reason, 'names-a-signer'])
    const petition = await petitionOf(store.db, id)
    const text = 'Zebulonius Quigleyx and Given777 Family777'
    const namings = petition === undefined ? [] : await namingsOf(store.db, petition, text)
    expect(namings.map(({ start, end, line: of }) => [text.slice(start, end), of])).toEqual([
      ['Zebulonius Quigleyx', { sheet: 3, number: 1 }],
      ['Given777 Family777', undefined],
    ])
    // how the number comes about is kept too, in words
    expect(await editPetition(store, id, { numberHow: 'as Zebulonius Quigleyx counted' }, stamp())).toMatchObject({ because: 'names-a-signer' })
    expect(await editPetition(store, id, { numberHow: 'five percent of 3,109 voters' }, stamp())).toMatchObject({ kind: 'done' })
    expect(await back('Page 3, line 1: not on the checklist of the town.')).toBe('done')
    const last = (await movesOf(store.db, id)).at(-1)
    expect([last?.reason, JSON.parse(last?.data ?? '{}')]).toMatchObject([
      'Page 3, line 1: not on the checklist of the town.',
      { reason: true, lines: ['3/1'] },
    ])
    expect(last?.data).not.toContain('checklist of')
    await store.close()
  })
})

it.each([
  ['Page 1, line 12: not there; page 2, lines 3, 4 and 7 to 9, cannot be read', ['1/12', '2/3', '2/4', '2/7-9']],
  ['Hoja 1, línea 2; hoja 10, líneas 3 a 5 y 8', ['1/2', '10/3-5', '10/8']],
  ['page 1, line 1 and page 1, line 1', ['1/1']],
  ['156 are needed, 149 are valid', []],
])('%s', (text, lines) => {
  expect(linesNamed(text)).toEqual(lines)
})
