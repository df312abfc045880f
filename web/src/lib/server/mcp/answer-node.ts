// MCP over HTTP. Nothing is kept from one message to the next: each gets a server of its own, and one answer as JSON.
import { createMcpHandler, isLegacyRequest, WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/server'
import { isDay } from 'evenhand/base'
import { serverOf, type ToolContext } from 'evenhand/mcp'
import type { ApiEnv } from '#lib/server/api/describing.ts'
import { toolCost } from '#lib/server/cost/costs.ts'
import { spend } from '#lib/server/cost/spend.ts'
import { law } from '#lib/server/law-node.ts'
import { program } from '#lib/server/program.ts'
import { allSituations } from '#lib/server/situations-node.ts'
import { topicsBeyond } from '#lib/server/topics-node.ts'
import { work } from '#lib/server/work/work-node.ts'
import { today } from '#lib/today.ts'
import { readMessage, refusedMessage } from './message.ts'

type Env = ApiEnv['Bindings']

/** Pages of any site may ask, as they may ask the API: nobody is known here. */
const open = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': 'Retry-After, Mcp-Protocol-Version', 'Cache-Control': 'no-store' }
const before = {
  'Access-Control-Allow-Methods': 'POST',
  'Access-Control-Allow-Headers': 'Content-Type, Accept, Mcp-Protocol-Version, Mcp-Session-Id, Mcp-Method, Mcp-Name',
  'Access-Control-Max-Age': '86400',
}

/** Answers a request. */
export async function answerTo(request: Request, env: Env): Promise<Response> {
  const response = await answered(request, env)
  const answer = new Response(response.body, response)
  for (const [name, value] of Object.entries(open)) answer.headers.set(name, value)
  return answer
}

async function answered(request: Request, env: Env): Promise<Response> {
  if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers: before })
  const read = await readMessage(request)
  const seconds = spend(env.asker.who, toolCost('message' in read ? read.message.tool : undefined))
  if (seconds > 0) return refusedMessage(429, -32_000, `ask again in ${seconds} seconds`, { 'Retry-After': String(seconds) })
  if ('refused' in read) return read.refused
  const { body, method } = read.message
  // WHY: it would keep a line open for news, and there are none
  if (method === 'subscriptions/listen') return refusedMessage(400, -32_601, 'nothing here changes while somebody listens')
  const { headers } = request
  const asked = new Request(request.url, { method: 'POST', headers, body: JSON.stringify(body) })
  const make = () => serverOf(() => contextFor(env), program, env.failed)
  const how = { parsedBody: body }
  if (!(await isLegacyRequest(asked, body))) return createMcpHandler(make, { legacy: 'reject', keepAliveMs: 0 }).fetch(asked, how)
  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true })
  const server = make()
  await server.connect(transport)
  return transport.handleRequest(asked, how)
}

async function contextFor({ asker }: Env): Promise<ToolContext> {
  const { artefact, hash } = await law()
  const now = today()
  if (!isDay(now)) throw new Error('the clock gives no day')
  const compared: ToolContext['compared'] = async (pair) => {
    const outcome = await work('compare-json', pair, asker)
    return outcome.kind === 'done' ? outcome.value : undefined
  }
  return { artefact, hash, program, today: now, situations: allSituations(), topics: topicsBeyond(), compared }
}
