// What a tool is: a plain function over the law, with what it reads and what it says of itself.
import { z } from 'zod'
import type { Context, Outcome } from './context.ts'

/** What a tool says of itself to whoever may use it. */
export interface About {
  readonly name: string
  readonly title: string
  /** What it answers, and when to use it. */
  readonly description: string
}

/** A tool. */
export interface Tool extends About {
  readonly input: z.ZodObject
  /** Answers what was sent. Throws where it does not have the shape of the input. */
  readonly run: (context: Context, sent: unknown) => Promise<Outcome>
}

/** Makes a tool of its fields and a function. */
export function toolOf<Shape extends z.ZodRawShape>(
  about: About,
  fields: Shape,
  answers: (context: Context, given: z.output<z.ZodObject<Shape, z.core.$strict>>) => Outcome | Promise<Outcome>,
): Tool {
  // WHY strict: a misspelt field would turn into an answer about another situation
  const input = z.strictObject(fields)
  return { ...about, input, run: async (context, sent) => answers(context, input.parse(sent)) }
}
