// The tools as a server of the Model Context Protocol. What it speaks over, it is given.
import { type CallToolResult, McpServer } from '@modelcontextprotocol/server'
import { z } from 'zod'
import { tools } from './all-tools.ts'
import type { ToolContext, ToolOutcome } from './context.ts'
import { refusalKinds } from './refusal.ts'

/**
 * The shape of every answer and of every refusal. Objects are open: fields are added, never changed. WHY: there is one shape, because clients hold refusals against
 * it too.
 */
export const toldSchema = z.looseObject({
  says: z.string().describe('the answer in sentences, or why there is none'),
  day: z.string().nullable().describe('the day it is about; null where it is about none'),
  attestation: z.string().nullable().describe('how well it is known: official, partial, secondary or unconfirmed, as the weakest rule that decides'),
  sources: z.array(z.looseObject({ title: z.string(), attestation: z.string() })),
  law: z.looseObject({ hash: z.string(), documents: z.string() }).describe('which law answered'),
  program: z.string(),
  result: z.looseObject({}).nullable().describe('the same as the command line and the API give; null where it is refused'),
  refusal: z
    .looseObject({ kind: z.enum(refusalKinds), says: z.string(), nearest: z.array(z.string()) })
    .nullable()
    .describe('why there is no answer, by kind; null where there is one'),
})

const instructions =
  'The law of fair and impartial policing: what police may, must and must not do about immigration, in the States of the collection. Begin with find-situation. Quote says, name the day and the sources, and say so where it is unsettled, unconfirmed or turns on facts. silent means that no rule here speaks, which is no permission. Nothing that is asked is kept. Never ask for or send what anybody’s immigration status is: no tool takes it. This is an account of rules, not legal advice.'

/** A server with every tool, over the law as `context` gives it at each call. `failed` is told why an answer could not be made. */
export function serverOf(context: () => ToolContext | Promise<ToolContext>, program: string, failed: (error: unknown) => void = () => undefined): McpServer {
  const server = new McpServer({ name: 'evenhand', title: 'Evenhand', version: program }, { instructions })
  for (const { name, title, description, input, run } of tools) {
    const annotations = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false }
    server.registerTool(name, { title, description, inputSchema: input, outputSchema: toldSchema, annotations }, async (sent) => {
      try {
        const here = await context()
        return resultOf(here, await run(here, sent))
      } catch (error) {
        failed(error)
        // WHY: nothing of the error is told, because it could hold a situation
        throw new Error('the answer could not be made; nothing of the question was kept')
      }
    })
  }
  return server
}

/** An outcome as it is sent: as data, and the same as text for clients that read no data. */
export function resultOf({ artefact, hash, program }: Pick<ToolContext, 'artefact' | 'hash' | 'program'>, outcome: ToolOutcome): CallToolResult {
  const law = { hash, documents: artefact.documents }
  const told =
    'refusal' in outcome
      ? { says: outcome.refusal.says, day: null, attestation: null, sources: [], law, program, result: null, refusal: outcome.refusal }
      : { ...outcome, law, program, refusal: null }
  // WHY: it goes through text, because what is sent is JSON, and what JSON leaves out is not there
  const text = JSON.stringify(told)
  const structuredContent: Record<string, unknown> = z.record(z.string(), z.unknown()).parse(JSON.parse(text))
  return { content: [{ type: 'text', text }], structuredContent, ...('refusal' in outcome ? { isError: true } : {}) }
}
