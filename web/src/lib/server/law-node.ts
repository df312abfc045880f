// The compiled law on the server: read once, served to pages in one language each.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import { type Artefact, forAnswers, inOneLanguage, readArtefact, writeArtefact } from 'evenhand/artefact'
import type { Language } from 'evenhand/wording'
import { Away } from './away.ts'
import { kept } from './kept.ts'
import { settings } from './settings-node.ts'

export interface Served {
  readonly artefact: Artefact
  /** SHA-256 of the law. */
  readonly hash: string
}

/** The law. Rejects with `Away` where its file cannot be read; the next who needs it tries again. */
export const law = kept(read)

async function read(): Promise<Served> {
  const file = resolve(settings.EVENHAND_LAW)
  const found = await readArtefact(fileOf(file))
  if (!('artefact' in found)) throw new Away('law', new Error(found.problem))
  return found
}

const files = new Map<Language, () => Promise<Uint8Array>>()

/** The file for the interview in a page: what answers need, with the words of one language. WHY apart: threads of work never serve it. */
export function fileFor(lang: Language): Promise<Uint8Array> {
  const make = files.get(lang) ?? kept(async () => writeArtefact(forAnswers(inOneLanguage((await law()).artefact, lang))))
  files.set(lang, make)
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
export type Way = keyof typeof ways

const small = new Map<string, () => Promise<Uint8Array<ArrayBuffer>>>()

/** The file for pages in a language, made smaller; made once. */
export function smallFile(lang: Language, way: Way): Promise<Uint8Array<ArrayBuffer>> {
  const name = `${lang} ${way}`
  const make = small.get(name) ?? kept(async () => Uint8Array.from(await ways[way](await fileFor(lang))))
  small.set(name, make)
  return make()
}
