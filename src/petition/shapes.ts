// What the data of a procedure or story may hold, field by field: the one description that reading checks against.

import { z } from 'zod'
import { type Day, dawn, isDay, type Window } from '../base/index.ts'
import { attestations, type Source, type Words } from '../rules/index.ts'
import { readNeed } from './need.ts'
import { bodies, effects, movings } from './procedure.ts'
import { readTiming } from './timing.ts'
import { readYearly } from './weekday.ts'

/** WHY: the text is folded, because a sentence may run over several lines of a document. */
const line = z.string().transform((text) => text.trim().replace(/\s+/g, ' '))
export const words: z.ZodType<Words> = z.strictObject({ en: line.refine((text) => text !== ''), es: line.refine((text) => text !== '') })

/** A day; YAML leaves it a text. */
export const day = z.string().transform((text, context): Day => {
  if (isDay(text)) return text
  context.addIssue({ code: 'custom', message: 'not-a-day' })
  return z.NEVER
})

const attestation = z.enum(attestations)

/** Since when: `from`, left out where nobody found it; `before: true` where it may be earlier; `after` the last day on which it did not hold yet; `through` its last day. */
export const window = z
  .strictObject({ from: day.optional(), before: z.literal(true).optional(), after: day.optional(), through: day.optional(), dates: attestation.optional() })
  .refine(({ from, through }) => from !== undefined || through !== undefined)
  .refine(({ from, after }) => from === undefined || after === undefined || after < from, 'days-out-of-order')
  .refine(({ from, through }) => from === undefined || through === undefined || from <= through, 'days-out-of-order')

export const source = z.strictObject({ title: line, at: z.url({ protocol: /^https?$/ }).optional(), attestation })

const id = z.string().regex(/^[a-z]+(\.[a-z0-9-]+)+$/)
const name = z.string().regex(/^[a-z][a-z0-9-]*$/)
const place = z.string().regex(/^us(\/[a-z-]+)*$/)

const parts = {
  sources: z.array(source).min(1),
  cautions: z.array(words).default([]),
  'in-force': window.optional(),
}

function phrase<Read>(read: (text: string) => Read | undefined, message: string) {
  // WHY: numbers are taken too, because a need may be a bare count
  return z.union([line, z.number().transform(String)]).transform((text, context): Read => {
    const found = read(text)
    if (found !== undefined) return found
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  })
}

export const procedureShape = z.strictObject({
  procedure: id,
  title: words,
  place,
  kinds: z.array(z.string()).default([]),
  except: z.array(place).default([]),
  agencies: z.array(z.string()).default([]),
  begun: z.enum(bodies),
  recurs: z.literal('yearly').optional(),
  carries: z.literal('two-thirds-of-first').optional(),
  meets: id.optional(),
  displaces: z.array(id).default([]),
  decided: z.enum(bodies),
  effect: z.enum(effects),
  does: words,
  next: words,
  undone: words,
  starts: z.array(name).min(1),
  'not-known': z.array(words).default([]),
  barred: z.strictObject({ 'in-force': window, says: words, sources: z.array(source).min(1) }).optional(),
  ...parts,
})

export const stepShape = z.strictObject({
  step: name,
  of: id,
  says: words,
  by: z.enum(bodies),
  when: phrase(readTiming, 'not-a-timing').optional(),
  counting: id.optional(),
  rolling: id.optional(),
  'rolling-unsettled': z.literal(true).optional(),
  'met-by': name.optional(),
  'when-moved': z.strictObject({ date: z.enum(movings), says: words, sources: z.array(source).default([]) }).optional(),
  ...parts,
})

export const versionShape = z
  .strictObject({
    version: name,
    of: id,
    effect: z.enum(effects).optional(),
    does: words.optional(),
    next: words.optional(),
    undone: words.optional(),
    'not-known': z.array(words).default([]),
    ...parts,
    'in-force': window,
  })
  .refine((each) => each.effect ?? each.does ?? each.next ?? each.undone ?? each.cautions[0] ?? each['not-known'][0], 'says-nothing')

export const meetingShape = z.strictObject({
  meeting: id,
  place,
  kinds: z.array(z.string()).default([]),
  says: words,
  on: phrase(readYearly, 'not-a-day-of-the-year'),
  ...parts,
})

export const thresholdShape = z.strictObject({
  threshold: name,
  of: id,
  says: words,
  needs: phrase(readNeed, 'not-a-need'),
  inhabitants: z.strictObject({ from: z.number().int(), below: z.number().int().optional() }).optional(),
  ...parts,
})

export const countingShape = z.strictObject({ counting: id, excludes: z.enum(['first', 'both']), says: words, ...parts })

export const rollingShape = z.strictObject({
  rolling: id,
  says: words,
  closes: z.string().regex(/^[0-2]\d:[0-5]\d$/),
  holidays: id,
  ...parts,
})

export const holidaysShape = z.strictObject({
  holidays: id,
  days: z.array(z.strictObject({ name: words, on: phrase(readYearly, 'not-a-day-of-the-year') })).min(1),
  ...parts,
})

/** A window as the rest of the program has it. */
export function windowOf(written: z.infer<typeof window> | undefined): { readonly window?: Window } {
  if (written === undefined) return {}
  // WHY: it is `dawn`, because a version whose first day was not found held before the next one, for however long
  const { from = dawn, before = written.from === undefined, after, through } = written
  return { window: { from, before, ...(after === undefined ? {} : { after }), ...(through === undefined ? {} : { through }) } }
}

export function sourceOf({ title, at, attestation }: z.infer<typeof source>): Source {
  return { title, ...(at === undefined ? {} : { address: at }), attestation }
}
