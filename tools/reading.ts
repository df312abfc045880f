// npm run reading: how hard the strings are, per language, the hardest listed; `npm run reading -- 60` lists sixty. See docs/plain-words.md.
import { join } from 'node:path'
import { compileDocuments } from '../src/corpus/index.ts'
import { home, readDocuments } from '../src/folder/index.ts'
import { locales } from '../src/wording/index.ts'
import { readGlossary } from './glossary.ts'
import { formulas, gradeOf, knownWords, leastWords, longest, tooHard, wordsOf } from './grade.ts'
import { figures, measured } from './lix.ts'
import { plainStrings } from './plain-strings.ts'
import { madeSentences, sentenceLike, writtenStrings } from './strings.ts'

const documents = readDocuments(join(home, 'law'))
const { law, artefact } = compileDocuments(documents)
if (law === undefined || artefact === undefined) throw new Error('the law does not compile; see `evenhand check`')

const listed = Number(process.argv[2] ?? 12)
const strings = [...madeSentences(artefact), ...writtenStrings(law).filter(sentenceLike)]
const totals: string[] = []
for (const language of locales) {
  const all = measured(strings.map((each) => [each.name, each.in[language] ?? '']))
  const { median, ninth, worst } = figures(all)
  const of = (value: number): string => value.toFixed(0)
  console.log(`${language}: the hardest of ${all.length} strings`)
  for (const each of all.slice(0, listed))
    console.log(`  ${of(each.lix).padStart(3)}  ${each.name}: ${each.text.slice(0, 160)}${each.text.length > 160 ? '…' : ''}`)
  const above = all.filter((each) => each.lix > 60).length
  totals.push(`${language}: ${all.length} strings, LIX median ${of(median)}, 90th percentile ${of(ninth)}, worst ${of(worst)}; ${above} above 60`)
}
console.log(totals.join('\n'))

// what was written by hand, by the two formulas of docs/plain-words.md
const known = knownWords(readGlossary())
const plain = plainStrings(documents.texts)
for (const reader of ['person', 'officer', 'everybody', 'reviewer'] as const)
  for (const language of locales) {
    const own = plain.filter((each) => each.reader === reader && wordsOf(each.in[language] ?? '').length >= leastWords)
    const grades = own.map((each) => gradeOf(each.in[language] ?? '', language, known)).sort((a, b) => a - b)
    const hard = own.filter((each) => tooHard(each.in[language] ?? '', language, known) !== undefined).length
    const long = own.filter((each) => longest(each.in[language] ?? '') > 20).length
    const name = formulas[language]?.name ?? ''
    const median = grades[Math.floor(grades.length / 2)] ?? 0
    console.log(
      `${language}, for ${reader}: ${own.length} strings, ${name} median ${median.toFixed(1)}; ${hard} beyond the bar, ${long} with a sentence of more than 20 words`,
    )
  }
