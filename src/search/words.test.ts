// What a search forgives, and what it must not take for the same.
import { describe, expect, it } from 'vitest'
import { wordSearch } from './index.ts'

const things = [
  { id: 'officer', en: 'officer police office notice service justice', es: 'oficial policía oficina noticia servicio justicia' },
  { id: 'ice', en: 'ICE asks', es: 'ICE pregunta' },
  { id: 'warrant', en: 'warrant signed by a judge', es: 'orden firmada por un juez' },
  { id: 'born', en: 'where are you from', es: 'de dónde es usted' },
]
const find = (language: string, typed: string): readonly string[] =>
  wordSearch(things, language, ({ en, es }) => ({ words: { en, es }, title: [] }))(typed).map((each) => each.id)

describe.each(['en', 'es'])('a search on the page in %s', (language) => {
  it.each([
    ['ice', ['ice']],
    ['ICE', ['ice']],
    ['office', ['officer']],
    ['warr', ['warrant']],
    ['warants', ['warrant']],
    ['signing a warrant', ['warrant']],
    ['ordenes', ['warrant']],
    ['policia', ['officer']],
    ['POLICÍA', ['officer']],
    ['me preguntaron', ['ice']],
    ['where are you from', ['born']],
    ['de donde es', ['born']],
    ['the of to', []],
    ['', []],
    ['zzzzqq', []],
  ])('finds for “%s” %j', (typed, ids) => {
    expect(find(language, typed)).toEqual(ids)
  })

  it('puts what has more of the words first', () => {
    expect(find(language, 'ice officer asks')[0]).toBe('ice')
    expect(find(language, 'judge police signed')[0]).toBe('warrant')
  })
})
