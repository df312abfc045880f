// The layout of the file: a mark, a version, a JSON part, the packed diagrams, and a hash over all of it.
import { inAscii } from '../base/index.ts'
import { highestOutcomes, isOrder, orderOf, Packed, type Ref } from '../diagram/index.ts'
import { read, written } from './definitions.ts'
import type { Artefact, Contents } from './model.ts'
import { lengthened, shortened } from './short.ts'
import { isWhole } from './whole.ts'

const mark = 'EVENHAND'
const version = 5
/** Of a file for pages, whose diagrams are written in few bytes. */
const servedVersion = 6
const headLength = 20
const hashLength = 32

/** Why a file was not read. */
export type UnreadableArtefact = 'not-an-artefact' | 'other-version' | 'damaged'

/** An artefact as it was read. */
export interface HashedArtefact {
  readonly artefact: Artefact
  /** SHA-256 of the file, 64 hexadecimal digits: what an answer rests on. */
  readonly hash: string
}

/** A read artefact, or why it could not be read. */
export type ArtefactRead = HashedArtefact | { readonly problem: UnreadableArtefact }

/** The bytes of the file: mark, version, lengths of both parts (32-bit, little-endian), JSON padded to 4 bytes, integers, SHA-256. */
export function writeArtefact({ diagrams, ...contents }: Artefact): Promise<Uint8Array> {
  return sealed(written(contents), diagrams)
}

/** The bytes of a file for pages, which only `readServed` reads: as above, its diagrams in few bytes. */
export function writeServed({ diagrams, ...contents }: Artefact): Promise<Uint8Array> {
  return laid(JSON.stringify(written(contents)), diagrams.cells.length, shortened(diagrams.cells, diagrams.sizes), servedVersion)
}

/** The file of any JSON part and diagrams, with a right hash, whether or not they belong together. */
export function sealed(contents: object, diagrams: Packed): Promise<Uint8Array> {
  return sealedText(inAscii(JSON.stringify(contents)), diagrams)
}

/** The same of a text of plain letters that is no JSON as a whole. */
export function sealedText(contents: string, { cells }: Packed): Promise<Uint8Array> {
  const bytes = new Uint8Array(cells.length * 4)
  const view = new DataView(bytes.buffer)
  for (const [index, cell] of cells.entries()) view.setInt32(index * 4, cell, true)
  return laid(contents, cells.length, bytes, version)
}

async function laid(contents: string, count: number, diagrams: Uint8Array, version: number): Promise<Uint8Array> {
  const json = new TextEncoder().encode(contents)
  const start = headLength + padded(json.length)
  const body = new Uint8Array(start + diagrams.length)
  body.set(new TextEncoder().encode(mark), 0)
  const view = new DataView(body.buffer)
  view.setUint32(8, version, true)
  view.setUint32(12, json.length, true)
  view.setUint32(16, count, true)
  body.set(json, headLength)
  body.set(diagrams, start)
  const file = new Uint8Array(body.length + hashLength)
  file.set(body)
  file.set(await sha256(body), body.length)
  return file
}

function padded(length: number): number {
  return length + ((4 - (length % 4)) % 4)
}

/** Whether what is in a file is a law that can be asked. `highest`: the highest outcome under each node of its diagrams. */
type Check = (contents: Contents, diagrams: Packed, highest: ReadonlyMap<Ref, number>) => boolean

/** Reads the file; one that is cut short, changed or of another make is refused whole, and one in which anything that answers need is missing. */
export function readArtefact(file: Uint8Array): Promise<ArtefactRead> {
  return readChecked(file, version, isWhole)
}

/**
 * Reads a file that was checked before, where it was made smaller for this page. WHY: it is not checked again, because whoever could send a page a law that is
 * not whole could send it another program as well, and the check is code that a telephone would have to load.
 */
export function readServed(file: Uint8Array): Promise<ArtefactRead> {
  return readChecked(file, servedVersion)
}

