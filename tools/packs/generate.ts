// Makes of the messages of each language what the program says: npm run generate. What it made is kept in the repository, as the parser is, and CI compares.
import { customsOf } from './cldr.ts'
import { messagesOf, type PackFolder, packFolders, writeGenerated } from './folder-node.ts'
import { type CompiledMessage, compiled, differsIn } from './message.ts'

const [english, ...others] = packFolders()
if (english === undefined) throw new Error('there is no English pack')
const wrong: string[] = []
const folder = 'wording/packs/generated'

/** The messages of a pack made ready, in the order of the English ones. */
function ready(pack: PackFolder): ReadonlyMap<string, CompiledMessage> {
  const all = messagesOf(pack)
  return new Map(
    Object.keys(messagesOf(english ?? pack)).flatMap((key) => {
      const message = all[key]
      if (message === undefined) return []
      const made = compiled(message, pack.locale)
      if (!('wrong' in made)) return [[key, made]]
      wrong.push(`${pack.locale} ${key}: ${made.wrong}`)
      return []
    }),
  )
}

const source = ready(english)

for (const pack of [english, ...others]) {
  const made = ready(pack)
  for (const [key, own] of made) {
    const meant = source.get(key)
    if (meant !== undefined) wrong.push(...differsIn(own, meant).map((each) => `${pack.locale} ${key}: ${each}`))
  }
  const all = messagesOf(pack)
  wrong.push(...Object.keys(all).flatMap((key) => (source.has(key) ? [] : [`${pack.locale} ${key}: there is no English message of that name`])))
  if (pack.status === 'in use') wrong.push(...[...source.keys()].flatMap((key) => (made.has(key) ? [] : [`${pack.locale} ${key}: the message is missing`])))
  const lines = [...made].map(([key, { text }]) => `  ${JSON.stringify(key)}: ${JSON.stringify(text)},`)
  const type = pack.status === 'in use' ? 'Readonly<Record<Key, string>>' : 'Readonly<Partial<Record<Key, string>>>'
  writeGenerated(
    `${folder}/${pack.locale}.ts`,
    `// Made by \`npm run generate\` of src/wording/packs/${pack.locale}/messages. Change those.\nimport type { Key } from './slots.ts'\n\nexport const messages: ${type} = {\n${lines.join('\n')}\n}\n`,
  )
}

const slots = [...source].map(([key, made]) => {
  const names = Object.entries(made.slots).map(([name, kind]) => `'${kind === 'count' ? '#' : ''}${name}'`)
  return `  readonly ${JSON.stringify(key)}: ${names.length === 0 ? 'never' : names.join(' | ')}`
})
writeGenerated(
  `${folder}/slots.ts`,
  `// Made by \`npm run generate\` of the English messages: the name of each, and what fills it; a number where it begins with #.\n\n/** What fills each message. */\nexport interface Slots {\n${slots.join('\n')}\n}\n\n/** The name of a message. */\nexport type Key = keyof Slots\n`,
)

/** The made-up language of tests: what is known of it as of the others; its words are made of the English ones. */
const madeUp = { ...english, locale: 'qps', name: 'Made up', status: 'made up', direction: 'rtl' } as const
const known = [english, ...others, madeUp].map(({ areas: _, ...about }) => `  ${about.locale}: ${JSON.stringify(about)},`)
writeGenerated(
  `${folder}/about.ts`,
  `// Made by \`npm run generate\` of src/wording/packs/*/pack.json. Change those.

/** What is known of a language besides its words. */
export interface About {
  readonly locale: string
  /** What it calls itself. */
  readonly name: string
  /** In use: whole, and offered. Begun: shown where it is whole, and offered nowhere. Made up: for tests. */
  readonly status: 'in use' | 'begun' | 'made up'
  readonly direction: 'ltr' | 'rtl'
  /** Whose lists and plurals, days and numbers the platform takes for it. */
  readonly intl: { readonly plain: string; readonly days: string; readonly numbers: string }
  /** How links that are sent on name it. */
  readonly openGraph: string
}

export const about = {
${known.join('\n')}
} as const satisfies Readonly<Record<string, About>>

/** A language that sentences can be made in. */
export type Locale = keyof typeof about
`,
)

const customs = [english, ...others, madeUp].map(({ locale, intl }) => `  ${locale}: ${JSON.stringify(customsOf(intl))},`)
writeGenerated(
  `${folder}/customs.ts`,
  `// Made by \`npm run generate\` of the Unicode locale data that the platform has. Change nothing here.
import type { Customs } from '../pack.ts'
import type { Locale } from './about.ts'

export const customs: Readonly<Record<Locale, Customs>> = {
${customs.join('\n')}
}
`,
)

const inUse = [english, ...others].filter((each) => each.status === 'in use').map((each) => `'${each.locale}'`)
writeGenerated(
  'base/locales.ts',
  `// Made by \`npm run generate\` of src/wording/packs/*/pack.json. Change those.\n\n/** The languages in use: everything that people read is there in each of them. */\nexport const locales = [${inUse.join(', ')}] as const\n`,
)

if (wrong.length > 0) {
  console.error(wrong.join('\n'))
  process.exitCode = 1
}
