import fc from 'fast-check'
import { expect, it } from 'vitest'
import { countsIn, foundIn, lineIn } from './answers.ts'
import { speaker } from './words.ts'

it('reads what the server says', () => {
  const candidate = { row: 3, name: 'Clerk, Ada', address: '1 Elm Street', why: 'same name' }
  expect(foundIn('Ada', { suggestion: 'valid', candidates: [{ ...candidate, number: 'N3' }] })).toEqual({ text: 'Ada', isSure: true, candidates: [candidate] })
  expect(foundIn('Ada', { suggestion: 'doubtful', candidates: [] }).isSure).toBe(false)
  const line = { id: 'a', sheet: 1, number: 2, name: 'Ada', status: 'valid', says: 'counts', by: 'you' }
  expect(lineIn({ ...line, address: 'x' })).toEqual(line)
  expect(countsIn({ entered: 3, valid: 2, undecided: 1, needed: null })).toEqual({ entered: 3, valid: 2, undecided: 1, needed: null })
})

it('reads whatever it is sent', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const [found, line, counts] = [foundIn('', value), lineIn(value), countsIn(value)]
      expect([typeof found.isSure, typeof line.id, typeof line.number, typeof counts.valid]).toEqual(['boolean', 'string', 'number', 'number'])
      expect(Array.isArray(found.candidates)).toBe(true)
    }),
  )
})

it('speaks the sentences of the page, with a dash for what is not known', () => {
  const speak = speaker(JSON.stringify({ counts: '{valid} of {needed}', kept: 7 }))
  expect(speak('counts', { valid: 2, needed: null })).toBe('2 of –')
  expect(speak('counts', { valid: 0 })).toBe('0 of –')
  expect([speak('kept'), speak('left')]).toEqual(['', ''])
})
