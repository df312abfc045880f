// A log as files that any web server keeps: tiles of hashes and bundles of entries (C2SP, tlog-tiles).
import { hashLength, leafHash, nodeHash } from './hash-node.ts'
import { rootOf, type SubtreeReader } from './tree.ts'

/** Hashes in a full tile, and entries in a full bundle. */
export const tileWidth = 256
/** Levels of the tree from one tile to the next. */
const tileHeight = 8

/** A tile: its level, or the entries themselves; its number; and how many of its places are filled. */
export interface TilePlace {
  readonly level: number | 'entries'
  readonly index: number
  readonly width: number
}

/** The path of a tile below the log: `tile/0/x001/234`, `tile/entries/000.p/7`. */
export function tilePath({ level, index, width }: TilePlace): string {
  const groups = String(index)
    .padStart(Math.ceil(String(index).length / 3) * 3, '0')
    .match(/\d{3}/g)
  const name = (groups ?? []).map((each, at, all) => (at === all.length - 1 ? each : `x${each}`)).join('/')
  return `tile/${level}/${name}${width === tileWidth ? '' : `.p/${width}`}`
}

/** A file of the log. */
export interface LogFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/** Every tile and bundle of a log that one with `since` entries did not have, lowest first. */
export function logFiles(entries: readonly Uint8Array[], since = 0): readonly LogFile[] {
  const bundles = tilesOf(entries.length, since, 1).map(({ index, width }): LogFile => {
    const own = entries.slice(index * tileWidth, index * tileWidth + width)
    return { path: tilePath({ level: 'entries', index, width }), bytes: bundled(own) }
  })
  const files: LogFile[] = [...bundles]
  let hashes = entries.map(leafHash)
  for (let level = 0; hashes.length > 0; level += 1) {
    const own = hashes
    for (const { index, width } of tilesOf(own.length, since, tileWidth ** level))
      files.push({ path: tilePath({ level, index, width }), bytes: Buffer.concat(own.slice(index * tileWidth, index * tileWidth + width)) })
    const full = Math.floor(own.length / tileWidth)
    hashes = Array.from({ length: full }, (_, index) => joined(own.slice(index * tileWidth, (index + 1) * tileWidth)))
  }
  return files
}

/** The tiles of a level with `count` hashes that differ from those of a log with `since` entries. `span`: entries below one hash. */
function tilesOf(count: number, since: number, span: number): readonly Omit<TilePlace, 'level'>[] {
  const before = Math.floor(since / span)
  const first = before === count ? Math.ceil(count / tileWidth) : Math.floor(before / tileWidth)
  const length = Math.max(0, Math.ceil(count / tileWidth) - first)
  return Array.from({ length }, (_, at) => ({ index: first + at, width: Math.min(tileWidth, count - (first + at) * tileWidth) }))
}

/** The root of hashes side by side; as many as a power of two. */
function joined(hashes: readonly Uint8Array[]): Uint8Array {
  const [first = new Uint8Array(), ...rest] = hashes
  if (rest.length === 0) return first
  const half = hashes.length / 2
  return nodeHash(joined(hashes.slice(0, half)), joined(hashes.slice(half)))
}

/** Entries in one bundle: the length of each in two bytes, then the entry. */
function bundled(entries: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(
    entries.flatMap((each) => {
      if (each.length > 0xffff) throw new RangeError('an entry of a log has at most 65,535 bytes')
      return [new Uint8Array([each.length >> 8, each.length & 0xff]), each]
    }),
  )
}

/** The entries of a bundle; undefined where it is cut or too long. */
export function entriesIn(bundle: Uint8Array): readonly Uint8Array[] | undefined {
  const found: Uint8Array[] = []
  for (let at = 0; at < bundle.length; ) {
    const length = ((bundle[at] ?? 0) << 8) | (bundle[at + 1] ?? 0)
    if (at + 2 + length > bundle.length) return undefined
    found.push(bundle.subarray(at + 2, at + 2 + length))
    at += 2 + length
  }
  return found
}

/** Gives the bytes of a file of the log. */
export type FileReader = (path: string) => Promise<Uint8Array>

/** Reads the hashes of a log of `size` entries from its tiles. A tile that has another length than it should is refused. */
export function subtreesIn(read: FileReader, size: number): SubtreeReader {
  const tiles = new Map<string, Promise<Uint8Array>>()
  const tile = (level: number, index: number): Promise<Uint8Array> => {
    const count = Math.floor(size / tileWidth ** level)
    const width = Math.min(tileWidth, count - index * tileWidth)
    const path = tilePath({ level, index, width })
    const found = tiles.get(path) ?? read(path).then((bytes) => ofLength(bytes, width * hashLength, path))
    tiles.set(path, found)
    return found
  }
  return async (level, index) => {
    const row = Math.floor(level / tileHeight)
    const span = 2 ** (level - row * tileHeight)
    const first = index * span
    const bytes = await tile(row, Math.floor(first / tileWidth))
    const from = (first % tileWidth) * hashLength
    const own = Array.from({ length: span }, (_, at) => bytes.subarray(from + at * hashLength, from + (at + 1) * hashLength))
    return joined(own)
  }
}

function ofLength(bytes: Uint8Array, length: number, path: string): Uint8Array {
  if (bytes.length !== length) throw new RangeError(`${path} has ${bytes.length} bytes and should have ${length}`)
  return bytes
}

/** The root of entries that are all at hand. */
export function rootOfEntries(entries: readonly Uint8Array[]): Promise<Uint8Array> {
  const files = new Map(logFiles(entries).map(({ path, bytes }) => [path, bytes]))
  return rootOf(
    subtreesIn(async (path) => files.get(path) ?? new Uint8Array(), entries.length),
    entries.length,
  )
}
