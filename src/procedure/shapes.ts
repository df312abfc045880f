// What the data of a procedure may hold, field by field: the one description that reading checks against.

import { z } from 'zod'
import { idShape, lineShape, nameShape, placeShape, sourceShape, windowShape, wordsShape } from '../fenced/index.ts'
import { readNeed } from './need.ts'
import { bodies, effects, movings } from './procedure.ts'
import { readTiming } from './timing.ts'
import { readYearly } from './weekday.ts'

const parts = {
  sources: z.array(sourceShape).min(1),
  cautions: z.array(wordsShape).default([]),
  'in-force': windowShape.optional(),
}

function phrase<Read>(read: (text: string) => Read | undefined, message: string) {
  // WHY: numbers are taken too, because a need may be a bare count
  return z.union([lineShape, z.number().transform(String)]).transform((text, context): Read => {
    const found = read(text)
    if (found !== undefined) return found
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  })
}

export const procedureShape = z.strictObject({
  procedure: idShape,
  title: wordsShape,
  place: placeShape,
  kinds: z.array(z.string()).default([]),
  except: z.array(placeShape).default([]),
  agencies: z.array(z.string()).default([]),
  begun: z.enum(bodies),
  recurs: z.literal('yearly').optional(),
  carries: z.literal('two-thirds-of-first').optional(),
  meets: idShape.optional(),
  displaces: z.array(idShape).default([]),
  decided: z.enum(bodies),
  effect: z.enum(effects),
  does: wordsShape,
  next: wordsShape,
  undone: wordsShape,
  starts: z.array(nameShape).min(1),
  'not-known': z.array(wordsShape).default([]),
  barred: z.strictObject({ 'in-force': windowShape, says: wordsShape, sources: z.array(sourceShape).min(1) }).optional(),
  ...parts,
})

export const stepShape = z.strictObject({
  step: nameShape,
  of: idShape,
  says: wordsShape,
  by: z.enum(bodies),
  when: phrase(readTiming, 'not-a-timing').optional(),
  counting: idShape.optional(),
  rolling: idShape.optional(),
  'rolling-unsettled': z.literal(true).optional(),
  'met-by': nameShape.optional(),
  'when-moved': z.strictObject({ date: z.enum(movings), says: wordsShape, sources: z.array(sourceShape).default([]) }).optional(),
  ...parts,
})

export const versionShape = z
  .strictObject({
    version: nameShape,
    of: idShape,
    effect: z.enum(effects).optional(),
    does: wordsShape.optional(),
    next: wordsShape.optional(),
    undone: wordsShape.optional(),
    'not-known': z.array(wordsShape).default([]),
    ...parts,
    'in-force': windowShape,
  })
  .refine((each) => each.effect ?? each.does ?? each.next ?? each.undone ?? each.cautions[0] ?? each['not-known'][0], 'says-nothing')

export const meetingShape = z.strictObject({
  meeting: idShape,
  place: placeShape,
  kinds: z.array(z.string()).default([]),
  says: wordsShape,
  on: phrase(readYearly, 'not-a-day-of-the-year'),
  ...parts,
})

export const thresholdShape = z.strictObject({
  threshold: nameShape,
  of: idShape,
  says: wordsShape,
  needs: phrase(readNeed, 'not-a-need'),
  inhabitants: z.strictObject({ from: z.number().int(), below: z.number().int().optional() }).optional(),
  ...parts,
})

export const countingShape = z.strictObject({ counting: idShape, excludes: z.enum(['first', 'both']), says: wordsShape, ...parts })

export const rollingShape = z.strictObject({
  rolling: idShape,
  says: wordsShape,
  closes: z.string().regex(/^[0-2]\d:[0-5]\d$/),
  holidays: idShape,
  ...parts,
})

export const holidaysShape = z.strictObject({
  holidays: idShape,
  days: z.array(z.strictObject({ name: wordsShape, on: phrase(readYearly, 'not-a-day-of-the-year') })).min(1),
  ...parts,
})
