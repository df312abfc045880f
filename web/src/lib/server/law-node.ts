// The compiled law on the server: read once, served to pages in one language each.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import { type Artefact, forAnswers, inOneLanguage, readArtefact, writeArtefact } from 'evenhand/artefact'
import { type Language, languages } from 'evenhand/wording'

export interface Served {
  readonly artefact: Artefact
  /** SHA-256 of the law. */
  readonly hash: string
  /** The file for the interview in a page: what answers need, with the words of one language. */
  readonly files: Readonly<Record<Language, Uint8Array>>
}

let served: Promise<Served> | undefined

/** The law, or an error that says what to do about it. */
export function law(): Promise<Served> {
  served ??= read()
  return served
}

async function read(): Promise<Served> {
  const file = process.env['EVENHAND_LAW'] ?? join(process.cwd(), 'build', 'evenhand.law')
  const found = await readArtefact(readFileSync(file))
  if (!('artefact' in found)) throw new Error(`the compiled law ${file} cannot be read (${found.problem}): run \`npm run -s evenhand -- compile\``)
  const made = await Promise.all(languages.map(async (lang) => [lang, await writeArtefact(forAnswers(inOneLanguage(found.artefact, lang)))] as const))
  return { ...found, files: Object.fromEntries(made) as Record<Language, Uint8Array> }
}

const zip = promisify(gzip)
const ways = { br: promisify(brotliCompress), gzip: (file: Uint8Array) => zip(file, { level: 9 }) } as const

/** A way to make a file smaller, by the name that browsers give it. */
export type Way = keyof typeof ways

const small = new Map<string, Promise<Uint8Array<ArrayBuffer>>>()

/** The file for pages in a language, made smaller; made once. */
export function smallFile(lang: Language, way: Way): Promise<Uint8Array<ArrayBuffer>> {
  const name = `${lang} ${way}`
  const made = small.get(name) ?? law().then(async ({ files }) => Uint8Array.from(await ways[way](files[lang])))
  small.set(name, made)
  return made
}
