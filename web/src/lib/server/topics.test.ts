// The questions outside the collection as they are shown, and what the plain words of the interview and of the search find.

import { locales } from 'evenhand/wording'
import { render } from 'svelte/server'
import { describe, expect, it } from 'vitest'
import { otherActs, topicActs } from '#lib/ask/acts.ts'
import { actsFound } from '#lib/ask/found.ts'
import { outsideFound } from '#lib/ask/outside.ts'
import TopicPage from '#lib/beyond/TopicPage.svelte'
import { topicView } from '#lib/beyond/view.ts'
import { law } from './law-node.ts'
import { topicsBeyond } from './topics-node.ts'
import { jobs } from './work/jobs-node.ts'

const { artefact } = await law()
const topics = topicsBeyond()
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

describe.each(topics.map((each) => [each.id, each] as const))('the page of %s', (_, topic) => {
  it.each(locales)('shows every known thing with its sources and grades, what is not known, and whom to ask (%s)', (lang) => {
    const view = topicView(artefact, lang, topic)
    const { body } = render(TopicPage, { props: { lang, topic: view } })
    for (const { says, line, sources } of view.known) {
      expect(body).toContain(escaped(says))
      expect(body).toContain(escaped(line))
      for (const { text, address } of sources) {
        expect(body).toContain(escaped(text))
        if (address !== undefined) expect(body).toContain(`href="${address.replaceAll('&', '&amp;')}"`)
      }
    }
    for (const text of [view.title, ...view.unknowns, ...view.ask]) expect(body).toContain(escaped(text))
    for (const { id } of view.acts) expect(body).toContain(`href="/${lang}/ask?act=${id}"`)
    for (const { id } of view.texts) expect(body).toContain(`href="/${lang}/law/${id}"`)
  })
})

const found = (lang: 'en' | 'es', typed: string) => {
  const acts = actsFound(lang, { groups: topicActs(artefact, lang), others: otherActs(artefact, lang) }, typed) ?? []
  const outside = topics.map(({ id, title, words }) => ({ id, title: title[lang] ?? '', words: words[lang] ?? '' }))
  return { acts: acts.map((each) => each.value), topics: outsideFound(lang, outside, typed, acts.length).map((each) => each.id) }
}

describe('plain words in the interview', () => {
  it.each([
    ['en', 'mask', 'masks'],
    ['en', 'cover their faces', 'masks'],
    ['en', 'protest', 'crowds'],
    ['en', 'crowd control', 'crowds'],
    ['en', 'asylum', 'asylum'],
    ['en', 'courthouse', 'courthouses'],
    ['en', 'school', 'sensitive-places'],
    ['en', 'church', 'sensitive-places'],
    ['en', 'hospital', 'sensitive-places'],
    ['en', 'farm', 'sensitive-places'],
    ['en', 'trafficking', 'trafficking'],
    ['en', 'search my car', 'car-searches'],
    ['en', 'run my name in a database', 'databases'],
    ['en', 'filming', 'filming'],
    ['en', 'national guard', 'national-guard'],
    ['es', 'máscara', 'masks'],
    ['es', 'cubrirse la cara', 'masks'],
    ['es', 'protesta', 'crowds'],
    ['es', 'asilo', 'asylum'],
    ['es', 'escuela', 'sensitive-places'],
    ['es', 'hospital', 'sensitive-places'],
    ['es', 'trata de personas', 'trafficking'],
    ['es', 'revisar mi carro', 'car-searches'],
    ['es', 'buscar mi nombre en una base de datos', 'databases'],
  ] as const)('%s: “%s” finds %s', (lang, typed, topic) => {
    expect(found(lang, typed).topics[0]).toBe(topic)
  })

  it('of trafficking find every act for victims of it', () => {
    expect(found('en', 'trafficking').acts).toEqual(expect.arrayContaining(['advise-on-visa', 'certify-visa', 'give-victim-services']))
  })

  it.each(['', 'the of to', 'zzzzqq'])('“%s” find nothing outside', (typed) => {
    expect(found('en', typed).topics).toEqual([])
  })

  it('are told apart: beside acts, two at most', () => {
    const { acts, topics: outside } = found('en', 'ICE wants to talk to him in the cell')
    expect(acts[0]).toBe('give-access')
    expect(outside.length).toBeLessThanOrEqual(2)
  })
})

describe('the search of the law', () => {
  it.each([
    ['en', 'mask', 'masks'],
    ['en', 'crowd control', 'crowds'],
    ['en', 'national guard', 'national-guard'],
    ['es', 'máscara', 'masks'],
    ['es', 'asilo', 'asylum'],
  ] as const)('%s: “%s” finds %s, with what is known first', async (lang, query, topic) => {
    const [first] = (await jobs['law-search']({ lang, query })).topics
    expect(first?.id).toBe(topic)
    expect(first?.says).toMatch(/\.$/)
  })

  it('finds none by words that are nowhere', async () => {
    expect((await jobs['law-search']({ lang: 'en', query: 'zzzzqq' })).topics).toEqual([])
  })
})
