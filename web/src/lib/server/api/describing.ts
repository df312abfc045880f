// What every route says of itself, and how what is sent to it is read: by the schema that describes it.
import type { Env, ValidationTargets } from 'hono'
import { describeRoute, resolver, validator } from 'hono-openapi'
import type { z } from 'zod'
import type { Asker } from '#lib/server/work/work-node.ts'
import { type ProblemStatus, problemMedia, problemSchema, problemTitles, Refused } from './problem.ts'

export interface ApiEnv extends Env {
  readonly Bindings: {
    /** Who asks. */
    readonly asker: Asker
    /** Told why an answer could not be made. */
    readonly failed: (error: unknown) => void
  }
}

/** The description of a route: its sentence, its answer, and how it refuses. */
export function described(id: string, summary: string, answer: z.ZodType, refuses: readonly ProblemStatus[]) {
  const all: readonly ProblemStatus[] = [...refuses, 405, 429, 500, 503]
  const content = { [problemMedia]: { schema: resolver(problemSchema) } }
  const refusals = Object.fromEntries(all.map((status) => [String(status), { description: problemTitles[status], content }] as const))
  return describeRoute({
    operationId: id,
    summary,
    responses: { 200: { description: summary, content: { 'application/json': { schema: resolver(answer) } } }, ...refusals },
  })
}

/** Reads a part of a request; refuses it where it does not have the shape. */
export function read<Target extends keyof ValidationTargets, Schema extends z.ZodType>(target: Target, schema: Schema) {
  return validator<Schema, Target, ApiEnv, string>(target, schema, (result) => {
    if (result.success) return
    const problems = result.error.map(({ path = [], ...issue }) => {
      const first = path.at(0)
      const field = typeof first === 'object' ? first.key : first
      // WHY the first step alone, and words of our own: deeper steps and unknown names could be what was told of a situation
      const message = 'code' in issue && issue.code !== 'unrecognized_keys' && path.length < 2 ? issue.message : 'a field is not known, or not of its type'
      return { code: 'wrong-shape', at: field === undefined ? '' : `/${String(field)}`, message, nearest: [] }
    })
    throw new Refused(422, problems.map((each) => `${each.at} ${each.message}`.trim()).join('; '), problems)
  })
}
