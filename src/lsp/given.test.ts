// Whatever a client sends as the law folder is read as far as it has the shape, and never throws.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { folderIn } from './given.ts'

it('reads what has the shape, and leaves out the rest', () => {
  const given = {
    uri: 'file:///law',
    documents: [{ uri: 'file:///law/a.md', text: 'a' }, { uri: 'file:///law/b.md' }, null, 'x'],
    places: [{ id: 'us/vt', name: 'Vermont' }, { id: 'us' }, { name: 'nowhere' }],
    circuits: ['second-circuit', 2],
  }
  expect(folderIn(given)).toEqual({
    uri: 'file:///law',
    stored: [{ uri: 'file:///law/a.md', text: 'a' }],
    places: new Set(['us/vt', 'us']),
    placeNames: new Map([
      ['us/vt', 'Vermont'],
      ['us', 'us'],
    ]),
    circuits: new Set(['second-circuit']),
    // a place of which no more is known than its name stands nowhere
    placeList: [],
  })
})

it('is no folder without an address', () => {
  fc.assert(
    fc.property(fc.anything(), (given) => {
      expect(folderIn(given)).toBeUndefined()
    }),
  )
})
