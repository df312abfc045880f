import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it } from 'vitest'
import { compiled, differsIn } from '../../tools/packs/message.ts'
import { filled } from './filled.ts'
import { andList, countIn, dayIn, type Locale, languageAbout, locales, orList, sentence } from './locale.ts'
import { keys, messageOf } from './messages.ts'
import { say } from './say.ts'

/** What fills a message, so that whatever it says can be seen. */
function fillingFor(message: string, count: number): Readonly<Record<string, string | number>> {
  const made = compiled(message, 'en')
  if ('wrong' in made) throw new Error(made.wrong)
  return Object.fromEntries(Object.entries(made.slots).map(([name, kind]) => [name, kind === 'count' ? count : `<${name}>`]))
}

describe('the messages', () => {
  it.each(locales.filter((each) => each !== 'en'))('fill the same places in %s as in English, and are not copied', (language) => {
    for (const key of keys()) {
      const [own, english] = [messageOf(language, key) ?? '', messageOf('en', key) ?? '']
      const [made, source] = [compiled(own, language), compiled(english, 'en')]
      expect([key, 'wrong' in made || 'wrong' in source ? ['wrong'] : differsIn(made, source)]).toEqual([key, []])
      // WHY: names are left out, because some are the same in both
      if (/[a-z]{4}/.test(english.replace(/\{[^}]*\}/g, ''))) expect(own).not.toBe(english)
    }
  })

  it.each(locales)('are said in %s as a well-kept library says them', (language: Locale) => {
    const { intl } = languageAbout(language)
    for (const key of keys()) {
      const message = messageOf(language, key) ?? ''
      for (const count of [0, 1, 2, 1500, 1_000_000]) {
        const filling = fillingFor(message, count)
        const ours = filled(message, filling, intl.plain, (each) => countIn(language, each))
        const theirs = new IntlMessageFormat(message, intl.plain, { number: {} }, { ignoreTag: true }).format(filling)
        // WHY: numbers have no separators here, because which have one follows the region, and the library knows the language only
        const bare = (text: unknown): string => String(text).replace(/(?<=\d)[.,\s](?=\d{3})/g, '')
        expect([key, count, bare(ours)]).toEqual([key, count, bare(theirs)])
      }
    }
  })

  it('fill their places, and say the form that a number asks for', () => {
    expect(say('es', 'time.since', { day: 'hoy', because: 'algo' })).toBe('Esta es la respuesta desde el hoy: algo.')
    const count = (language: Locale, documents: number) => say(language, 'check.nothing', { documents, norms: 1, cases: 1500 })
    expect(count('en', 1)).toBe('1 document, 1 norm, 1,500 case answers: nothing found')
    expect(count('es', 2)).toBe('2 documentos, 1 norma, 1,500 respuestas de casos: no se halló nada')
    expect([0, 1, 2].map((each) => say('en', 'web.law.rules', { count: each }))).toEqual(['no rules', 'one rule', '2 rules'])
  })

  it.each([
    ['{count, plural, one {# línea}}', 'other'],
    ['{count, plural, few {# línea} one {#} other {# líneas}}', '`few`'],
    ['{count, plural, other {# líneas}}', '`one`'],
    ['{count} de {count, plural, one {#} other {#}}', 'is counted'],
    ['{when, date}', 'places to fill'],
    ['{a, plural, one {{b, plural, one {#} other {#}}} other {#}}', 'inside of another'],
    ['{open', 'not a message'],
  ])('%s is refused in words', (message, why) => {
    const made = compiled(message, 'es')
    expect('wrong' in made ? made.wrong.toLowerCase() : '').toContain(why)
  })
})

describe('sentences', () => {
  it('begin with a capital and end once', () => {
    expect(sentence('en', 'an officer  may ask')).toBe('An officer may ask.')
    expect(sentence('en', 'is that so?')).toBe('Is that so?')
    expect(sentence('es', '¿puede?')).toBe('¿Puede?')
  })

  it('contract as the language does, but not before a name', () => {
    expect(sentence('es', 'dar a el consulado el nombre de el agente')).toBe('Dar al consulado el nombre del agente.')
    expect(sentence('es', 'vive en la ciudad de El Paso')).toBe('Vive en la ciudad de El Paso.')
    expect(sentence('fr', 'si il parle à le consulat de le agent, de les papiers et de une arme')).toBe(
      'S’il parle au consulat de l’agent, des papiers et d’une arme.',
    )
  })

  it('list and date as each language does', () => {
    expect([orList('en', ['a', 'b', 'c']), orList('es', ['a', 'b']), andList('es', ['a', 'iglesia'])]).toEqual(['a, b, or c', 'a o b', 'a e iglesia'])
    expect([dayIn('en', '2024-04-23'), dayIn('es', '2024-04-23')]).toEqual(['23 April 2024', '23 de abril de 2024'])
  })
})
