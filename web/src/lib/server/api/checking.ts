// POST /api/claim and /api/verify: what somebody says the law is, and a record of an answer, held against the law.
import { checkClaim } from 'evenhand/claim'
import { claimJson } from 'evenhand/json'
import { recordSchema, verifiedJson, verify } from 'evenhand/recorded'
import { verdicts } from 'evenhand/rules'
import { Hono } from 'hono'
import { z } from 'zod'
import { law } from '#lib/server/law-node.ts'
import { program } from '#lib/server/program.ts'
import { today } from '#lib/today.ts'
import { claimSchema, verifiedSchema } from './answers.ts'
import { type ApiEnv, described, read } from './describing.ts'
import { act, actor, agency, day, facts, given, lang, place } from './fields.ts'
import { refusal } from './wrong.ts'

const verdict = z.enum(verdicts).meta({ description: 'what is claimed', examples: ['may'] })
const refuses = [413, 415, 422] as const

export const checking = new Hono<ApiEnv>()
  .post(
    '/claim',
    described(
      {
        id: 'claim',
        tag: 'questions',
        summary: 'What somebody says the law is: right, wrong or open',
        tells:
          'Right where every situation still possible has this verdict; wrong with the rules and a situation that shows it; else open, with what it turns on.',
      },
      claimSchema,
      refuses,
    ),
    read('json', z.strictObject({ place, day, act, actor, agency, facts, verdict, lang })),
    async (c) => {
      const { artefact } = await law()
      const { lang: spoken = 'en', verdict: claimed, ...asked } = c.req.valid('json')
      const whole = { ...given(asked), place: asked.place, act: asked.act, day: asked.day ?? today(), facts: asked.facts ?? {} }
      const result = checkClaim(artefact, whole, claimed)
      if ('problems' in result) throw refusal(artefact, spoken, result.problems)
      return c.json(claimJson(artefact, spoken, result.checked))
    },
  )
  .post(
    '/verify',
    described(
      {
        id: 'verify',
        tag: 'questions',
        summary: 'A record of an answer: the same, or what differs',
        tells: 'The question in the record is answered again and held against it, part by part, with the hash of the law.',
      },
      verifiedSchema,
      refuses,
    ),
    read('json', z.strictObject({ record: recordSchema, lang })),
    async (c) => {
      const { lang: spoken = 'en', record } = c.req.valid('json')
      const answering = { ...(await law()), program }
      return c.json(verifiedJson(spoken, answering, record, verify(record, answering)))
    },
  )
