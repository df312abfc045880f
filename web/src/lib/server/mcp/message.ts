// A message as it comes over HTTP: read no further than it may go, or refused. INVARIANT: nothing of it is repeated.
import { z } from 'zod'

/** WHY: the bound is that of the API, because a record is the largest thing that is sent. */
const largest = 64 * 1024

/** What is looked at of a message before it is handed on. */
const shape = z.looseObject({
  method: z.string().optional(),
  params: z
    .looseObject({ name: z.string().optional().catch(undefined) })
    .optional()
    .catch(undefined),
})

/** A message, with the method and the tool that it names. */
export interface McpMessage {
  readonly body: unknown
  readonly method: string | undefined
  readonly tool: string | undefined
}

/** A refusal of a request, in the terms of JSON-RPC. */
export function refusedMessage(status: number, code: number, message: string, headers: Readonly<Record<string, string>> = {}): Response {
  return Response.json({ jsonrpc: '2.0', id: null, error: { code, message } }, { status, headers })
}

/** Reads the message of a request, or says why it is not read. */
export async function readMessage(request: Request): Promise<{ readonly message: McpMessage } | { readonly refused: Response }> {
  if (request.method !== 'POST') return { refused: refusedMessage(405, -32_000, 'this address takes POST', { Allow: 'POST, OPTIONS' }) }
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get('Content-Type') ?? '')) {
    return { refused: refusedMessage(415, -32_000, 'send `Content-Type: application/json`') }
  }
  const tooLarge = { refused: refusedMessage(413, -32_000, 'a message has at most 64 kB') }
  if (Number(request.headers.get('Content-Length') ?? 0) > largest) return tooLarge
  const text = await request.text().catch(() => undefined)
  if (text === undefined || new TextEncoder().encode(text).length > largest) return tooLarge
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    return { refused: refusedMessage(400, -32_700, 'the message is not well-formed JSON') }
  }
  const read = shape.safeParse(body)
  // WHY: lists of messages are refused, because the protocol has none any more, and each would have to be paid for
  if (!read.success) return { refused: refusedMessage(400, -32_600, 'send one message of JSON-RPC') }
  const { method, params } = read.data
  return { message: { body, method, tool: method === 'tools/call' ? params?.name : undefined } }
}
