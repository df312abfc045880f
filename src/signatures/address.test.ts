// An address is the same address however it is written.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addressKey, readAddress, readTown } from './address.ts'

const towns = new Set([readTown('Norwich'), readTown('West Fairlee')])
const read = (text: string) => readAddress(text, towns)

describe('an address', () => {
  it.each([
    ['12 Elm Street', '12 ELM ST.'],
    ['12 Elm Street', '#12 elm st'],
    ['12 Elm Street', 'No. 12, Elm St'],
    ['12 Elm Street', '0012 Elm St'],
    ['12A Elm Street', '12 a Elm St'],
    ['12-14 Elm St', '12 – 14 Elm Street'],
    ['12 1/2 Elm St', '12 1/2  Elm Street'],
    ['12 East Elm St', '12 E. Elm St'],
    ['12 North Pasture Road', '12 No. Pasture Rd'],
    ['12 Saint Bride Avenue', '12 St. Bride Ave'],
    ['12 First Street', '12 1st St'],
    ['12 US Route 5 South', '12 Rte 5 S'],
    ['12 VT Route 132', '12 Vt. Rt 132'],
    ['12 Route 132', '12 State Highway 132'],
    ['12 Old Mill Mountain Road', '12 Old Mill Mtn Rd'],
    ['RR 2 Box 140', 'R.R. 2, Box 140'],
    ['RFD 2 Box 140', 'Rural Route 2 Box 140'],
    ['P.O. Box 17', 'PO Box 17'],
  ])('%s is %s', (one, other) => {
    expect(read(other)).toEqual(read(one))
  })

  it.each([
    ['12 Elm St', '14 Elm St'],
    ['12 Elm St', '12 Oak St'],
    ['12 Elm St', '12A Elm St'],
    ['12 Elm St', '12 Elm Rd'],
    ['12 E Elm St', '12 W Elm St'],
    ['12 A St', '12 B St'],
    ['RR 2 Box 140', 'RR 3 Box 140'],
    ['12 Elm St', 'PO Box 12'],
  ])('%s is not %s', (one, other) => {
    const [first, second] = [read(one), read(other)]
    expect(first === undefined || second === undefined ? undefined : addressKey(first) === addressKey(second)).toBe(false)
  })

  it('has its flat and its town apart', () => {
    expect(read('12 Elm St Apt 3, Norwich, VT 05055')).toEqual({ kind: 'street', number: '12', street: 'elm st', unit: '3', town: 'norwich' })
    expect(read('Apt. 3, 12 Elm St')).toEqual({ kind: 'street', number: '12', street: 'elm st', unit: '3', town: '' })
    expect(read('12 Elm St, #3B')).toEqual({ kind: 'street', number: '12', street: 'elm st', unit: '3b', town: '' })
    expect(read('12 Elm St Norwich VT 05055-0001')).toEqual({ kind: 'street', number: '12', street: 'elm st', unit: '', town: 'norwich' })
    expect(read('12 Elm St West Fairlee')?.town).toBe('w fairlee')
    expect(read('12 Norwich')).toMatchObject({ number: '12', street: 'norwich', town: '' })
  })

  it('is nothing where nothing is written', () => {
    expect([read(''), read(' - '), read(',')]).toEqual([undefined, undefined, undefined])
  })

  it('can be any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(999), (text, number) => {
        expect(read(`${number} ${text} Elm Street`)).toEqual(read(`${number} ${text} ELM ST.`))
      }),
    )
  })
})
