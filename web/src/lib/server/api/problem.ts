// What goes wrong, as RFC 9457 has it. INVARIANT: nothing that was told of a situation is repeated.
import { z } from 'zod'
import { busySeconds, type JobOutcome } from '#lib/server/work/outcome.ts'

export const problemMedia = 'application/problem+json'

/** What each kind of refusal is called. */
export const problemTitles = {
  400: 'The request could not be read',
  404: 'There is nothing of that name here',
  405: 'The method is not for this address',
  413: 'The body is too large',
  415: 'The body is not JSON',
  422: 'The question means nothing',
  429: 'Too many requests',
  500: 'The server failed',
  503: 'The answer cannot be made just now',
} as const

export type ProblemStatus = keyof typeof problemTitles

export const wrongSchema = z.looseObject({
  code: z.string().meta({ description: 'what kind of mistake it is, such as `unknown-place`' }),
  at: z.string().meta({ description: 'the field, as a JSON pointer' }),
  message: z.string(),
  nearest: z.array(z.string()).meta({ description: 'known names it may have meant' }),
})

export type Wrong = z.infer<typeof wrongSchema>

export const problemSchema = z
  .looseObject({ type: z.string(), title: z.string(), status: z.int(), detail: z.string(), problems: z.array(wrongSchema).optional() })
  .meta({ description: 'problem details (RFC 9457)' })

/** Thrown where a request cannot be answered. */
export class Refused extends Error {
  readonly status: ProblemStatus
  readonly problems: readonly Wrong[]
  readonly headers: Readonly<Record<string, string>>

  constructor(status: ProblemStatus, detail: string, problems: readonly Wrong[] = [], headers: Readonly<Record<string, string>> = {}) {
    super(detail)
    this.status = status
    this.problems = problems
    this.headers = headers
  }
}

/** What a job made, or the refusal of what it did not. */
export function madeOrRefused<Value>(outcome: JobOutcome<Value>): Value {
  if (outcome.kind === 'done') return outcome.value
  throw new Refused(503, `ask again in ${busySeconds} seconds`, [], { 'Retry-After': String(busySeconds) })
}

/** A refusal, as it is sent. */
export function problemResponse({ status, message: detail, problems, headers }: Refused): Response {
  const body = { type: `/api#problem-${status}`, title: problemTitles[status], status, detail, ...(problems.length === 0 ? {} : { problems }) }
  return new Response(JSON.stringify(body), { status, headers: { ...headers, 'Content-Type': problemMedia, 'Cache-Control': 'no-store' } })
}
