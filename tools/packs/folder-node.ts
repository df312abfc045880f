// The language packs as they lie in the repository: one folder for each language, a file of messages for each part of the program.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const root = join(import.meta.dirname, '..', '..', 'src', 'wording', 'packs')

/** The language that messages are written in first. */
const written = 'en'

const about = z.strictObject({
  locale: z.string().regex(/^[a-z]{2}$/),
  name: z.string(),
  status: z.enum(['in use', 'begun']),
  direction: z.enum(['ltr', 'rtl']),
  intl: z.strictObject({ plain: z.string(), days: z.string(), numbers: z.string() }),
  openGraph: z.string(),
})
const file = z.record(z.string(), z.string())

export interface PackFolder extends z.infer<typeof about> {
  /** Messages by the name of their file, in its order. */
  readonly areas: ReadonlyMap<string, Readonly<Record<string, string>>>
}

/** The packs that have messages of their own, English first. */
export function packFolders(): readonly PackFolder[] {
  const names = readdirSync(root).filter((each) => existsSync(join(root, each, 'pack.json')))
  const [before, after] = [names.filter((each) => each === written), names.filter((each) => each !== written)]
  return [...before, ...after.toSorted()].map(packFolder)
}

function packFolder(name: string): PackFolder {
  const read = (...path: readonly string[]): unknown => JSON.parse(readFileSync(join(root, name, ...path), 'utf8'))
  const files = readdirSync(join(root, name, 'messages')).filter((each) => each.endsWith('.json'))
  const areas = new Map(files.toSorted().map((each) => [each.replace('.json', ''), file.parse(read('messages', each))]))
  return { ...about.parse(read('pack.json')), areas }
}

/** All messages of a pack by key. */
export function messagesOf({ areas }: PackFolder): Readonly<Record<string, string>> {
  return Object.assign({}, ...areas.values()) as Readonly<Record<string, string>>
}

/** Writes one file of messages, in the order given. */
export function writeArea(locale: string, area: string, messages: Readonly<Record<string, string>>): void {
  writeFileSync(join(root, locale, 'messages', `${area}.json`), `${JSON.stringify(messages, null, 2)}\n`)
}

/** Writes what is made of the packs, by its place under src. */
export function writeGenerated(path: string, text: string): void {
  writeFileSync(join(root, '..', '..', path), text)
}
