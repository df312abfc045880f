// GET /api/beyond: questions that the collection does not answer, with what is known of each.
import { nearestFew } from 'evenhand/base'
import { topicFinder } from 'evenhand/beyond'
import { topicJson } from 'evenhand/json'
import { Hono } from 'hono'
import { z } from 'zod'
import { topicsBeyond } from '#lib/server/topics-node.ts'
import { topicSchema } from './answers.ts'
import { type ApiEnv, described, read } from './describing.ts'
import { lang } from './fields.ts'
import { Refused } from './problem.ts'

const id = z
  .string()
  .max(200)
  .meta({ description: 'such as masks', examples: ['masks'] })
const words = z
  .string()
  .max(200)
  .optional()
  .meta({ description: 'plain words; those that fit, the best first', examples: ['cover their faces'] })

export const beyond = new Hono<ApiEnv>()
  .get(
    '/beyond',
    described(
      {
        id: 'topics',
        tag: 'law',
        summary: 'Every question outside the collection',
        tells: 'What is known of each is no answer. Each known thing has its sources and how well they are known.',
      },
      z.array(topicSchema),
      [422],
    ),
    read('query', z.strictObject({ lang, words })),
    (c) => {
      const { lang: spoken = 'en', words: typed } = c.req.valid('query')
      const topics = topicsBeyond()
      return c.json((typed === undefined ? topics : topicFinder(topics, spoken)(typed)).map((each) => topicJson(spoken, each)))
    },
  )
  .get(
    '/beyond/:id',
    described(
      { id: 'topic', tag: 'law', summary: 'One question outside the collection', tells: 'With what is not known, and whom to ask.' },
      topicSchema,
      [404, 422],
    ),
    read('param', z.strictObject({ id })),
    read('query', z.strictObject({ lang })),
    (c) => {
      const topics = topicsBeyond()
      const asked = c.req.valid('param').id
      const topic = topics.find((each) => each.id === asked)
      if (topic !== undefined) return c.json(topicJson(c.req.valid('query').lang ?? 'en', topic))
      const ids = topics.map((each) => each.id)
      const nearest = [...nearestFew(asked, ids, 3)]
      throw new Refused(404, 'no such name is known here', [{ code: 'unknown-topic', at: '/id', message: 'no such name is known here', nearest }])
    },
  )
