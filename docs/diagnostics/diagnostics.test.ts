// Each finding has a page; what a page tells to avoid brings that finding and no other, what it prefers brings none.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Code, check, codes, type Finding, format } from '../../src/language/index.ts'
import { findingMessage, languages } from '../../src/wording/index.ts'

const folder = import.meta.dirname
const read = (name: string): string => readFileSync(join(folder, `${name}.md`), 'utf8')
const base = { file: 'base.md', text: read('base') }
const surroundings = {
  places: new Set(['us/vt', 'us/vt/norwich']),
  circuits: new Set(['first-circuit', 'second-circuit']),
}

const findingsOf = (text: string): readonly Finding[] => check([base, { file: 'example.md', text }], surroundings).findings
const codesOf = (text: string): readonly Code[] => [...new Set(findingsOf(text).map((each) => each.code))]

/** The part of a page under a heading. */
function section(page: string, heading: string): string {
  const parts = page.split(/^## /m)
  return parts.find((part) => part.startsWith(`${heading}\n`)) ?? ''
}

/** The documents in tilde fences. */
function examplesIn(text: string): readonly string[] {
  return [...text.matchAll(/^~~~markdown\n([\s\S]*?)^~~~$/gm)].map((match) => match[1] ?? '')
}

/** What cannot be shown as text. */
const constructed: ReadonlyMap<Code, string> = new Map<Code, string>([
  ['nested-too-deep', `\`\`\`policy\n${'('.repeat(41)}\n\`\`\`\n`],
  ['not-text', '# A picture\n\n\u0000\u0001\n'],
  ['too-large', 'x'.repeat(512 * 1024 + 1)],
])

const shown = codes.filter((code) => !constructed.has(code))
const avoided = (code: Code): string => constructed.get(code) ?? examplesIn(section(read(code), 'Avoid'))[0] ?? ''

test('every code has a page and every page a code', () => {
  const pages = readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => name.slice(0, -'.md'.length))
    .filter((name) => name !== 'README' && name !== 'base')
  expect(pages.sort()).toEqual([...codes].sort())
})

test('the vocabulary of the examples has no finding', () => {
  expect(check([base], surroundings).findings).toEqual([])
})

test('the table lists every code once, in order', () => {
  const listed = [...read('README').matchAll(/^\| \[([a-z-]+)\]\(([a-z-]+)\.md\) \| .+ \|$/gm)].map((match) => [match[1], match[2]])
  expect(listed).toEqual([...codes].sort().map((code) => [code, code]))
})

describe.each(codes)('%s', (code) => {
  const page = read(code)

  test('is laid out like every page', () => {
    expect(page.split('\n')[0]).toBe(`# ${code}`)
    expect(page.split('\n')[2]).toMatch(/^[A-Z].*\.$/)
    expect([...page.replace(/^~~~markdown\n[\s\S]*?^~~~$/gm, '').matchAll(/^## (.*)$/gm)].map((match) => match[1])).toEqual(['Why', 'Avoid', 'Prefer'])
  })

  test('has one line of the table, the same as on its page', () => {
    const line = page.split('\n')[2] ?? ''
    expect(read('README')).toContain(`| [${code}](${code}.md) | ${line.slice(0, -1)} |`)
  })

  test('what to avoid brings this finding and no other', () => {
    expect(codesOf(avoided(code))).toEqual([code])
  })

  test.each(languages)('its message in %s has every word it needs', (language) => {
    for (const finding of findingsOf(avoided(code))) {
      const asked = new Set<string>()
      const words = new Proxy<Record<string, string>>(
        { ...finding.words },
        {
          get: (target, slot) => {
            asked.add(String(slot))
            return target[String(slot)]
          },
        },
      )
      const message = findingMessage(language, { ...finding, words })
      expect(message).not.toMatch(/[{}]|(?<!`)``(?!`)|undefined|\(\)/)
      expect(message).toMatch(/[^.]$/)
      // the nearest name and what the parser found or hoped for may be missing; nothing else may
      const needed = [...asked].filter((slot) => !['nearest', 'found', 'expected'].includes(slot))
      expect(needed.filter((slot) => finding.words[slot] === undefined)).toEqual([])
    }
  })
})

describe.each(shown)('%s', (code) => {
  const page = read(code)

  test('shows one document to avoid and one to prefer', () => {
    expect(examplesIn(page)).toHaveLength(2)
    expect(examplesIn(section(page, 'Avoid'))).toHaveLength(1)
    expect(examplesIn(section(page, 'Prefer'))).toHaveLength(1)
  })

  test('what to prefer brings nothing and is laid out', () => {
    const text = examplesIn(section(page, 'Prefer'))[0] ?? ''
    expect(findingsOf(text)).toEqual([])
    expect(format('example.md', text)).toBe(text)
  })

  test('what to avoid is laid out, where it can be read', () => {
    const text = avoided(code)
    expect(format('example.md', text) ?? text).toBe(text)
  })
})

test.each([...constructed])('%s leaves no law', (_, text) => {
  expect(check([base, { file: 'example.md', text }], surroundings).law).toBeUndefined()
})
