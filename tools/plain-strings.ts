// The sentences that were written by hand for people who are no lawyers, in each language, with who reads them.
import { readTopics } from '../src/beyond/index.ts'
import type { Law } from '../src/rules/index.ts'
import { readSituations } from '../src/situations/index.ts'
import { keys, messageOf } from '../src/wording/index.ts'
import { inEach, type ShownString } from './strings.ts'

export interface ForReader extends ShownString {
  readonly reader: 'person' | 'officer' | 'reviewer' | 'everybody'
}

type Words = Law['instruments'][number]['title']

/** All of them. A sentence and its exceptions are one text, as they are read. */
export function plainStrings(texts: Parameters<typeof readSituations>[0]): readonly ForReader[] {
  const { plain, situations, groups } = readSituations(texts)
  const { topics } = readTopics(texts)
  const shown = (reader: ForReader['reader'], name: string, ...words: readonly (Words | undefined)[]): ForReader => {
    const text = (language: string): string => words.flatMap((each) => each?.[language] ?? []).join(' ')
    return { reader, name, in: inEach(text) }
  }
  return [
    ...plain.flatMap((each) =>
      (['person', 'officer', 'reviewer'] as const).map((reader) => shown(reader, `${each.norm} ${reader}`, each[reader].says, each[reader].unless)),
    ),
    ...situations.flatMap((each) => [
      shown('person', `${each.id} name`, each.name),
      shown('person', `${each.id} person`, each.person),
      shown('officer', `${each.id} officer`, each.officer),
    ]),
    ...groups.map((each) => shown('everybody', `group ${each.id}`, each.title)),
    ...topics.flatMap((each) => [
      shown('everybody', `beyond ${each.id} title`, each.title),
      // WHY: whom to ask is left out, because names of offices cannot be shorter
      ...[...each.known.map((known) => known.says), ...each.unknowns].map((words, index) => shown('everybody', `beyond ${each.id} ${index + 1}`, words)),
    ]),
    ...keys().flatMap((key) => (isPublic(key) ? [{ reader: 'everybody' as const, name: key, in: inEach((language) => messageOf(language, key) ?? '') }] : [])),
  ]
}

/** Whether a sentence of the program stands on the pages that everybody is led to first. */
function isPublic(key: string): boolean {
  return /^(situation|beyond|frame|head|home)\./.test(key)
}
