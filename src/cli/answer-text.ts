// An answer as a person reads it in a terminal.
import type { Artefact } from '../artefact/index.ts'
import type { Answer } from '../decide/index.ts'
import { dayIn, describe, inLanguage, type Locale, placeName, say } from '../wording/index.ts'
import { type Style, styled, wrap } from './print.ts'

const tones: Readonly<Record<string, Style>> = {
  must: ['bold', 'blue'],
  should: ['bold', 'blue'],
  may: ['bold', 'green'],
  'should not': ['bold', 'yellow'],
  'must not': ['bold', 'red'],
}

/** The whole answer in 80 columns. */
export function answerText(artefact: Artefact, language: Locale, answer: Answer): string {
  const { verdict, headline, sections } = describe(artefact, language, answer)
  const agency = artefact.vocabulary.agencies.find((each) => each.id === answer.agency)
  const where = [placeName(artefact, answer.place), dayIn(language, answer.day), inLanguage(agency?.words, language)]
  const attestation =
    answer.attestation === null ? [] : [wrap(say(language, 'answer.attestation', { attestation: say(language, `attestation.${answer.attestation}`) }))]
  const tone = tones[answer.verdict ?? ''] ?? ['bold', 'magenta']
  return [
    styled('dim', wrap(where.join(' · '))),
    '',
    `  ${styled(tone, verdict.toLocaleUpperCase(language))}`,
    wrap(headline, '  '),
    ...sections.flatMap(({ title, items }) => [
      '',
      styled('bold', title),
      ...items.flatMap(({ text, notes }) => [wrap(text, '  - ', '    '), ...notes.map((note) => styled('dim', wrap(note, '    ', '      ')))]),
    ]),
    '',
    ...attestation,
    styled('dim', wrap(say(language, 'answer.noadvice'))),
  ].join('\n')
}
