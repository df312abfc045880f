// Messages go out to translators and come back whole; what is wrong with one is told, and keeps no other from coming back.
import { describe, expect, it } from 'vitest'
import { keys, messageOf } from '../../src/wording/index.ts'
import { exchangeOf, type Format, readExchange, taken, written } from './exchange.ts'

const messagesIn = (language: 'en' | 'es' | 'fr') =>
  Object.fromEntries(keys().flatMap((key) => (messageOf(language, key) === undefined ? [] : [[key, messageOf(language, key) ?? '']])))
const english = messagesIn('en')
const formats: readonly Format[] = ['xliff', 'json']

describe.each(formats)('as %s', (format) => {
  it.each(['es', 'fr'] as const)('all messages of %s come back as they went', async (language) => {
    const own = messagesIn(language)
    const read = await readExchange(await written(exchangeOf(language, english, own), format))
    if ('wrong' in read) throw new Error(read.wrong)
    expect(read.locale).toBe(language)
    expect(Object.keys(read.messages)).toHaveLength(keys().length)
    expect(taken(read, english, {})).toEqual({ messages: own, mistakes: [] })
  })

  it('marks, brackets and white space are kept', async () => {
    const odd = { 'a.b': 'a < b & "c" {name}\n  ‘d’ \u00a0: e' }
    const read = await readExchange(await written(exchangeOf('fr', odd, odd), format))
    expect(read).toMatchObject({ messages: { 'a.b': { en: odd['a.b'], text: odd['a.b'] } } })
  })
})

describe('what comes back', () => {
  const en = { 'x.one': 'Hello {name}', 'x.two': '{count, plural, one {# line} other {# lines}}', 'x.three': 'Good' }
  const back = (texts: Readonly<Record<string, string>>, changed: Readonly<Record<string, string>> = {}) =>
    taken(
      { locale: 'fr', messages: Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, { en: { ...en, ...changed }[key] ?? '', text }])) },
      en,
      { 'x.three': 'Bon' },
    )

  it('is kept where it is right, and loses nothing that was there', () => {
    expect(back({ 'x.one': 'Bonjour {name}', 'x.two': '{count, plural, one {# ligne} other {# lignes}}', 'x.three': '' })).toEqual({
      messages: { 'x.one': 'Bonjour {name}', 'x.two': '{count, plural, one {# ligne} other {# lignes}}', 'x.three': 'Bon' },
      mistakes: [],
    })
  })

  it.each([
    [{ 'x.one': 'Bonjour' }, 'x.one: `{name}` is missing'],
    [{ 'x.one': 'Bonjour {nom}' }, 'x.one: `{name}` is missing'],
    [{ 'x.one': 'Bonjour {name} {nom}' }, 'x.one: `{nom}` is not in the English message'],
    [{ 'x.two': '{count, plural, few {#} one {#} other {#}}' }, 'x.two: `count` has a form `few`, and numbers of this language have the forms'],
    [{ 'x.two': '{count, plural, other {# lignes}}' }, 'x.two: `count` lacks the form `one`'],
    [{ 'x.one': 'Bonjour {name' }, 'x.one: this is not a message'],
    [{ 'x.four': 'Quatre' }, 'x.four: there is no such message any more'],
  ])('%j is told: %s', (texts, told) => {
    const { messages, mistakes } = back(texts)
    expect(mistakes[0]).toContain(told)
    expect(messages).toEqual({ 'x.three': 'Bon' })
  })

  it('is not taken for an English message that has changed since', () => {
    expect(back({ 'x.one': 'Salut {name}' }, { 'x.one': 'Hi {name}' }).mistakes).toEqual([
      'x.one: the English message has changed since; it is now: Hello {name}',
    ])
  })

  it('is told where it is no such file', async () => {
    for (const text of ['', 'x', '{}', '<a/>']) expect(await readExchange(text)).toHaveProperty('wrong')
  })
})
