import { prepare } from 'evenhand/signatures'
import { expect, it } from 'vitest'
import { proposal } from './candidates.ts'

const voter = {
  row: 1,
  last: 'Abbott',
  first: 'Ada',
  middle: '',
  suffix: '',
  address: '1 Elm Street',
  town: 'Norwich',
  status: 'active',
  number: '7',
} as const
const checklist = prepare([voter])
const why = (name: string, address: string, isTyping: boolean) => proposal('en', checklist, name, address, isTyping).candidates.map((each) => each.why)

it('says nothing of what is still to come while somebody types, and all of it of what was typed', () => {
  expect(why('Abbott', '', true)).toEqual(['same last name'])
  expect(why('Abbott', '', false)).toEqual(['same last name, no first name, the name cannot be read whole, no address on the line'])
  expect(why('Abbott', '1 Elm Street', true)).toEqual(why('Abbott', '1 Elm Street', false))
})

it('proposes nobody where no name was typed', () => {
  expect(proposal('en', checklist, ' ', '1 Elm Street', true)).toEqual({ suggestion: 'doubtful', compared: 'nobody', candidates: [] })
})
