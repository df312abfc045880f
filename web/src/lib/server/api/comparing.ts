// GET /api/standing and /api/compare: what binds somewhere, and what differs. Neither is told a situation.
import { isDay, nearestFew } from 'evenhand/base'
import { circuitOf, difference, type Subject, standingSubject, textSubject } from 'evenhand/compare'
import { placesNamed } from 'evenhand/decide'
import { differenceJson, standingJson } from 'evenhand/json'
import { differenceText, type Language } from 'evenhand/wording'
import { Hono } from 'hono'
import { z } from 'zod'
import { keeper } from '#lib/kept.ts'
import { law } from '#lib/server/law-node.ts'
import { today } from '#lib/today.ts'
import { compareSchema, standingSchema } from './answers.ts'
import { type ApiEnv, described, read } from './describing.ts'
import { act, agency, day, given, lang, place, situatedAt } from './fields.ts'
import { Refused } from './problem.ts'
import { refusal } from './wrong.ts'

const operand = z.string().max(200)
const pair = z.strictObject({
  first: operand.meta({ description: 'a text, or a place and day; either may end in @ and a day', examples: ['vt.fip-2018'] }),
  second: operand.meta({ description: 'what it is compared with', examples: ['vt.fip-2024'] }),
  act: z
    .union([act, z.array(act).max(100)])
    .optional()
    .meta({ description: 'only these acts; repeat for more', examples: ['tell'] }),
  lang,
})

export const comparing = new Hono<ApiEnv>()
  .get(
    '/standing',
    described(
      { id: 'standing', tag: 'law', summary: 'The texts that bind an agency in a place on a day', tells: 'And those that do not, with the reason why.' },
      standingSchema,
      [422],
    ),
    read('query', z.strictObject({ place, on: day, agency, lang })),
    async (c) => {
      const { artefact } = await law()
      const { place, on, agency, lang = 'en' } = c.req.valid('query')
      return c.json(standingJson(situatedAt(artefact, lang, { place, ...given({ day: on, agency }) }), lang))
    },
  )
  .get(
    '/compare',
    described(
      {
        id: 'compare',
        tag: 'comparing',
        summary: 'What differs in meaning between two texts, places or days',
        tells: 'Every situation in which the verdicts differ, act by act. It takes longer than the others, and may be asked less often.',
      },
      compareSchema,
      [422],
    ),
    read('query', pair),
    async (c) => {
      const { first, second, act = [], lang = 'en' } = c.req.valid('query')
      return c.body(await compared(first, second, [act].flat(), lang), 200, { 'Content-Type': 'application/json' })
    },
  )

const kept = keeper<string>(64)

/** The difference as JSON; the last ones asked for are kept, as each may take a second. */
async function compared(first: string, second: string, acts: readonly string[], lang: Language): Promise<string> {
  const { artefact, hash } = await law()
  const ids = artefact.vocabulary.acts.map((each) => each.id)
  const stranger = acts.find((each) => !ids.includes(each))
  if (stranger !== undefined) throw refusal(artefact, lang, [{ code: 'unknown-act', name: stranger, nearest: nearestFew(stranger, ids, 3) }])
  const key = JSON.stringify([hash, today(), first, second, [...new Set(acts)].sort(), lang])
  const [before, after] = [await subjectNamed(first, 'first', lang), await subjectNamed(second, 'second', lang)]
  return kept(key, () => {
    const found = difference(before, after, acts)
    const json = differenceJson(artefact, lang, found, differenceText(artefact, lang, found), { written: { before: new Map(), after: new Map() } })
    // WHY left out: where documents are written is of the documents' folder, not of the law
    return JSON.stringify(json, (name, value: unknown) => (name === 'written' || name === 'documents' ? undefined : value))
  })
}

/** A text, or what stands at a place, on a day. */
async function subjectNamed(operand: string, field: string, lang: Language): Promise<Subject> {
  const { artefact } = await law()
  const [name = '', asked = today(), ...more] = operand.split('@')
  const now = today()
  if (!isDay(asked) || !isDay(now) || more.length > 0) throw refusal(artefact, lang, [{ code: 'not-a-day', name: [asked, ...more].join('@') }], field)
  const instrument = artefact.instruments.find((each) => each.id === name)
  if (instrument !== undefined) return textSubject(artefact, instrument, circuitOf(artefact, instrument), now, ...(operand.includes('@') ? [asked] : []))
  const ids = artefact.instruments.map((each) => each.id)
  const nearest = placesNamed(artefact, name).length === 0 ? nearestFew(name, ids, 3) : []
  if (nearest.length > 0) {
    const message = 'no such text or place is known here'
    throw new Refused(422, message, [{ code: 'unknown-name', at: `/${field}`, message, nearest: [...nearest] }])
  }
  return standingSubject(situatedAt(artefact, lang, { place: name, day: asked }, field))
}
