// What stands somewhere, as other programs read it: every field of that name, and null where there is nothing.
import { expect, it } from 'vitest'
import { theLaw } from '../../conformance/law.fixture.ts'
import { situateAt, standingTexts } from '../decide/index.ts'
import { stateText } from '../wording/index.ts'
import { standingJson } from './standing.ts'

it('has every text with what is known of it, and null for what is not', async () => {
  const { artefact } = await theLaw()
  const seen = new Map<string, Set<boolean>>()
  for (const place of ['us/vt/norwich', 'us/nh/lebanon', 'us/vt/hartford'])
    for (const day of ['2018-01-01', '2024-06-05']) {
      const found = situateAt(artefact, { place, day })
      if ('problems' in found) throw new Error(JSON.stringify(found.problems))
      const { situated } = found
      const all = standingTexts(artefact, situated.place, situated.agency, situated.day)
      const made = standingJson(situated, 'en')
      expect([made.place, made.day, made.agency, made.policing]).toEqual([place, day, situated.agency, situated.place.policing])
      const told = all.map(({ instrument: each, struck, standing }) => ({
        ...{
          instrument: each.id,
          title: each.title['en'],
          kind: each.kind,
          maker: each.maker,
          made: each.made ?? null,
          follows: each.follows,
          adopts: each.adopts ?? null,
        },
        ...{ imposed: each.imposed ?? null, repealed: each.repealed ?? null, window: each.window ?? null, struck, sources: each.sources, standing },
        ...{
          barred: each.barred ?? null,
          rejected: each.rejected ?? false,
          openFrom: each.open?.from ?? null,
          says: stateText(artefact, 'en', { instrument: each, standing }),
        },
      }))
      expect(made.texts).toStrictEqual(told)
      const of = (kind: string) => told.filter((each) => each.standing.kind === kind).map(({ standing, says, ...each }) => each)
      expect([made.standing, made.open]).toStrictEqual([of('in-force'), of('open')])
      for (const text of made.texts) for (const field of ['made', 'imposed'] as const) seen.set(field, (seen.get(field) ?? new Set()).add(text[field] === null))
    }
  // some have it and some do not
  expect([...seen.values()].map((each) => each.size)).toEqual([2, 2])
})
