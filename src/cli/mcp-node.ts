// The MCP server on standard input and output, over the law on disk. WHY: nothing is printed, because what is asked may be a situation, and clients keep what a server prints.
import { join } from 'node:path'
import { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio'
import { type Day, isDay } from '../base/index.ts'
import { readTopics } from '../beyond/index.ts'
import { home, readTexts } from '../folder/index.ts'
import { comparedHere, serverOf, type ToolContext } from '../mcp/index.ts'
import { readSituations } from '../situations/index.ts'
import { today } from './options.ts'
import { loadLaw, programVersion } from './program.ts'

/** Characters that a message may have: a record has some twenty thousand. */
const longestMessage = 1_000_000

/** Serves one client until it goes away. */
export async function serveMcp(): Promise<void> {
  const context = await contextHere()
  const transport = new StdioServerTransport(process.stdin, process.stdout, { maxBufferSize: longestMessage })
  const gone = new Promise<void>((resolve) => process.stdin.once('close', resolve).once('end', resolve))
  const server = serveStdio(() => serverOf(context, programVersion()), { transport, maxSubscriptions: 1 })
  await gone
  await server.close()
}

/** The law on disk, read once. What day it is, is looked up anew for each answer. */
async function contextHere(): Promise<() => ToolContext> {
  const { artefact, hash } = await loadLaw()
  const texts = readTexts(join(home, 'law'))
  const read = { artefact, hash, program: programVersion(), situations: readSituations(texts), topics: readTopics(texts).topics }
  return () => ({ ...read, today: dayNow(), compared: async (pair) => comparedHere(artefact, pair) })
}

function dayNow(): Day {
  const day = today()
  if (!isDay(day)) throw new Error('the clock gives no day')
  return day
}
