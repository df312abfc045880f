// npm run generate, second half: what follows from the grammar of the rule language, as data for those who do not load its parser.
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { colorsOf } from '../editor/colors.ts'
import { grammarWords } from '../src/language/index.ts'
import { attestations } from '../src/rules/index.ts'
import { locales } from '../src/wording/index.ts'

const home = resolve(import.meta.dirname, '..')
const words = grammarWords()

const files = {
  'src/grammar/words.ts': `// Made by \`npm run generate\` of src/language/evenhand.langium.\nimport type { GrammarWords } from './shape.ts'\n\n/** The words of the rule language, as its grammar has them. */\nexport const words: GrammarWords = ${JSON.stringify(words)}\n`,
  'editor/syntaxes/policy.json': JSON.stringify(colorsOf(words, { attestations, locales })),
}

for (const [file, text] of Object.entries(files)) writeFileSync(join(home, file), text)
const biome = join(home, 'node_modules/@biomejs/biome/bin/biome')
const { status } = spawnSync(process.execPath, [biome, 'check', '--write', '--log-level=error', ...Object.keys(files)], { cwd: home, stdio: 'inherit' })
process.exitCode = status ?? 1
