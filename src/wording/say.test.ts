import { describe, expect, it } from 'vitest'
import { english, type Key } from './catalogue-en.ts'
import { spanish } from './catalogue-es.ts'
import { andList, dayIn, orList, sentence } from './locale.ts'
import { say } from './say.ts'

const slots = (text: string) => [...text.matchAll(/\{([^}]*)\}/g)].map((match) => match[1]).sort()

describe('the catalogues', () => {
  const keys = Object.keys(english) as Key[]
  it.each(keys.map((key) => [key]))('%s has the same slots in both languages, and is not copied', (key) => {
    expect([...new Set(slots(spanish[key]))]).toEqual([...new Set(slots(english[key]))])
    if (/[a-z]{4}/.test(english[key].replace(/\{[^}]*\}/g, ''))) expect(spanish[key]).not.toBe(english[key])
  })

  it('fill their slots', () => {
    expect(say('es', 'time.since', { day: 'hoy', because: 'algo' })).toBe('Esta es la respuesta desde el hoy: algo.')
  })
})

describe('sentences', () => {
  it('begin with a capital and end once', () => {
    expect(sentence('en', 'an officer  may ask')).toBe('An officer may ask.')
    expect(sentence('en', 'is that so?')).toBe('Is that so?')
    expect(sentence('es', '¿puede?')).toBe('¿Puede?')
  })

  it('contract in Spanish, but not before a name', () => {
    expect(sentence('es', 'dar a el consulado el nombre de el agente')).toBe('Dar al consulado el nombre del agente.')
    expect(sentence('es', 'vive en la ciudad de El Paso')).toBe('Vive en la ciudad de El Paso.')
  })

  it('list and date as each language does', () => {
    expect([orList('en', ['a', 'b', 'c']), orList('es', ['a', 'b']), andList('es', ['a', 'iglesia'])]).toEqual(['a, b, or c', 'a o b', 'a e iglesia'])
    expect([dayIn('en', '2024-04-23'), dayIn('es', '2024-04-23')]).toEqual(['23 April 2024', '23 de abril de 2024'])
  })
})
