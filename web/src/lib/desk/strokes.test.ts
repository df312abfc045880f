import { describe, expect, it } from 'vitest'
import { keyedStatuses } from './keys.ts'
import { type Deed, deedOf, moved, pause, type StrokeState, strokeOf, written } from './strokes.ts'

const statuses = new Map<string, string>(keyedStatuses.map(({ key, status }) => [key, status]))
const looked: StrokeState = { held: undefined, since: pause, statuses, chosen: -1, count: 3 }
const deed = (key: string, standing: Partial<StrokeState> = {}, isMeant = false): Deed => deedOf({ key, isMeant }, { ...looked, ...standing })

describe('a key in the choice', () => {
  it.each([
    ['1', { kind: 'pick', index: 0 }],
    ['8', { kind: 'pick', index: 7 }],
    ['0', { kind: 'leave', text: '0' }],
    ['n', { kind: 'hold', key: 'n', status: 'not-on-checklist' }],
    ['N', { kind: 'hold', key: 'N', status: 'not-on-checklist' }],
    ['d', { kind: 'hold', key: 'd', status: 'undecided' }],
    ['Z', { kind: 'leave', text: 'Z' }],
    ['é', { kind: 'leave', text: 'é' }],
    [' ', { kind: 'pass' }],
    ['Enter', { kind: 'take', status: 'undecided' }],
    ['Escape', { kind: 'back' }],
    ['Tab', { kind: 'pass' }],
    ['ArrowDown', { kind: 'mark', index: 0 }],
    ['ArrowUp', { kind: 'mark', index: 0 }],
  ] as const)('%s, after a look', (key, expected) => {
    expect(deed(key)).toEqual(expected)
  })

  it('takes who is marked with Enter', () => {
    expect(deed('Enter', { chosen: 2 })).toEqual({ kind: 'pick', index: 2 })
    expect(deed('ArrowDown', { chosen: 2 })).toEqual({ kind: 'mark', index: 2 })
    expect(deed('ArrowUp', { chosen: 2 })).toEqual({ kind: 'mark', index: 1 })
  })

  it('decides nothing for whoever types ahead', () => {
    const since = pause - 1
    for (const key of ['n', '1', 'Z']) expect(deed(key, { since })).toEqual({ kind: 'leave', text: key })
    for (const key of ['Enter', 'Escape', 'ArrowDown', ' ', 'Tab']) expect(deed(key, { since, chosen: 0 })).toEqual({ kind: 'nothing' })
  })

  it('decides at once with Alt', () => {
    expect(deed('n', { since: 0 }, true)).toEqual({ kind: 'take', status: 'not-on-checklist' })
    expect(deed('2', { since: 0 }, true)).toEqual({ kind: 'pick', index: 1 })
    expect(deed('Enter', { since: 0, chosen: 1 }, true)).toEqual({ kind: 'pick', index: 1 })
  })

  it('takes a letter that goes on for the beginning of a name', () => {
    expect(deed('a', { held: 'N' })).toEqual({ kind: 'leave', text: 'Na' })
    expect(deed('1', { held: 'N' })).toEqual({ kind: 'leave', text: 'N1' })
    expect(deed('Enter', { held: 'N' })).toEqual({ kind: 'take', status: 'undecided' })
  })
})

it('marks one after the other, and nobody above the first', () => {
  expect([moved('ArrowDown', -1, 2), moved('ArrowDown', 1, 2), moved('ArrowUp', 0, 2), moved('ArrowUp', -1, 2), moved('ArrowDown', -1, 0)]).toEqual([
    0, 1, -1, -1, -1,
  ])
})

it('writes letters and takes them back', () => {
  expect([written('Ad', 'a'), written('Ada', 'Backspace'), written('', 'Backspace'), written('Ada', ' '), written('Ada', 'Shift')]).toEqual([
    'Ada',
    'Ad',
    '',
    'Ada ',
    undefined,
  ])
})

it('takes the key of the code with Alt, because some keyboards write another letter then', () => {
  expect(strokeOf({ key: '˜', code: 'KeyN', altKey: true })).toEqual({ key: 'N', isMeant: true })
  expect(strokeOf({ key: '¡', code: 'Digit1', altKey: true })).toEqual({ key: '1', isMeant: true })
  expect(strokeOf({ key: 'Enter', code: 'Enter', altKey: true })).toEqual({ key: 'Enter', isMeant: true })
  expect(strokeOf({ key: 'n', code: 'KeyB', altKey: false })).toEqual({ key: 'n', isMeant: false })
})
