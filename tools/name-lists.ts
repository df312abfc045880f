// Makes a module of the lists of names and of words of streets: npm run generate. WHY: a room opens no file, and whoever knows names and not code can mend a list.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parse as parseCsv } from 'csv-parse/sync'

const room = resolve(import.meta.dirname, '../src/signatures')
const made = ['nicknames', 'streets'].map((list) => {
  const [, ...rows]: readonly (readonly string[])[] = parseCsv(readFileSync(join(room, 'lists', `${list}.csv`), 'utf8'))
  return `/** The rows of ${list}.csv: words apart by spaces. */\nexport const ${list}: readonly string[] = [\n${rows.map((row) => `  '${row.join(' ')}',\n`).join('')}]\n`
})
mkdirSync(join(room, 'generated'), { recursive: true })
writeFileSync(join(room, 'generated', 'lists.ts'), `// Made by \`npm run generate\` of src/signatures/lists. Change those.\n\n${made.join('\n')}`)
