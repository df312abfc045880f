// The compiled law on the server: read once, served to pages in one language each.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import { type Artefact, forAnswers, inOneLanguage, inState, readArtefact, writeArtefact } from 'evenhand/artefact'
import type { Locale } from 'evenhand/wording'
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

const files = new Map<string, () => Promise<Uint8Array>>()

/** The States with law here, the first of the table of places first. */
export async function states(): Promise<readonly string[]> {
  return (await law()).artefact.places.filter((each) => each.kind === 'state').map((each) => each.id)
}

/** The file for the interview in a page: what answers in one State need, with the words of one language. WHY: it is apart, because threads of work never serve it. */
export function fileFor(lang: Locale, state: string): Promise<Uint8Array> {
  const name = `${lang} ${state}`
  const make = files.get(name) ?? madeOnce(async () => writeArtefact(inState(forAnswers(inOneLanguage((await law()).artefact, lang)), state)))
  files.set(name, make)
  return make()
}

function fileOf(file: string): Uint8Array {
  try {
    return readFileSync(file)
  } catch (error) {
    throw new Away('law', error)
  }
}

const zip = promisify(gzip)
const ways = { br: promisify(brotliCompress), gzip: (file: Uint8Array) => zip(file, { level: 9 }) } as const

/** A way to make a file smaller, by the name that browsers give it. */
export type ContentCoding = keyof typeof ways

const small = new Map<string, () => Promise<Uint8Array<ArrayBuffer>>>()

/** The file for pages in a language, made smaller; made once. */
export function smallFile(lang: Locale, state: string, way: ContentCoding): Promise<Uint8Array<ArrayBuffer>> {
  const name = `${lang} ${state} ${way}`
  const make = small.get(name) ?? madeOnce(async () => Uint8Array.from(await ways[way](await fileFor(lang, state))))
  small.set(name, make)
  return make()
}
