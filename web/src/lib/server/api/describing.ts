// What every route says of itself, and how what is sent to it is read: by the schema that describes it.
import type { Env, ValidationTargets } from 'hono'
import { describeRoute, resolver, validator } from 'hono-openapi'
import type { z } from 'zod'
import type { JobAsker } from '#lib/server/work/work-node.ts'
import { type ProblemStatus, problemMedia, problemSchema, problemTitles, Refused } from './problem.ts'

export interface ApiEnv extends Env {
  readonly Bindings: {
    /** Who asks. */
    readonly asker: JobAsker
    /** Told why an answer could not be made. */
    readonly failed: (error: unknown) => void
  }
}

/** What routes are sorted by, in the order in which somebody needs them. */
export const tags = [
  { name: 'questions', description: 'What may be done in a situation. Situations are only ever in bodies, and are not kept.' },
  { name: 'words', description: 'The words in which questions are put.' },
  { name: 'law', description: 'What law there is, and where it stands.' },
  { name: 'comparing', description: 'What differs in meaning.' },
] as const

export interface About {
  readonly id: string
  readonly tag: (typeof tags)[number]['name']
  /** In a few words. */
  readonly summary: string
  /** What somebody has to know who uses it. */
  readonly tells: string
}

/** The description of a route: what it is about, its answer, and how it refuses. */
export function described({ id, tag, summary, tells }: About, answer: z.ZodType, refuses: readonly ProblemStatus[]) {
  const all: readonly ProblemStatus[] = [400, ...refuses, 405, 429, 500, 503]
  const content = { [problemMedia]: { schema: resolver(problemSchema) } }
  const refusals = Object.fromEntries(all.map((status) => [String(status), { description: problemTitles[status], content }] as const))
  return describeRoute({
    operationId: id,
    summary,
    description: tells,
    tags: [tag],
    responses: {
      200: { description: summary, content: { 'application/json': { schema: resolver(answer) } } },
      ...refusals,
      431: { description: 'The address or the headers are too long' },
    },
  })
}

/** Reads a part of a request; refuses it where it does not have the shape. */
export function read<Target extends keyof ValidationTargets, Schema extends z.ZodType>(target: Target, schema: Schema) {
  return validator<Schema, Target, ApiEnv, string>(target, schema, (result) => {
    if (result.success) return
    const problems = result.error.map(({ path = [], ...issue }) => {
      const first = path.at(0)
      const field = typeof first === 'object' ? first.key : first
      // WHY: only the first step is named, in words of our own, because deeper steps and unknown names could be what was told of a situation
      const message = 'code' in issue && issue.code !== 'unrecognized_keys' && path.length < 2 ? issue.message : 'a field is not known, or not of its type'
      return { code: 'wrong-shape', at: field === undefined ? '' : `/${String(field)}`, message, nearest: [] }
    })
    throw new Refused(422, problems.map((each) => `${each.at} ${each.message}`.trim()).join('; '), problems)
  })
}
