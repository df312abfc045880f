// GET /api/acts and /api/facts: the words in which questions are put.
import { actsJson, factsJson } from 'evenhand/json'
import { Hono } from 'hono'
import { law } from '#lib/server/law-node.ts'
import { actsSchema, factsSchema } from './answers.ts'
import { type ApiEnv, described, read } from './describing.ts'
import { onlyLang } from './fields.ts'

export const words = new Hono<ApiEnv>()
  .get(
    '/acts',
    described({ id: 'acts', tag: 'words', summary: 'The acts that can be asked about', tells: 'Each with who usually does it.' }, actsSchema, [422]),
    read('query', onlyLang),
    async (c) => c.json(actsJson((await law()).artefact, c.req.valid('query').lang ?? 'en')),
  )
  .get(
    '/facts',
    described(
      {
        id: 'facts',
        tag: 'words',
        summary: 'The facts that a situation can have, with their answers',
        tells: 'The least sensitive can be asked first; some are a matter of somebody’s judgement.',
      },
      factsSchema,
      [422],
    ),
    read('query', onlyLang),
    async (c) => c.json(factsJson((await law()).artefact, c.req.valid('query').lang ?? 'en')),
  )
