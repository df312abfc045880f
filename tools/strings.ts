// Every string of the law and of the catalogues that a person may be shown, in each language that is in use, with a name to find it by.
import type { Artefact } from '../src/artefact/index.ts'
import type { Law } from '../src/rules/index.ts'
import { keys, type Locale, locales, messageOf, normSentence } from '../src/wording/index.ts'

export interface ShownString {
  readonly name: string
  /** By language. */
  readonly in: Readonly<Record<string, string>>
}

type Words = Readonly<Record<string, string>>

/** A text in each language that is in use. */
export function inEach(text: (language: Locale) => string): Words {
  return Object.fromEntries(locales.map((language) => [language, text(language)]))
}

/** The strings as somebody wrote them; acts and clauses have places to fill. */
export function writtenStrings({ vocabulary, instruments, definitions, norms, erasers }: Law): readonly ShownString[] {
  const shown = (name: string, words: Words | undefined): readonly ShownString[] =>
    words === undefined ? [] : [{ name, in: inEach((language) => words[language] ?? '') }]
  const all = (name: string, words: readonly Words[]): readonly ShownString[] => words.flatMap((each) => shown(name, each))
  return [
    ...vocabulary.actors.flatMap((each) => shown(`actor ${each.id}`, each.words)),
    ...vocabulary.agencies.flatMap((each) => shown(`agency ${each.id}`, each.words)),
    ...vocabulary.acts.flatMap((each) => [...shown(`act ${each.id}`, each.words), ...shown(`help of ${each.id}`, each.help)]),
    ...vocabulary.facts.flatMap((fact) => [
      ...shown(`fact ${fact.id}`, fact.asks),
      ...shown(`help of ${fact.id}`, fact.help),
      ...shown(`clause of ${fact.id}`, fact.says),
      ...shown(`denial of ${fact.id}`, fact.denies),
      ...shown(`noun of ${fact.id}`, fact.otherwise),
      ...fact.answers.flatMap((answer) => shown(`answer ${fact.id} ${answer.id}`, answer.words)),
    ]),
    ...vocabulary.givens.flatMap((each) => shown(`given ${each.id}`, each.words)),
    ...instruments.flatMap((each) => [...shown(`title ${each.id}`, each.title), ...all(`not known of ${each.id}`, each.unknowns)]),
    ...definitions.flatMap((each) => shown(`definition ${each.id}`, each.words)),
    ...norms.flatMap((norm) => [
      ...all(`caution of ${norm.id}`, norm.cautions),
      ...all(
        `side of ${norm.id}`,
        norm.sides.map((side) => side.words),
      ),
    ]),
    ...erasers.flatMap((eraser) => [
      ...all(`caution of ${eraser.id}`, eraser.cautions),
      ...all(
        `side of ${eraser.id}`,
        eraser.contests.flatMap((contest) => contest.sides.map((side) => side.words)),
      ),
    ]),
    ...keys().map((key) => ({ name: `sentence ${key}`, in: inEach((language) => messageOf(language, key) ?? '') })),
  ]
}

/** The sentences that are made of them, one for each norm and act. */
export function madeSentences(artefact: Artefact): readonly ShownString[] {
  return artefact.norms.flatMap((norm) =>
    norm.acts.map((act) => ({
      name: `norm ${norm.id}, ${act}`,
      in: inEach((language) => normSentence(artefact, language, norm, act)),
    })),
  )
}

/** Whether a string is shown as it is written; acts, clauses and answers are parts that the made sentences are measured with. */
export function sentenceLike({ name }: ShownString): boolean {
  return !/^(act|actor|agency|clause|denial|noun|answer|definition) /.test(name)
}
