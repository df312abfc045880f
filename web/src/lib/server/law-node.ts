// The compiled law on the server: read once, served to pages in one language each.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { type Artefact, forAnswers, inOneLanguage, inPlace, inState, readArtefact, stateOf, writeServed } from 'evenhand/artefact'
import type { Locale } from 'evenhand/wording'
import { keeper } from '#lib/kept.ts'
import { Away } from './away.ts'
import { madeOnce } from './kept.ts'
import { settings } from './settings-node.ts'

export interface Served {
  readonly artefact: Artefact
  /** SHA-256 of the law. */
  readonly hash: string
}

/** The law. Rejects with `Away` where its file cannot be read; the next who needs it tries again. */
export const law = madeOnce(read)

async function read(): Promise<Served> {
  const file = resolve(settings.EVENHAND_LAW)
  const found = await readArtefact(fileOf(file))
  if (!('artefact' in found)) throw new Away('law', new Error(found.problem))
  return found
}

/** The day on which a text of the law was last held against its sources. */
export function reviewedLast({ instruments }: Pick<Artefact, 'instruments'>): string {
  return instruments.reduce((last, { reviewed = '' }) => (reviewed > last ? reviewed : last), '')
}

/** The States with law here, the first of the table of places first. */
export async function states(): Promise<readonly string[]> {
  return (await law()).artefact.places.filter((each) => each.kind === 'state').map((each) => each.id)
}

/** Places whose files are kept, of those asked for last: some 60 kB each. */
const placesKept = 200
const laws = keeper<Promise<Artefact>>(20)
const files = { state: keeper<Promise<Uint8Array>>(200), place: keeper<Promise<Uint8Array>>(placesKept) } as const

/** The id of a place by its name in the address of a file, `us-vt-norwich`; undefined where there is none. */
export async function placeNamed(name: string): Promise<string | undefined> {
  return (await law()).artefact.places.find((each) => each.id.replaceAll('/', '-') === name)?.id
}

function lawOf(lang: Locale, state: string): Promise<Artefact> {
  return laws(`${lang} ${state}`, async () => inState(forAnswers(inOneLanguage((await law()).artefact, lang)), state))
}

/** The file for the interview in a page: what answers in one State or one place need, with the words of one language. WHY: it is apart, because threads of work never serve it. */
export function fileFor(lang: Locale, where: string): Promise<Uint8Array> {
  return files[kindOf(where)](`${lang} ${where}`, async () => {
    const of = await lawOf(lang, stateOf(where))
    return writeServed(kindOf(where) === 'state' ? of : inPlace(of, where))
  })
}

function kindOf(where: string): 'state' | 'place' {
  return stateOf(where) === where ? 'state' : 'place'
}

function fileOf(file: string): Uint8Array {
  try {
    return readFileSync(file)
  } catch (error) {
    throw new Away('law', error)
  }
}

const zip = promisify(gzip)
const brotli = promisify(brotliCompress)

/** How hard brotli tries. WHY: it tries less hard for a place, because there are hundreds, each asked for by few, and the last tenth would take a second of the processor. */
const effort = { state: 11, place: 9 } as const

const ways = {
  br: (file: Uint8Array, where: string) => brotli(file, { params: { [constants.BROTLI_PARAM_QUALITY]: effort[kindOf(where)] } }),
  gzip: (file: Uint8Array) => zip(file, { level: 9 }),
} as const

/** A way to make a file smaller, by the name that browsers give it. */
export type ContentCoding = keyof typeof ways

const small = { state: keeper<Promise<Uint8Array<ArrayBuffer>>>(200), place: keeper<Promise<Uint8Array<ArrayBuffer>>>(placesKept) } as const

/** Whether the file is at hand, in a way or as it is; of a State it always counts as at hand, because there are few. */
export function isAtHand(lang: Locale, where: string, way: ContentCoding | undefined): boolean {
  if (kindOf(where) === 'state') return true
  return way === undefined ? files.place.has(`${lang} ${where}`) : small.place.has(`${lang} ${where} ${way}`)
}

/** The file for pages in a language, made smaller; made once. */
export function smallFile(lang: Locale, where: string, way: ContentCoding): Promise<Uint8Array<ArrayBuffer>> {
  return small[kindOf(where)](`${lang} ${where} ${way}`, async () => Uint8Array.from(await ways[way](await fileFor(lang, where), where)))
}
