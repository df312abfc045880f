// What the page that holds records against the rules is given: the whole law and the layouts, as a module in one language.
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { forAnswers, inOneLanguage, writeServed } from 'evenhand/artefact'
import type { Locale } from 'evenhand/wording'
import { keeper } from '#lib/kept.ts'
import { allDocuments } from './documents-node.ts'
import { type ContentCoding, law } from './law-node.ts'
import { program } from './program.ts'

const [zip, brotli] = [promisify(gzip), promisify(brotliCompress)]
const modules = keeper<Promise<Uint8Array<ArrayBuffer>>>(4)
const small = keeper<Promise<Uint8Array<ArrayBuffer>>>(8)

/** The module. WHY: the law is a text with a letter for each byte, because a page that may make no connection can load scripts only. */
export function recordsModule(lang: Locale): Promise<Uint8Array<ArrayBuffer>> {
  return modules(lang, async () => {
    const { artefact, hash } = await law()
    const file = await writeServed(forAnswers(inOneLanguage(artefact, lang)))
    const documents = allDocuments()
      .filter((each) => each.path.startsWith('records/'))
      .map(({ path, text }) => ({ file: path, text }))
    const given = { law: Buffer.from(file).toString('latin1'), hash, program, documents }
    return new TextEncoder().encode(
      Object.entries(given)
        .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)}\n`)
        .join(''),
    )
  })
}

/** The same, made smaller. */
export function smallRecordsModule(lang: Locale, way: ContentCoding): Promise<Uint8Array<ArrayBuffer>> {
  return small(`${lang} ${way}`, async () => {
    const file = await recordsModule(lang)
    // WHY: it tries less hard than it could, because the last tenth would take seconds of the processor
    return Uint8Array.from(await (way === 'br' ? brotli(file, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }) : zip(file, { level: 9 })))
  })
}
