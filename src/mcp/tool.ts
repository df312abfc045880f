// What a tool is: a plain function over the law, with what it reads and what it says of itself.
import { z } from 'zod'
import type { ToolContext, ToolOutcome } from './context.ts'

/** What a tool says of itself to whoever may use it. */
export interface ToolAbout {
  readonly name: string
  readonly title: string
  /** What it answers, and when to use it. */
  readonly description: string
}

/** A tool. */
export interface Tool extends ToolAbout {
  readonly input: z.ZodObject
  /** Answers what was sent. Throws where it does not have the shape of the input. */
  readonly run: (context: ToolContext, sent: unknown) => Promise<ToolOutcome>
}

/** Makes a tool of its fields and a function. */
export function toolOf<Shape extends z.ZodRawShape>(
  about: ToolAbout,
  fields: Shape,
  answers: (context: ToolContext, given: z.output<z.ZodObject<Shape, z.core.$strict>>) => ToolOutcome | Promise<ToolOutcome>,
): Tool {
  // WHY: unknown fields are refused, because a misspelt one would turn into an answer about another situation
  const input = z.strictObject(fields)
  return { ...about, input, run: async (context, sent) => answers(context, input.parse(sent)) }
}
