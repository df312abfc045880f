// A request as an officer takes it down. Nothing in it says whom it is about.
import { z } from 'zod'
import { askers, outcomes, papersClaimed, waysOfAsking } from './words.ts'

const code = z.string().regex(/^[a-z][a-z0-9-]{0,60}$/)

/** WHY: it is strict and takes codes only, because a field for free words would come to hold names. */
const shape = z.strictObject({
  id: z.uuid(),
  wanted: code,
  asker: z.enum(askers),
  how: z.enum(waysOfAsking),
  paper: code,
  claimed: z.enum(papersClaimed).default('not-said'),
  facts: z.record(code, code).default({}),
  /** When it came, in UTC. */
  at: z.iso.datetime(),
  /** The agency's case number, sealed by age on the device. */
  sealedCase: z
    .string()
    .max(4000)
    .regex(/^-----BEGIN AGE ENCRYPTED FILE-----\n[A-Za-z0-9+/=\n]+-----END AGE ENCRYPTED FILE-----\n?$/)
    .nullable()
    .default(null),
  /** When the device sent it, by its own clock. */
  sentAt: z.iso.datetime().nullable().default(null),
  outcome: z.enum(outcomes).nullable().default(null),
})

/** A request to an agency, by codes. */
export type AgencyRequest = z.infer<typeof shape>

/** Reads what a device or a form sent; or the names of the fields that are wrong. */
export function readRequest(given: unknown): { readonly request: AgencyRequest } | { readonly wrong: readonly string[] } {
  const read = shape.safeParse(given)
  if (read.success) return { request: read.data }
  // WHY: only the fields are named, because what stands in one may be somebody's name
  return { wrong: [...new Set(read.error.issues.map((each) => String(each.path[0] ?? '')))] }
}
