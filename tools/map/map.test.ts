// The map in the repository is the one that the tool draws, and its places are places of the law.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { home } from '../../src/folder/index.ts'
import { file, outlines } from './draw.ts'

it('is drawn from what is in law/places-coordinates.csv', () => {
  expect(readFileSync(file, 'utf8')).toBe(outlines())
})

it('knows every county and place that it draws', () => {
  const { counties, places } = JSON.parse(outlines()) as Record<'counties' | 'places', readonly { id: string }[]>
  const known = new Set(
    readFileSync(join(home, 'law/places.csv'), 'utf8')
      .split('\n')
      .map((line) => line.split(',')[0]),
  )
  expect([...counties, ...places].filter((each) => !known.has(each.id))).toEqual([])
  expect(counties.length).toBeGreaterThan(10)
  expect(places.length).toBeGreaterThan(20)
})
