// npm run reading: how hard the strings are, per language, the hardest listed; `npm run reading -- 60` lists sixty. See docs/plain-words.md.
import { join } from 'node:path'
import { compileDocuments } from '../src/cli/compile-node.ts'
import { home, readDocuments } from '../src/cli/law-node.ts'
import { languages } from '../src/wording/index.ts'
import { figures, measured } from './lix.ts'
import { madeSentences, sentenceLike, writtenStrings } from './strings.ts'

const { law, artefact } = compileDocuments(readDocuments(join(home, 'law')))
if (law === undefined || artefact === undefined) throw new Error('the law does not compile; see `evenhand check`')

const listed = Number(process.argv[2] ?? 12)
const strings = [...madeSentences(artefact), ...writtenStrings(law).filter(sentenceLike)]
const totals: string[] = []
for (const language of languages) {
  const all = measured(strings.map((each) => [each.name, each[language]]))
  const { median, ninth, worst } = figures(all)
  const of = (value: number): string => value.toFixed(0)
  console.log(`${language}: the hardest of ${all.length} strings`)
  for (const each of all.slice(0, listed))
    console.log(`  ${of(each.lix).padStart(3)}  ${each.name}: ${each.text.slice(0, 160)}${each.text.length > 160 ? '…' : ''}`)
  const above = all.filter((each) => each.lix > 60).length
  totals.push(`${language}: ${all.length} strings, LIX median ${of(median)}, 90th percentile ${of(ninth)}, worst ${of(worst)}; ${above} above 60`)
}
console.log(totals.join('\n'))
