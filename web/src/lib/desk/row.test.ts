import { expect, it } from 'vitest'
import { lineOf, listed, numberAfter, numberBelow } from './row.ts'

const row = { sheet: '2', number: '7', name: ' Ada  Clerk ', address: ' 1 Elm Street ' }

it('makes a line of what was typed', () => {
  expect(lineOf(row, 'k', 'valid', 12)).toEqual({ key: 'k', sheet: 2, number: 7, name: 'Ada  Clerk', address: '1 Elm Street', status: 'valid', voter: 12 })
})

it.each(['', '0', 'x', '-1'])('lets the server number the line where the field says %j', (number) => {
  expect(lineOf({ ...row, number }, 'k', 'undecided')).toEqual({ key: 'k', sheet: 2, name: 'Ada  Clerk', address: '1 Elm Street', status: 'undecided' })
})

it('is no line without a name, unless the name cannot be read and there is an address', () => {
  expect(lineOf({ ...row, name: ' ' }, 'k', 'undecided')).toBeUndefined()
  expect(lineOf({ ...row, name: ' ', address: ' ' }, 'k', 'unreadable')).toBeUndefined()
  expect(lineOf({ ...row, name: ' ' }, 'k', 'unreadable')).toMatchObject({ name: '', address: '1 Elm Street' })
})

it('goes on below the line', () => {
  expect([numberBelow({ number: 7 }), numberBelow({})]).toEqual(['8', ''])
})

it('fills the number that the server gave only where the clerk is still there', () => {
  const kept = { sheet: 2, number: 9 }
  expect(numberAfter({ sheet: '2', number: '' }, kept)).toBe('10')
  expect(numberAfter({ sheet: '3', number: '' }, kept)).toBe('')
  expect(numberAfter({ sheet: '2', number: '4' }, kept)).toBe('4')
})

it('is listed by where it stands on the paper', () => {
  expect(listed({ key: 'k', sheet: 2, number: 7, name: 'Ada', address: '', status: 'valid' }, 'is sent')).toBe('2/7: Ada,  – is sent')
  expect(listed({ key: 'k', sheet: 2, name: 'Ada', address: '', status: 'valid' }, 'is sent')).toBe('2/: Ada,  – is sent')
})
