// GET /api/standing and /api/compare: what binds somewhere, and what differs. Neither is told a situation.
import { nearestFew } from 'evenhand/base'
import { standingJson } from 'evenhand/json'
import type { Locale } from 'evenhand/wording'
import { Hono } from 'hono'
import { z } from 'zod'
import { law } from '#lib/server/law-node.ts'
import { sharing } from '#lib/server/work/sharing.ts'
import { type JobAsker, work } from '#lib/server/work/work-node.ts'
import { today } from '#lib/today.ts'
import { compareSchema, standingSchema } from './answers.ts'
import { subjectNamed } from './compared.ts'
import { type ApiEnv, described, read } from './describing.ts'
import { act, agency, day, given, lang, place, situatedAt } from './fields.ts'
import { madeOrRefused } from './problem.ts'
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
      return c.body(await compared(first, second, [act].flat(), lang, c.env.asker), 200, { 'Content-Type': 'application/json' })
    },
  )

const shared = sharing<string>(64)

/** The difference as JSON; the last ones asked for are kept, as each may take a second. */
async function compared(first: string, second: string, acts: readonly string[], lang: Locale, asker: JobAsker): Promise<string> {
  const { artefact, hash } = await law()
  const now = today()
  const ids = artefact.vocabulary.acts.map((each) => each.id)
  const stranger = acts.find((each) => !ids.includes(each))
  if (stranger !== undefined) throw refusal(artefact, lang, [{ code: 'unknown-act', name: stranger, nearest: nearestFew(stranger, ids, 3) }])
  // WHY: this is asked here too, so that what names nothing is refused at once and takes nobody's turn
  subjectNamed(artefact, first, 'first', lang, now)
  subjectNamed(artefact, second, 'second', lang, now)
  const pair = { first, second, acts, lang, now }
  const key = JSON.stringify([hash, now, first, second, [...new Set(acts)].sort(), lang])
  return madeOrRefused(await shared(key, (signal) => work('compare-json', pair, { ...asker, signal }), asker.signal))
}
