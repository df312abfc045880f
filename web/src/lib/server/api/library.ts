// GET /api/instruments and /api/places: what law there is, and where.
import type { PlaceEntry } from 'evenhand/artefact'
import { nearestFew } from 'evenhand/base'
import { placesNamed, situateAt } from 'evenhand/decide'
import { inLanguage } from 'evenhand/wording'
import { Hono } from 'hono'
import { z } from 'zod'
import { law } from '#lib/server/law-node.ts'
import { today } from '#lib/today.ts'
import { instrumentSchema, instrumentsSchema, placeSchema } from './answers.ts'
import { type ApiEnv, described, read } from './describing.ts'
import { onlyLang, place } from './fields.ts'
import { Refused } from './problem.ts'

const id = z
  .string()
  .max(200)
  .meta({ description: 'such as vt.fip-2024', examples: ['vt.fip-2024'] })

export const library = new Hono<ApiEnv>()
  .get(
    '/instruments',
    described(
      { id: 'instruments', tag: 'law', summary: 'Every text there is', tells: 'With the number of its rules; the rules themselves are under its id.' },
      instrumentsSchema,
      [422],
    ),
    read('query', onlyLang),
    async (c) => {
      const { instruments, norms, erasers } = (await law()).artefact
      const { lang = 'en' } = c.req.valid('query')
      const rows = instruments.map(({ id, title, kind, maker, place, made, window }) => ({
        id,
        title: inLanguage(title, lang),
        kind,
        maker,
        place: place ?? null,
        made: made ?? null,
        window: window ?? null,
        rules: [...norms, ...erasers].filter((each) => each.instrument === id).length,
      }))
      return c.json(rows)
    },
  )
  .get(
    '/instruments/:id',
    described(
      { id: 'instrument', tag: 'law', summary: 'One text with its rules, as `show --json` has it', tells: 'Sources, dates, and what is not known of it.' },
      instrumentSchema,
      [404, 422],
    ),
    read('param', z.strictObject({ id })),
    async (c) => {
      const { instruments, norms, erasers } = (await law()).artefact
      const { id } = c.req.valid('param')
      const instrument = instruments.find((each) => each.id === id)
      if (instrument === undefined) throw nothing('unknown-instrument', near(id, instruments))
      return c.json({ instrument, provisions: [...norms, ...erasers].filter((each) => each.instrument === id) })
    },
  )
  .get(
    '/places',
    described(
      { id: 'places', tag: 'law', summary: 'Every place there is', tells: 'The ids are what questions take as their place.' },
      z.array(placeSchema),
      [422],
    ),
    read('query', z.strictObject({})),
    async (c) => c.json((await law()).artefact.places.map(placeJson)),
  )
  .get(
    '/places/:id{.+}',
    described(
      {
        id: 'place',
        tag: 'law',
        summary: 'One place; its id may have slashes, as they are or as %2F',
        tells: 'By any of its names, too, where only one place has it.',
      },
      placeSchema,
      [404, 422],
    ),
    read('param', z.strictObject({ id: place })),
    async (c) => {
      const { artefact } = await law()
      const { id } = c.req.valid('param')
      const named = placesNamed(artefact, id)
      const found = named.at(0)
      if (found !== undefined && named.length === 1) return c.json(placeJson(found))
      const result = situateAt(artefact, { place: id, day: today() })
      const problem = 'problems' in result ? result.problems.at(0) : undefined
      throw nothing(problem?.code ?? 'unknown-place', problem !== undefined && 'nearest' in problem ? problem.nearest : [])
    },
  )

function placeJson({ id, name, kind, also, division, county, agency, policing }: PlaceEntry) {
  return { id, name, kind, also, division, county: county ?? null, agency: agency ?? null, policing }
}

function near(name: string, list: readonly { readonly id: string }[]): readonly string[] {
  const ids = list.map((each) => each.id)
  return nearestFew(name, ids, 3)
}

function nothing(code: string, nearest: readonly string[]): Refused {
  const detail = nearest.length === 0 ? 'no such name is known here' : `no such name is known here; did you mean ${nearest.join(', ')}?`
  return new Refused(404, detail, [{ code, at: '/id', message: 'no such name is known here', nearest: [...nearest] }])
}
