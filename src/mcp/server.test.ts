// The server, asked by the client of the official library.
import { Client } from '@modelcontextprotocol/client'
import { InMemoryTransport } from '@modelcontextprotocol/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tools } from './all-tools.ts'
import { contextOf } from './mcp.fixture.ts'
import { serverOf, toldSchema } from './server.ts'

const context = await contextOf()
const client = new Client({ name: 'test', version: '1' })

beforeAll(async () => {
  const [here, there] = InMemoryTransport.createLinkedPair()
  await serverOf(() => context, '0.1.0').connect(there)
  await client.connect(here)
})
afterAll(() => client.close())

describe('the server', () => {
  it('offers every tool with its shapes, as one that only reads', async () => {
    const { tools: offered } = await client.listTools()
    expect(offered.map((each) => each.name)).toEqual(tools.map((each) => each.name))
    for (const each of offered) {
      expect([each.inputSchema.type, each.inputSchema['additionalProperties'], each.annotations?.readOnlyHint]).toEqual(['object', false, true])
      expect(each.outputSchema).toMatchObject({ required: expect.arrayContaining(['says', 'law', 'sources']) as string[] })
    }
    expect(client.getInstructions()).toContain('no tool takes it')
  })

  it('answers with the law, the program, day and sources, as data and as the same text', async () => {
    const found = await client.callTool({ name: 'ask', arguments: { place: 'norwich', day: '2024-06-05', act: 'hold', facts: { paper: 'detainer' } } })
    const { hash } = context
    expect(found.structuredContent).toMatchObject({ day: '2024-06-05', law: { hash, documents: context.artefact.documents }, program: '0.1.0' })
    const [text] = found.content
    expect(text?.type === 'text' && JSON.parse(text.text)).toEqual(found.structuredContent)
    expect(found.isError).toBeUndefined()
  })

  it('refuses as an error that has its kind, with the law that refuses', async () => {
    const found = await client.callTool({ name: 'find-situation', arguments: { words: 'immigration status of Maria Lopez' } })
    expect(found).toMatchObject({
      isError: true,
      structuredContent: { refusal: { kind: 'asks-for-a-persons-status' }, result: null, law: { hash: context.hash } },
    })
    expect(toldSchema.safeParse(found.structuredContent).success).toBe(true)
    expect(JSON.stringify(found)).not.toContain('Maria')
  })

  it('refuses what does not have the shape of a tool, and stays there', async () => {
    const wrong = await client.callTool({ name: 'ask', arguments: { place: 'norwich', act: 'hold', person: 'Juan' } }).catch(() => ({ isError: true }))
    expect(wrong.isError).toBe(true)
    const unknown = await client.callTool({ name: 'nothing', arguments: {} }).catch(() => ({ isError: true }))
    expect(unknown.isError).toBe(true)
    expect((await client.callTool({ name: 'words', arguments: {} })).isError).toBeUndefined()
  })
})
