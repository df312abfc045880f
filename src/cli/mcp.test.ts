// `evenhand mcp` as a client starts it: over standard input and output, with nothing printed besides.
import { spawn } from 'node:child_process'
import { Client } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { describe, expect, it } from 'vitest'
import { home } from '../folder/index.ts'

describe('evenhand mcp', () => {
  it('answers the client of the official library, and prints nothing of what is asked', async () => {
    const transport = new StdioClientTransport({ command: process.execPath, args: ['bin/evenhand.mjs', 'mcp'], cwd: home, stderr: 'pipe' })
    let printed = ''
    transport.stderr?.on('data', (piece: Buffer) => {
      printed += piece.toString()
    })
    const client = new Client({ name: 'test', version: '1' })
    await client.connect(transport)
    expect((await client.listTools()).tools.length).toBeGreaterThan(8)
    const found = await client.callTool({
      name: 'check-claim',
      arguments: { place: 'norwich', day: '2024-06-05', act: 'require-id', verdict: 'may', facts: { person: 'passenger', suspicion: 'none' } },
    })
    expect(found.structuredContent).toMatchObject({ result: { is: 'wrong' } })
    await client.callTool({ name: 'find-situation', arguments: { words: 'is Juan Perez undocumented' } })
    await client.close()
    expect(printed).not.toMatch(/norwich|passenger|Juan/i)
  })

  it('ends where its input ends, and where a message has no end', async () => {
    const child = spawn(process.execPath, ['bin/evenhand.mjs', 'mcp'], { cwd: home, stdio: ['pipe', 'pipe', 'pipe'] })
    const ended = new Promise<number | null>((resolve) => child.on('exit', resolve))
    child.stdin.end('no json\n')
    expect(await ended).toBe(0)
    const endless = spawn(process.execPath, ['bin/evenhand.mjs', 'mcp'], { cwd: home, stdio: ['pipe', 'pipe', 'pipe'] })
    const over = new Promise<void>((resolve) => endless.on('exit', () => resolve()))
    endless.stdin.on('error', () => undefined)
    endless.stdin.write('x'.repeat(2_000_000))
    await over
  })
})
