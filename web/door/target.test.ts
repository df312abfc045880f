// The normal spelling of an address: one for all that mean the same, and none for what readers could take differently.
import { assert as always, array, constantFrom, property, string, tuple } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isHost, normalTarget } from './target.ts'

const pieces = [
  '/',
  '//',
  '.',
  '..',
  '%2e',
  '%2E%2e',
  '%2f',
  '%2F',
  '%5c',
  '\\',
  '%00',
  '%',
  '%zz',
  '%c0%ae',
  '%25',
  '%252e',
  '?',
  '#',
  '@',
  ':',
  ';',
  ' ',
  'é',
  '\t',
]
const words = ['en', 'es', 'api', 'desk', 'checklist', 'draft', 'account', 'us', 'import', 'http://elsewhere.example', 'HTTPS://a@b:1']
const targets = array(constantFrom(...pieces, ...words), { maxLength: 9 }).map((parts) => parts.join(''))

describe('an address', () => {
  it.each([
    ['/en/desk', '/en/desk'],
    ['/en/desk?then=/x/../y', '/en/desk?then=/x/../y'],
    ['/%65n/%7eabc', '/en/~abc'],
    ['/en/town/us%2Fvt%2fnorwich', '/en/town/us/vt/norwich'],
    ['/en/%c3%a9', '/en/%C3%A9'],
    ['http://elsewhere.example/en?x=1', '/en?x=1'],
    ['http://elsewhere.example', '/'],
    ['/en/', '/en/'],
  ])('%s is %s', (raw, normal) => {
    expect(normalTarget(raw)).toBe(normal)
  })

  it.each([
    '',
    '*',
    'en',
    '/en/desk/checklist/../../draft',
    '/en/./draft',
    '/en/%2e%2e/draft',
    '/en/.%2E/draft',
    '/en%2f..%2fdraft',
    '/en/%2e',
    '//elsewhere.example',
    '/en//draft',
    '/en%2F/draft',
    '/en\\draft',
    '/en%5cdraft',
    '/en/a%00b',
    '/en/%',
    '/en/%zz',
    '/en/%c0%ae%c0%ae/draft',
    '/en/é',
    '/en/a b',
    '/en#draft',
    '/en?a#b',
    'ftp://elsewhere.example/en',
    'http:///en',
  ])('%s has none', (raw) => {
    expect(normalTarget(raw)).toBeUndefined()
  })

  it('has a normal spelling that is its own, and that no reader of addresses changes', () => {
    always(
      property(targets, (raw) => {
        const normal = normalTarget(raw)
        if (normal === undefined) return
        expect(normalTarget(normal)).toBe(normal)
        const read = new URL(`http://localhost${normal}`)
        expect(read.pathname).toBe(normal.split('?')[0])
        // decoded once more, as a router does, it still has the same segments
        const segments = (path: string): number => path.split('/').length
        expect(segments(decodeURIComponent(read.pathname))).toBe(segments(read.pathname))
      }),
      { numRuns: 20_000 },
    )
  })

  it('is the same, however its letters are written', () => {
    const letters = string({ unit: constantFrom(...'abcxyz019-_~'), minLength: 1, maxLength: 8 })
    const written = (text: string): string => [...text].map((each) => `%${each.charCodeAt(0).toString(16)}`).join('')
    always(
      property(tuple(letters, letters), ([first, second]) => {
        expect(normalTarget(`/${written(first)}%2f${written(second)}`)).toBe(`/${first}/${second}`)
      }),
    )
  })
})

describe('the name of a host', () => {
  it.each(['localhost', 'localhost:3000', '127.0.0.1:4102', '[::1]:3000', 'evenhand.example.org', 'Town_A.example'])('is %s', (name) => {
    expect(isHost(name)).toBe(true)
  })

  it.each(['', 'a/b', 'a?', 'a#b', 'a@b', 'a b', 'a\\b', 'a:b', 'a:1:2', '[::1', 'a%2fb', 'x/en/desk/checklist/a?'])('is not %s', (name) => {
    expect(isHost(name)).toBe(false)
  })
})
