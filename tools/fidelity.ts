// npm run fidelity: how well the law is known, counted; `-- --csv` every rule as a table, `-- --json` everything, `-- --lang es` in Spanish.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { parse as parseCsv } from 'csv-parse/sync'
import { askedMost, fidelityOf, touchedBy, unknownIn } from '../src/compare/index.ts'
import { compileDocuments } from '../src/corpus/index.ts'
import { home, readDocuments } from '../src/folder/index.ts'
import { csvText, fidelityJson } from '../src/json/index.ts'
import { questionsOf, readSituations } from '../src/situations/index.ts'
import { askedMostText, fidelityTable, gradesText, jurisdictionTitle, locales, say } from '../src/wording/index.ts'
import { topics } from '../web/src/lib/topics.ts'

const { values } = parseArgs({ options: { csv: { type: 'boolean' }, json: { type: 'boolean' }, lang: { type: 'string', default: 'en' } } })
const lang = locales.find((each) => each === values.lang) ?? 'en'
const documents = readDocuments(join(home, 'law'))
const { law, artefact } = compileDocuments(documents)
if (law === undefined || artefact === undefined) throw new Error('the law does not compile; see `evenhand check`')

const fidelity = fidelityOf(law, touchedBy(artefact, law.cases), topics)
const questions = askedMost(
  artefact,
  questionsOf(parseCsv(readFileSync(join(home, 'law/questions.csv'), 'utf8'), { columns: true }), readSituations(documents.texts).situations),
)
const unknown = unknownIn(law)

if (values.json) console.log(JSON.stringify(fidelityJson(artefact, lang, { fidelity, questions, unknown, cases: true }), null, 2))
else if (values.csv) console.log(csvText(fidelityTable(artefact, lang, fidelity.rules, true)).trimEnd())
else {
  const untouched = fidelity.rules.filter((each) => each.cases.length === 0).length
  console.log(gradesText(lang, fidelity.all))
  console.log(say(lang, 'fidelity.untouched', { count: String(untouched) }))
  for (const each of fidelity.states) console.log(`  ${jurisdictionTitle(artefact, lang, each.of)}: ${gradesText(lang, each)}`)
  for (const each of fidelity.headings) console.log(`  ${each.of}: ${gradesText(lang, each)}`)
  console.log(askedMostText(lang, questions))
  for (const each of questions.wrong) console.log(`  ? ${each.id}`)
  const [lines, rules] = [unknown.flatMap((each) => each.text.unknowns).length, unknown.flatMap((each) => each.unconfirmed).length]
  console.log(say(lang, 'unknown.summary', { texts: unknown.length, lines, rules }))
}
