// Which servers an agency's mail may be given to. WHY: a chief types a host, and this server would connect to it, also to what only this machine can reach.
import { lookup } from 'node:dns/promises'
import { BlockList, isIP } from 'node:net'

/** Where servers of mail listen for programs that send. */
export const mailPorts: readonly number[] = [25, 465, 587, 2525]

const withoutAWay = new BlockList()
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  withoutAWay.addSubnet(net, bits)
for (const [net, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
] as const)
  withoutAWay.addSubnet(net, bits, 'ipv6')

const inTheOpen = new BlockList()
inTheOpen.addSubnet('2000::', 3, 'ipv6')

/** Whether an address is one that everybody on the internet reaches. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return !withoutAWay.check(address)
  // WHY: only what is given out to the world is taken, because what else there is leads inside in ways that change
  return family === 6 && inTheOpen.check(address, 'ipv6') && !withoutAWay.check(address, 'ipv6')
}

/** `inside`: an address in it is not of the open internet; `port`: nobody takes mail there; `unknown`: there is no such host. */
export type HostProblem = 'inside' | 'port' | 'unknown'

/** Every address of a host. */
export type Resolve = (host: string) => Promise<readonly string[]>

const addressesOf: Resolve = async (host) => (await lookup(host, { all: true })).map(({ address }) => address)

/**
 * The address at which a host is to be reached. `allowed`: hosts that whoever runs this server lets agencies use, wherever they are. WHY: the address
 * is given and not the name, so that a name that leads elsewhere a moment later leads nowhere.
 */
export async function reachableHost(
  { host, port }: { readonly host: string; readonly port: number },
  allowed: readonly string[],
  resolve: Resolve = addressesOf,
): Promise<{ readonly address: string } | HostProblem> {
  const isAllowed = allowed.includes(host.toLowerCase())
  if (!isAllowed && !mailPorts.includes(port)) return 'port'
  const addresses = isIP(host) === 0 ? await resolve(host).catch(() => []) : [host]
  const [address] = addresses
  if (address === undefined) return 'unknown'
  return isAllowed || addresses.every(isPublicAddress) ? { address } : 'inside'
}
