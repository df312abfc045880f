// The page on MCP shows answers that the tools give, and lists every tool, field and kind of refusal.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { home } from '../src/folder/index.ts'
import { refusalKinds, resultOf, toldSchema, tools } from '../src/mcp/index.ts'
import { contextOf } from '../src/mcp/mcp.fixture.ts'

const page = readFileSync(join(home, 'docs/mcp.md'), 'utf8')
const folded = (text: string): string => text.replace(/\s+/g, ' ').trim()
const context = await contextOf()
const shown = [...page.matchAll(/### ([a-z-]+)\n\n```json\n([\s\S]*?)```\n\n((?:> .*\n)+)/g)].map(([, name = '', sent = '', quoted = '']) => ({
  name,
  sent,
  quoted: folded(quoted.replace(/^> /gm, '')),
}))
const firstColumn = (section: string): readonly string[] =>
  [...(page.split(`\n## ${section}\n`)[1]?.split('\n## ')[0] ?? '').matchAll(/^\| `([a-z-]+)` \|/gm)].map((match) => match[1] ?? '')

describe('the page on MCP', () => {
  it.each(shown)('shows what $name says', async ({ name, sent, quoted }) => {
    const tool = tools.find((each) => each.name === name)
    const outcome = await tool?.run(context, JSON.parse(sent))
    expect(outcome === undefined || 'refusal' in outcome ? '' : folded(outcome.says)).toContain(quoted)
  })

  it('lists every tool, with an answer of each but one, every field and every kind', () => {
    expect([...firstColumn('The tools')].sort()).toEqual(tools.map((each) => each.name).sort())
    expect([...shown.map((each) => each.name), 'verify'].sort()).toEqual(tools.map((each) => each.name).sort())
    expect([...firstColumn('What every answer has')].sort()).toEqual(Object.keys(toldSchema.shape).sort())
    expect(firstColumn('Refusals').filter((each) => each !== 'kind')).toEqual([...refusalKinds])
    const given = resultOf(context, { says: '', day: null, attestation: null, sources: [], result: {} }).structuredContent ?? {}
    expect(Object.keys(given).sort()).toEqual(Object.keys(toldSchema.shape).sort())
  })
})
