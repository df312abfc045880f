// GET /api/situations: situations in people's own words, and what is answered to them in a place.
import { nearestFew } from 'evenhand/base'
import { situationAnswerJson, situationJson } from 'evenhand/json'
import { answerTo, readers, situationFinder } from 'evenhand/situations'
import { Hono } from 'hono'
import { z } from 'zod'
import { law } from '#lib/server/law-node.ts'
import { allSituations } from '#lib/server/situations-node.ts'
import { today } from '#lib/today.ts'
import { situationAnswerSchema, situationSchema } from './answers.ts'
import { type ApiEnv, described, read } from './describing.ts'
import { day, given, lang, place } from './fields.ts'
import { Refused } from './problem.ts'
import { refusal } from './wrong.ts'

const id = z
  .string()
  .max(200)
  .meta({ description: 'such as detainer', examples: ['detainer'] })
const words = z
  .string()
  .max(200)
  .optional()
  .meta({ description: 'plain words; those that fit, the best first', examples: ['do I have to show my passport'] })
const reader = z
  .enum([...readers, ''])
  .transform((each) => (each === '' ? undefined : each))
  .optional()
  .meta({ description: 'to whom the answer is told; the person without it', examples: ['officer'] })

export const situations = new Hono<ApiEnv>()
  .get(
    '/situations',
    described(
      {
        id: 'situations',
        tag: 'questions',
        summary: 'Every named situation',
        tells: 'Each is a question of /api/ask with every fact set, so that its answer is certain or openly unsettled.',
      },
      z.array(situationSchema),
      [422],
    ),
    read('query', z.strictObject({ lang, words })),
    (c) => {
      const { lang: spoken = 'en', words: typed } = c.req.valid('query')
      const all = allSituations().situations
      return c.json((typed === undefined ? all : situationFinder(all, spoken)(typed)).map((each) => situationJson(spoken, each)))
    },
  )
  .get(
    '/situations/:id',
    described(
      {
        id: 'situation',
        tag: 'questions',
        summary: 'One situation answered in a place',
        tells: 'In the words that were written for the rules that decide it, with their exceptions, sides and grade.',
      },
      situationAnswerSchema,
      [404, 422],
    ),
    read('param', z.strictObject({ id })),
    read('query', z.strictObject({ place, on: day, lang, reader })),
    async (c) => {
      const { place: where, on, lang: spoken = 'en', reader: told = 'person' } = c.req.valid('query')
      const set = allSituations()
      const asked = c.req.valid('param').id
      const situation = set.situations.find((each) => each.id === asked)
      if (situation === undefined) {
        const ids = set.situations.map((each) => each.id)
        const nearest = [...nearestFew(asked, ids, 3)]
        throw new Refused(404, 'no such name is known here', [{ code: 'unknown-situation', at: '/id', message: 'no such name is known here', nearest }])
      }
      const { artefact } = await law()
      const found = answerTo(artefact, set, situation, { place: where, day: today(), ...given({ day: on }) })
      if ('problems' in found) throw refusal(artefact, spoken, found.problems)
      return c.json(situationAnswerJson(artefact, spoken, told, found.answered))
    },
  )
