// Which mail servers an agency's mail may be given to: those of the open internet at ports of mail, and those that whoever runs this server allows.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPublicAddress, reachableHost } from './hosts-node.ts'

const at =
  (...addresses: readonly string[]) =>
  () =>
    Promise.resolve(addresses)
const host = 'mail.example.org'

describe('an address', () => {
  it.each([
    ...['127.0.0.1', '127.9.9.9', '0.0.0.0', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254', '100.64.0.1', '224.0.0.1'],
    ...['255.255.255.255', '::', '::1', 'fe80::1', 'fd00::1', 'ff02::1', '::ffff:127.0.0.1', '::ffff:10.0.0.1', '64:ff9b::a00:1', '2002:7f00:1::', 'x', ''],
  ])('%s is not of the open internet', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })

  it.each(['9.9.9.9', '172.15.0.1', '172.32.0.1', '192.167.1.1', '2620:fe::fe'])('%s is', (address) => {
    expect(isPublicAddress(address)).toBe(true)
  })
})

describe('a host', () => {
  it('is taken where every address of it is open, at a port of mail', async () => {
    expect(await reachableHost({ host, port: 587 }, [], at('9.9.9.9', '2620:fe::fe'))).toEqual({ address: '9.9.9.9' })
    expect(await reachableHost({ host, port: 587 }, [], at('9.9.9.9', '10.0.0.1'))).toBe('inside')
    expect(await reachableHost({ host: '169.254.169.254', port: 25 }, [])).toBe('inside')
    expect(await reachableHost({ host, port: 587 }, [], at())).toBe('unknown')
    expect(await reachableHost({ host, port: 587 }, [], () => Promise.reject(new Error('ENOTFOUND')))).toBe('unknown')
  })

  it('is asked for at no other port, and not even looked up', () =>
    fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 65_535 }), async (port) => {
        fc.pre(![25, 465, 587, 2525].includes(port))
        expect(await reachableHost({ host, port }, [], () => Promise.reject(new Error('it was looked up')))).toBe('port')
      }),
      { numRuns: 20 },
    ))

  it('that is allowed is taken wherever it is, and no other with it', async () => {
    expect(await reachableHost({ host: 'MAIL.town.example', port: 10_025 }, ['mail.town.example'], at('10.0.0.5'))).toEqual({ address: '10.0.0.5' })
    expect(await reachableHost({ host: 'sub.mail.town.example', port: 25 }, ['mail.town.example'], at('10.0.0.5'))).toBe('inside')
  })
})
