// npm run languages -- export fr FILE [--format json]; npm run languages -- import FILE. For whoever translates and does not program; see docs/languages.md.
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { exchangeOf, readExchange, taken, written } from './exchange.ts'
import { messagesOf, packFolders, writeArea } from './folder-node.ts'

const usage = `npm run languages -- export LANGUAGE FILE [--format xliff|json]   writes the messages of a language beside the English ones
npm run languages -- import FILE                                  takes them back, says what is wrong with any, and makes them ready
The language is the code of a folder in src/wording/packs, such as fr.`

/** What went wrong; nothing where all went well. */
async function run(): Promise<readonly string[]> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { format: { type: 'string', default: 'xliff' } } })
  const [what, ...rest] = positionals
  const { format } = values
  const packs = packFolders()
  const [english] = packs
  if (english === undefined) return ['there is no English pack']
  const known = packs.map((each) => each.locale).join(', ')

  if (what === 'export') {
    const [locale, file] = rest
    const pack = packs.find((each) => each.locale === locale)
    if (pack === undefined || file === undefined || (format !== 'xliff' && format !== 'json')) return [usage, `Languages: ${known}`]
    const exchange = exchangeOf(pack.locale, messagesOf(english), messagesOf(pack))
    writeFileSync(file, await written(exchange, format))
    const all = Object.values(exchange.messages)
    console.log(`${file}: ${all.length} messages, ${all.filter((each) => each.text === '').length} of them without a translation`)
    return []
  }

  if (what === 'import') {
    const [file] = rest
    if (file === undefined) return [usage]
    const read = await readExchange(readFileSync(file, 'utf8'))
    if ('wrong' in read) return [`${file}: ${read.wrong}`]
    const pack = packs.find((each) => each.locale === read.locale)
    if (pack === undefined || pack === english) return [`${file}: there is no language \`${read.locale}\` to take it into. Languages: ${known}`]
    const before = messagesOf(pack)
    const { messages, mistakes } = taken(read, messagesOf(english), before)
    for (const [area, all] of english.areas) {
      const own = Object.fromEntries(Object.keys(all).flatMap((key) => (messages[key] === undefined ? [] : [[key, messages[key]]])))
      if (Object.keys(own).length > 0) writeArea(pack.locale, area, own)
    }
    const changed = Object.keys(messages).filter((key) => messages[key] !== before[key]).length
    await import('./generate.ts')
    console.log(`${pack.locale}: messages taken: ${changed}; mistakes: ${mistakes.length}`)
    return mistakes
  }
  return [usage]
}

const wrong = await run()
if (wrong.length > 0) {
  console.error(wrong.join('\n'))
  process.exitCode = 1
}
