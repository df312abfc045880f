// POST /api/ask, /api/timeline, /api/where: situations, only ever in bodies.
import { ask, situate } from 'evenhand/decide'
import { answerJson, timelineJson } from 'evenhand/json'
import { recordOf, recordSchema } from 'evenhand/recorded'
import { Hono } from 'hono'
import { z } from 'zod'
import { law } from '#lib/server/law-node.ts'
import { program } from '#lib/server/program.ts'
import { work } from '#lib/server/work/work-node.ts'
import { today } from '#lib/today.ts'
import { answerSchema, timelineSchema, whereSchema } from './answers.ts'
import { type ApiEnv, described, read } from './describing.ts'
import { act, actor, agency, day, facts, given, lang, place, record } from './fields.ts'
import { madeOrRefused } from './problem.ts'
import { refusal } from './wrong.ts'

const question = { act, actor, agency, facts, lang }
const refuses = [413, 415, 422] as const

export const asking = new Hono<ApiEnv>()
  .post(
    '/ask',
    described(
      {
        id: 'ask',
        tag: 'questions',
        summary: 'One question, one answer',
        tells:
          'The verdict on a day in a place, the rules that decide, what the answer turns on and what would change it. Leave out what is not known. With `record` the answer comes inside a record that others can check.',
      },
      z.union([answerSchema, recordSchema]),
      refuses,
    ),
    read('json', z.strictObject({ place, day, ...question, record })),
    async (c) => {
      const { artefact, hash } = await law()
      const { lang: spoken = 'en', record: isRecorded = false, ...asked } = c.req.valid('json')
      const result = ask(artefact, { ...given(asked), place: asked.place, act: asked.act, day: asked.day ?? today(), facts: asked.facts ?? {} })
      if ('problems' in result) throw refusal(artefact, spoken, result.problems)
      if (isRecorded) return c.json(recordOf({ artefact, hash, program }, spoken, result.answer))
      return c.json(answerJson(artefact, spoken, result.answer))
    },
  )
  .post(
    '/timeline',
    described(
      {
        id: 'timeline',
        tag: 'questions',
        summary: 'The stretches of days on which the answer was the same',
        tells: 'As far back as the law collected here goes; `through` is null where no end is known.',
      },
      timelineSchema,
      refuses,
    ),
    read('json', z.strictObject({ place, ...question })),
    async (c) => {
      const { artefact } = await law()
      const { lang: spoken = 'en', facts: known = {}, ...asked } = c.req.valid('json')
      const result = situate(artefact, { ...given(asked), place: asked.place, act: asked.act, day: today(), facts: known })
      if ('problems' in result) throw refusal(artefact, spoken, result.problems)
      return c.json(timelineJson(result.situated, known))
    },
  )
  .post(
    '/where',
    described(
      {
        id: 'where',
        tag: 'questions',
        summary: 'The same question in every town and city',
        tells: 'Each with the agency that polices it, unless one is asked about.',
      },
      whereSchema,
      refuses,
    ),
    read('json', z.strictObject({ day, ...question })),
    async (c) => {
      const { artefact } = await law()
      const { lang: spoken = 'en', ...rest } = c.req.valid('json')
      const asked = { ...given(rest), act: rest.act, day: rest.day ?? today(), facts: rest.facts ?? {} }
      const result = madeOrRefused(await work('where', asked, c.env.asker))
      if ('problems' in result) throw refusal(artefact, spoken, result.problems)
      return c.body(result.json, 200, { 'Content-Type': 'application/json' })
    },
  )
