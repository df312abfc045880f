// The shapes that data in documents share: a sentence in every language, a day, a window of days, a source, a name.

import { z } from 'zod'
import { type Day, dawn, isDay, locales, type Window } from '../base/index.ts'
import { attestations, type Source, type Words } from '../rules/index.ts'

/** WHY: white space is folded, because a sentence may run over several lines of a document. */
export const lineShape = z.string().transform((text) => text.trim().replace(/\s+/g, ' '))
const textShape = lineShape.refine((each) => each !== '')
/** A text in every language that is in use, and in others that were begun. */
export const wordsShape: z.ZodType<Words> = z
  .object(Object.fromEntries(locales.map((each) => [each, textShape])))
  .catchall(textShape)
  .refine((each) => Object.keys(each).every((language) => /^[a-z]{2}$/.test(language)))

/** A day; YAML leaves it a text. */
export const dayShape = z.string().transform((text, context): Day => {
  if (isDay(text)) return text
  context.addIssue({ code: 'custom', message: 'not-a-day' })
  return z.NEVER
})

export const attestation = z.enum(attestations)

/** Since when: `from`, left out where nobody found it; `before: true` where it may be earlier; `after` the last day on which it did not hold yet; `through` its last day. */
export const windowShape = z
  .strictObject({
    from: dayShape.optional(),
    before: z.literal(true).optional(),
    after: dayShape.optional(),
    through: dayShape.optional(),
    dates: attestation.optional(),
  })
  .refine(({ from, through }) => from !== undefined || through !== undefined)
  .refine(({ from, after }) => from === undefined || after === undefined || after < from, 'days-out-of-order')
  .refine(({ from, through }) => from === undefined || through === undefined || from <= through, 'days-out-of-order')

export const sourceShape = z.strictObject({ title: lineShape, at: z.url({ protocol: /^https?$/ }).optional(), attestation })

export const idShape = z.string().regex(/^[a-z]+(\.[a-z0-9-]+)+$/)
export const nameShape = z.string().regex(/^[a-z][a-z0-9-]*$/)
export const placeShape = z.string().regex(/^us(\/[a-z-]+)*$/)

/** A window as the rest of the program has it. */
export function windowOf(written: z.infer<typeof windowShape> | undefined): { readonly window?: Window } {
  if (written === undefined) return {}
  // WHY: it begins at dawn, because a version whose first day was not found held before the next one, for however long
  const { from = dawn, before = written.from === undefined, after, through } = written
  return { window: { from, before, ...(after === undefined ? {} : { after }), ...(through === undefined ? {} : { through }) } }
}

export function sourceOf({ title, at, attestation }: z.infer<typeof sourceShape>): Source {
  return { title, ...(at === undefined ? {} : { address: at }), attestation }
}
