// Reads the files of a log from a web server.
import type { FileReader } from './tiles.ts'

/** Longest file that is taken, in bytes: a bundle of 256 entries of full length. */
const longest = 17_000_000

/** Reads the files below an address. Rejects with the path and what the server says where one cannot be had. */
export function webReader(address: string): FileReader {
  const base = address.endsWith('/') ? address : `${address}/`
  return async (path) => {
    const response = await fetch(new URL(path, base), { signal: AbortSignal.timeout(30_000) })
    if (!response.ok) throw new Error(`${path} (${response.status})`)
    if (Number(response.headers.get('Content-Length') ?? 0) > longest) throw new RangeError(path)
    return new Uint8Array(await response.arrayBuffer())
  }
}
