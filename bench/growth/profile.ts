// Where the time of a piece of work goes, by the function at the top of the stack.
import { Session } from 'node:inspector/promises'

export interface ProfileShare {
  readonly name: string
  /** Of all samples, from 0 to 1. */
  readonly share: number
}

/** Runs the work under the sampling profiler; the functions in which most of the time was spent, without what they called. */
export async function profiled(work: () => void, most: number): Promise<readonly ProfileShare[]> {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.start')
  work()
  const { profile } = await session.post('Profiler.stop')
  session.disconnect()
  const names = new Map(profile.nodes.map(({ id, callFrame }) => [id, nameOf(callFrame)]))
  const samples = profile.samples ?? []
  const counted = Map.groupBy(samples, (id) => names.get(id) ?? '?')
  const shares = [...counted].map(([name, all]): ProfileShare => ({ name, share: all.length / samples.length }))
  return shares.toSorted((a, b) => b.share - a.share).slice(0, most)
}

function nameOf({ functionName, url, lineNumber }: { readonly functionName: string; readonly url: string; readonly lineNumber: number }): string {
  const [, file] = /\/(?:src|bench)\/(.+)$/.exec(url) ?? []
  const name = functionName === '' ? 'closure' : functionName
  return file === undefined ? name : `${name} ${file}:${lineNumber + 1}`
}
