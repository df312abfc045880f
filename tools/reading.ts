// npm run reading: how hard the sentences are, per language, the hardest listed. LIX (Björnsson 1968): words per sentence plus the
// share, in percent, of words longer than six letters. Below 30 is very easy, 40 plain, 50 hard, 60 very hard. It needs no syllables,
// so it measures both languages alike; Spanish words are longer, so its figures run some points higher for the same ease.
import { join } from 'node:path'
import { compileDocuments } from '../src/cli/compile-node.ts'
import { home, readDocuments } from '../src/cli/law-node.ts'
import { english, inLanguage, languages, normSentence, spanish } from '../src/wording/index.ts'

const { law, artefact } = compileDocuments(readDocuments(join(home, 'law')))
if (law === undefined || artefact === undefined) throw new Error('the law does not compile; see `evenhand check`')

function lix(text: string): number {
  const words = text.match(/[\p{L}\p{N}’'-]+/gu) ?? []
  const sentences = Math.max(1, (text.match(/[.!?:;]+(\s|$)/g) ?? []).length)
  const long = words.filter((word) => word.length > 6).length
  return words.length === 0 ? 0 : words.length / sentences + (100 * long) / words.length
}

const { facts, givens } = law.vocabulary
for (const language of languages) {
  const fixed = Object.entries(language === 'en' ? english : spanish).map(([name, text]) => [`sentence ${name}`, text] as const)
  const strings = [
    ...law.norms.flatMap((norm) => norm.acts.map((act) => [`norm ${norm.id}, ${act}`, normSentence(artefact, language, norm, act)] as const)),
    ...facts.flatMap((fact) => [
      [`fact ${fact.id}`, inLanguage(fact.asks, language)] as const,
      [`help of ${fact.id}`, inLanguage(fact.help, language)] as const,
    ]),
    ...givens.map((given) => [`given ${given.id}`, inLanguage(given.words, language)] as const),
    ...law.norms.flatMap((norm) => norm.cautions.map((words) => [`caution of ${norm.id}`, inLanguage(words, language)] as const)),
    ...law.norms.flatMap((norm) => norm.sides.map((side) => [`side of ${norm.id}`, inLanguage(side.words, language)] as const)),
    ...fixed,
    // WHY not the shortest: of three words no share of long ones says anything
  ].filter(([, text]) => text.split(' ').length > 5)
  const measured = strings.map(([name, text]) => ({ name, text, lix: lix(text) })).sort((a, b) => b.lix - a.lix)
  const median = measured[Math.floor(measured.length / 2)]?.lix ?? 0
  console.log(`${language}: ${measured.length} strings, median LIX ${median.toFixed(0)}, ${measured.filter((each) => each.lix > 60).length} above 60`)
  for (const each of measured.slice(0, 12))
    console.log(`  ${each.lix.toFixed(0).padStart(3)}  ${each.name}: ${each.text.slice(0, 160)}${each.text.length > 160 ? '…' : ''}`)
}
