// What a layout of records may not say: names that the law does not have, and columns that nobody may read.
import type { Vocabulary } from '../rules/index.ts'
import { plainHeading } from './headings.ts'
import type { WrittenLayout } from './layout-shape.ts'
import { isPrivate } from './private-columns.ts'

/** Something that may not stand where it stands. */
interface Strange {
  readonly path: readonly (string | number)[]
  readonly words: string
}

/** All that is wrong with a layout though every field has its shape. */
export function strangeIn(layout: WrittenLayout, vocabulary: Vocabulary): readonly Strange[] {
  return [...strangeNames(layout, vocabulary), ...strangeColumns(layout, vocabulary)]
}

/** Facts, answers, acts, actors and kinds of agency that are not in the vocabulary. */
function strangeNames({ facts, acts, agency }: WrittenLayout, vocabulary: Vocabulary): readonly Strange[] {
  const answersOf = new Map(vocabulary.facts.map((fact) => [fact.id, fact.answers.map((each) => each.id)]))
  const lost = (list: readonly { readonly id: string }[], words: string | undefined, path: Strange['path']): readonly Strange[] =>
    words === undefined || list.some((each) => each.id === words) ? [] : [{ path, words }]
  const lostAnswers = (said: Readonly<Record<string, string>>, path: Strange['path']): readonly Strange[] =>
    Object.entries(said).flatMap(([fact, answer]) => {
      const answers = answersOf.get(fact)
      if (answers === undefined) return [{ path: [...path, fact], words: fact }]
      return answers.includes(answer) ? [] : [{ path: [...path, fact], words: answer }]
    })
  return [
    ...facts.flatMap(({ is = {}, fact, codes = {} }, at) => [
      ...lostAnswers(is, ['facts', at, 'is']),
      ...lost(vocabulary.facts, fact, ['facts', at, 'fact']),
      ...Object.entries(codes).flatMap(([code, said]) => lostAnswers(said, ['facts', at, 'codes', code])),
    ]),
    ...acts.flatMap(({ act, actor }, at) => [...lost(vocabulary.acts, act, ['acts', at, 'act']), ...lost(vocabulary.actors, actor, ['acts', at, 'actor'])]),
    ...lost(vocabulary.agencies, agency?.is, ['agency', 'is']),
    ...Object.entries(agency?.names ?? {}).flatMap(([name, kind]) => lost(vocabulary.agencies, kind, ['agency', 'names', name])),
  ]
}

/** Columns that are read though they are dropped, or though they are about who somebody is. */
function strangeColumns(layout: WrittenLayout, vocabulary: Vocabulary): readonly Strange[] {
  const read = columnsRead(layout)
  const headings = new Set(read.map((each) => plainHeading(each.words)))
  // WHY: the id of a fact is let through, because no fact asks what anybody's status is, though `status-relevant-to-crime` has the word; databases write it with underscores
  const isFact = (heading: string): boolean => vocabulary.facts.some((each) => each.id === plainHeading(heading).replaceAll('_', '-'))
  return [
    ...read.filter(({ words }) => isPrivate(words) && !isFact(words)),
    ...layout.dropped.flatMap((words, at) => (headings.has(plainHeading(words)) ? [{ path: ['dropped', at], words }] : [])),
  ]
}

/** Every column that a layout reads, with where it is named. */
function columnsRead({ place, agency, day, number, facts, acts }: WrittenLayout): readonly Strange[] {
  const named = (words: string | undefined, ...path: Strange['path']): readonly Strange[] => (words === undefined ? [] : [{ path, words }])
  return [
    ...named(place?.column, 'place', 'column'),
    ...named(place?.state, 'place', 'state'),
    ...named(agency?.column, 'agency', 'column'),
    ...named(day?.column, 'day', 'column'),
    ...named(number, 'number'),
    ...facts.flatMap(({ column }, at) => named(column, 'facts', at, 'column')),
    ...acts.flatMap(({ column, done }, at) => [
      ...named(column, 'acts', at, 'column'),
      ...named(typeof done === 'object' ? done.column : undefined, 'acts', at, 'done', 'column'),
    ]),
  ]
}