async function readChecked(file: Uint8Array, version: number, check?: Check): Promise<ArtefactRead> {
  if (file.length < headLength + hashLength || new TextDecoder().decode(file.subarray(0, 8)) !== mark) return { problem: 'not-an-artefact' }
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  if (view.getUint32(8, true) !== version) return { problem: 'other-version' }
  const body = file.subarray(0, file.length - hashLength)
  const hash = hex(await sha256(body))
  if (hash !== hex(file.subarray(body.length))) return { problem: 'damaged' }
  const artefact = decode(file, view, check)
  return artefact === undefined ? { problem: 'damaged' } : { artefact, hash }
}

/** What a text holds, by its bytes; throws where it holds none. */
type Reading = (text: Uint8Array) => Partial<Contents> | null

/**
 * Reads a file that lies beside the program that reads it, without looking whether it was changed. WHY: whoever could change the one could change the other. `reading`: what its
 * text stands for, with what lies elsewhere. Undefined where that is no whole law.
 */
export function readBeside(file: Uint8Array, reading: Reading): Artefact | undefined {
  return decode(file, new DataView(file.buffer, file.byteOffset, file.byteLength), undefined, reading)
}

const asJson: Reading = (text) => JSON.parse(new TextDecoder().decode(text)) as Partial<Contents> | null

/** WHY: the contents are checked too, because a hash tells that a file is whole, and not that it was made here. */
function decode(file: Uint8Array, view: DataView, check: Check | undefined, reading = asJson): Artefact | undefined {
  const jsonLength = view.getUint32(12, true)
  const start = headLength + padded(jsonLength)
  if (start + hashLength > file.length) return undefined
  const contents = contentsIn(file.subarray(headLength, headLength + jsonLength), reading)
  if (contents === undefined) return undefined
  const sizes = contents.vocabulary.facts.map((fact) => fact.answers.length)
  const cells = cellsIn(file, view, start, sizes)
  if (cells === undefined) return undefined
  const outcomes = Math.max(contents.statuses.length, contents.ways.length, contents.verdicts.length + 1)
  if (!isOrder(contents.order, sizes.length)) return undefined
  const order = orderOf(contents.order)
  const diagrams = new Packed(sizes, order, cells)
  if (check !== undefined) {
    const highest = highestOutcomes(sizes, order, cells, outcomes)
    if (highest === undefined || !check(contents, diagrams, highest)) return undefined
  }
  const linked = read(contents)
  return linked === undefined ? undefined : { ...linked, diagrams }
}

function cellsIn(file: Uint8Array, view: DataView, start: number, sizes: readonly number[]): Int32Array | undefined {
  const [count, end] = [view.getUint32(16, true), file.length - hashLength]
  if (view.getUint32(8, true) === servedVersion) return lengthened(file.subarray(start, end), sizes, count)
  return start + count * 4 === end ? integers(file, view, start, count) : undefined
}

const littleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1

/** The integers of the diagrams. WHY: they are read at once where the machine has them as the file does, because one by one they take ten times as long. */
function integers(file: Uint8Array, view: DataView, start: number, count: number): Int32Array {
  if (!littleEndian) return Int32Array.from({ length: count }, (_, index) => view.getInt32(start + index * 4, true))
  return new Int32Array(Uint8Array.from(file.subarray(start, start + count * 4)).buffer)
}

const lists = [
  'order',
  'instruments',
  'norms',
  'erasers',
  'definitions',
  'limits',
  'verdicts',
  'statuses',
  'ways',
  'places',
  'agencies',
  'cells',
  'timelines',
  'givens',
] as const

/** What a text holds, if it has every list that an artefact has. */
function contentsIn(text: Uint8Array, reading: Reading): Contents | undefined {
  let read: Partial<Contents>
  try {
    read = { ...reading(text) }
  } catch {
    return undefined
  }
  const facts: readonly unknown[] = Array.isArray(read.vocabulary?.facts) ? read.vocabulary.facts : [undefined]
  const whole = lists.every((list) => Array.isArray(read[list])) && facts.every(hasAnswers)
  return whole ? (read as Contents) : undefined
}

function hasAnswers(fact: unknown): boolean {
  return typeof fact === 'object' && fact !== null && 'answers' in fact && Array.isArray(fact.answers)
}

async function sha256(bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes)))
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
