// Phrases as people type them find what they mean, on the page of either language: phrases.csv has them, and each is held, so that none gets worse.
import { readFileSync } from 'node:fs'
import { parse as parseCsv } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { theLaw } from '../../conformance/law.fixture.ts'
import { readTopics, topicFinder } from '../beyond/index.ts'
import { locales } from '../wording/index.ts'
import { readSituations, situationFinder } from './index.ts'

const { documents } = await theLaw()
const { situations } = readSituations(documents.texts)
const { topics } = readTopics(documents.texts)

/** `set`: `held` phrases were there when the search was mended; `check` phrases came after it, and nothing was changed for them. */
interface Phrase {
  readonly set: string
  readonly language: string
  readonly phrase: string
  /** What is meant: situations by their ids, topics beyond the collection by `beyond:` and theirs, apart by strokes. */
  readonly finds: string
}

const phrases: readonly Phrase[] = parseCsv(readFileSync(new URL('./phrases.csv', import.meta.url), 'utf8'), { columns: true })
const held = phrases.filter((each) => each.set === 'held')
const check = phrases.filter((each) => each.set === 'check')

const finders = new Map(locales.map((page) => [page, { situations: situationFinder(situations, page), topics: topicFinder(topics, page) }] as const))

/** The first three situations and the first three topics, as a page shows them. */
function shown(page: (typeof locales)[number], typed: string): readonly string[] {
  const finder = finders.get(page)
  return [
    ...(finder?.situations(typed).slice(0, 3) ?? []).map((each) => each.id),
    ...(finder?.topics(typed).slice(0, 3) ?? []).map((each) => `beyond:${each.id}`),
  ]
}

const misses = (of: readonly Phrase[], page: (phrase: Phrase) => readonly (typeof locales)[number][]): readonly string[] =>
  of.flatMap((each) =>
    page(each)
      .filter((lang) => !each.finds.split('|').some((meant) => shown(lang, each.phrase).includes(meant)))
      .map((lang) => `${lang}: ${each.phrase}: ${each.finds}, not ${shown(lang, each.phrase).join(' ')}`),
  )
const own = ({ language }: Phrase): readonly (typeof locales)[number][] => locales.filter((each) => each === language)
const other = ({ language }: Phrase): readonly (typeof locales)[number][] => locales.filter((each) => each !== language)

describe('phrases as people type them', () => {
  it('are a hundred and more, in both languages, each once, and mean what there is', () => {
    const there = new Set([...situations.map((each) => each.id), ...topics.map((each) => `beyond:${each.id}`)])
    expect(phrases.flatMap((each) => each.finds.split('|')).filter((each) => !there.has(each))).toEqual([])
    expect(new Set(phrases.map((each) => each.phrase.toLowerCase())).size).toBe(phrases.length)
    for (const language of locales) expect(held.filter((each) => each.language === language).length).toBeGreaterThan(60)
    expect(check.length).toBe(40)
    expect([...there].filter((id) => !phrases.some((each) => each.finds.split('|').includes(id)))).toEqual([])
  })

  it('find what is meant among the first three', () => {
    expect(misses(held, own)).toEqual([])
  })

  // Before the search was mended: of the 64 situations and 28 topics written down for it 56 and 27 on the page of their own language, 23 and 8 on the other.
  it('find it on the page of the other language too, but for one', () => {
    expect(misses(held, other).length, misses(held, other).join('\n')).toBeLessThanOrEqual(1)
  })

  // When first tried: 40 of 40, and 39 on the page of the other language. With what was mended later, for a word of another test: 39 and 38. They
  // were written by whoever mended the search, so strangers will find what they mean less surely.
  it('find it also where the search was not mended for them: 39 of 40, and 38 on the page of the other language', () => {
    expect(misses(check, own).length, misses(check, own).join('\n')).toBeLessThanOrEqual(1)
    expect(misses(check, other).length, misses(check, other).join('\n')).toBeLessThanOrEqual(2)
  })

  it('never take ICE for an officer: what ICE finds speaks of ICE', () => {
    for (const page of locales) {
      const finder = finders.get(page)
      const found = [...(finder?.situations('ice') ?? []), ...(finder?.topics('ice') ?? [])]
      expect(found.length).toBeGreaterThan(5)
      for (const each of found) expect(JSON.stringify(each)).toMatch(/\bice\b/i)
    }
  })
})
