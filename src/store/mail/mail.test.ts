// The mail server of an agency in both databases, and its password: it opens for what it was given, and for nothing else.
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { engines, stamps } from '../../../conformance/store/kit-node.ts'
import { openStore } from '../open-node.ts'
import { openPassword, type PasswordOf, sealPassword } from './sealed-node.ts'
import { agencyMailOf, keepAgencyMail, removeAgencyMail } from './settings.ts'

const both = engines()
afterAll(both.stop)

const of: PasswordOf = { agency: 'us/vt/norwich/vt0141000', host: 'mail.example.org', port: 465, security: 'tls', user: 'policies' }
const secret = 'a secret of this server, long enough'

describe('a sealed password', () => {
  it('opens for the agency, server, port, security and user that it was given for, with the same secret, and never else', () =>
    fc.assert(
      fc.property(fc.string(), (password) => {
        const sealed = sealPassword(secret, of, password)
        expect(openPassword(secret, of, sealed)).toBe(password)
        expect(openPassword(`${secret}!`, of, sealed)).toBeUndefined()
        const others: readonly Partial<PasswordOf>[] = [{ agency: 'us/vt/hartford/vt0140300' }, { host: 'x' }, { port: 25 }, { security: 'none' }, { user: '' }]
        for (const other of others) expect(openPassword(secret, { ...of, ...other }, sealed)).toBeUndefined()
      }),
      { numRuns: 30 },
    ))

  it('is never the same twice, and does not open where a byte of it was changed or is missing', () => {
    const sealed = sealPassword(secret, of, 'open sesame')
    expect(sealPassword(secret, of, 'open sesame')).not.toBe(sealed)
    const bytes = Buffer.from(sealed, 'base64url')
    for (const [at, byte] of bytes.entries()) {
      const changed = Buffer.from(bytes)
      changed[at] = byte ^ 1
      expect(openPassword(secret, of, changed.toString('base64url'))).toBeUndefined()
      expect(openPassword(secret, of, bytes.subarray(0, at).toString('base64url'))).toBeUndefined()
    }
  })
})

describe.each(both.each)('%s', (_, fresh) => {
  it('keeps one for an agency, changes it and takes it away, and tells in the history that it did and nothing of it', async () => {
    const store = await openStore(fresh())
    const stamp = stamps()
    const { agency, ...rest } = of
    const row = { agency, ...rest, sealed_password: sealPassword(secret, of, 'open sesame'), sender: 'policies@example.org' }
    expect(await agencyMailOf(store.db, agency)).toBeUndefined()
    await keepAgencyMail(store, row, stamp('chief-1'))
    await keepAgencyMail(store, { ...row, agency: 'us/vt/hartford/vt0140300', host: 'other.example.org' }, stamp('chief-2'))
    await keepAgencyMail(store, { ...row, port: 587 }, stamp('chief-1'))
    expect(await agencyMailOf(store.db, agency)).toMatchObject({ host: 'mail.example.org', port: 587, person: 'chief-1' })
    expect([await removeAgencyMail(store, agency, stamp('chief-1')), await removeAgencyMail(store, agency, stamp('chief-1'))]).toEqual([true, false])
    expect([await agencyMailOf(store.db, agency), (await agencyMailOf(store.db, 'us/vt/hartford/vt0140300'))?.host]).toEqual([undefined, 'other.example.org'])
    const acts = await store.db.selectFrom('history').select(['action', 'data']).where('place', '=', agency).orderBy('at').execute()
    expect(acts).toEqual(['mail.keep', 'mail.keep', 'mail.remove'].map((action) => ({ action, data: '{}' })))
    await store.close()
  })
})
