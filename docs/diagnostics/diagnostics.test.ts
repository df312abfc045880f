// Each finding has a page; what a page tells to avoid brings that finding and no other, what it prefers brings none.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { analysed, wordingIssues } from '../../src/analysis/index.ts'
import type { DocumentText } from '../../src/base/index.ts'
import { type Issue, issuesOf, tooInvolved } from '../../src/compare/index.ts'
import { compile, TooInvolved } from '../../src/compiler/index.ts'
import { type Code, check, codes, type Finding, format } from '../../src/language/index.ts'
import { bindings, readPlaces } from '../../src/places/index.ts'
import { analyses } from '../../src/rules/index.ts'
import { findingMessage, type Locale, locales, messageOf } from '../../src/wording/index.ts'

const folder = import.meta.dirname
const read = (name: string): string => readFileSync(join(folder, `${name}.md`), 'utf8')
const base = { file: 'base.md', text: read('base') }
const places = readPlaces([
  { id: 'us/vt', name: 'Vermont', kind: 'state', circuit: 'second-circuit', division: 'ocd-division/country:us/state:vt' },
  { id: 'us/vt/norwich', name: 'Norwich', kind: 'town', circuit: 'second-circuit', division: 'ocd-division/country:us/state:vt/place:norwich' },
]).items
const surroundings = {
  places: new Set<string>(places.map((each) => each.id)),
  circuits: new Set(['first-circuit', 'second-circuit']),
}

/** What is found in an example: of its words, and where these are law, of what it means. */
function findingsOf(example: readonly string[], language: Locale = 'en'): readonly Finding[] {
  const texts = [base, ...example.map((text, index): DocumentText => ({ file: `example-${index + 1}.md`, text }))]
  const { law, documents, findings } = check(texts, surroundings)
  if (law === undefined) return findings
  const kinds = law.vocabulary.agencies.map((each) => each.id)
  const policed = places.map((each) => ({ ...each, agency: 'municipal', policing: [] }))
  const issues = (): readonly Issue[] => {
    try {
      const issues = issuesOf(compile(law, { places: policed, agencies: [], bound: bindings(places, kinds, law.instruments), documents: '' }), law)
      return [...issues, ...wordingIssues(places, law)]
    } catch (error) {
      if (!(error instanceof TooInvolved)) throw error
      return [tooInvolved(error, law.norms)]
    }
  }
  return [...findings, ...analysed({ places, body: law, texts: documents }, issues(), language, true).findings]
}

const codesOf = (example: readonly string[]): readonly Code[] => [...new Set(findingsOf(example).map((each) => each.code))]

/** The part of a page under a heading. */
function section(page: string, heading: string): string {
  const parts = page.split(/^## /m)
  return parts.find((part) => part.startsWith(`${heading}\n`)) ?? ''
}

/** The documents in tilde fences; those of one section are checked together. */
function examplesIn(text: string): readonly string[] {
  return [...text.matchAll(/^~~~markdown\n([\s\S]*?)^~~~$/gm)].map((match) => match[1] ?? '')
}

/** A norm with many exceptions, each on a fact of its own. */
function manyExceptions(count: number): string {
  const numbers = Array.from({ length: count }, (_, index) => index)
  const facts = numbers.map(
    (each) => `fact doubt-${each}
  asks en "Is there doubt ${each}?"
       es "¿Hay duda ${each}?"
  sensitivity 1
  answers
    yes en "there is doubt ${each}" es "hay duda ${each}"
    no en "there is no doubt ${each}" es "no hay duda ${each}"
`,
  )
  const unless = numbers.map((each) => `  unless doubt-${each} is yes`)
  return `\`\`\`policy
instrument sample.policy
  title en "Sample policy"
        es "Política de ejemplo"
  kind agency-policy
  made by "A police department"
  binds municipal in us/vt/norwich
  source "Sample policy" official

${facts.join('\n')}
norm many
  officer must not require-id
${unless.join('\n')}
  source "Sample policy" official
\`\`\`
`
}

/** What cannot be shown as text. */
const constructed: ReadonlyMap<Code, string> = new Map<Code, string>([
  ['nested-too-deep', `\`\`\`policy\n${'('.repeat(41)}\n\`\`\`\n`],
  ['not-text', '# A picture\n\n\u0000\u0001\n'],
  ['too-involved', manyExceptions(18)],
  ['too-large', 'x'.repeat(160 * 1024 + 1)],
  ['too-many-rules', `\`\`\`policy\n${'definition a means b is c\n  en "x"\n  es "x"\n  source "S" official\n'.repeat(201)}\`\`\`\n`],
])

const shown = codes.filter((code) => !constructed.has(code))
const avoided = (code: Code): readonly string[] => {
  const text = constructed.get(code)
  return text === undefined ? examplesIn(section(read(code), 'Avoid')) : [text]
}

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

  test.each(locales)('its message in %s has every word it needs', (language) => {
    for (const finding of findingsOf(avoided(code), language)) {
      const asked = new Set([...(messageOf(language, `finding.${code}`) ?? '').matchAll(/\{(\w+)/g)].map(([, slot = '']) => slot))
      const message = findingMessage(language, finding)
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

  const [avoid, prefer] = [avoided(code), examplesIn(section(page, 'Prefer'))]

  test('shows what to avoid and what to prefer, in as many documents', () => {
    expect(avoid.length).toBeGreaterThan(0)
    expect(prefer).toHaveLength(avoid.length)
    expect(examplesIn(page)).toEqual([...avoid, ...prefer])
  })

  test('what to prefer brings nothing and is laid out', () => {
    expect(findingsOf(prefer)).toEqual([])
    for (const text of prefer) expect(format('example.md', text)).toBe(text)
  })

  test('what to avoid is laid out, where it can be read', () => {
    for (const text of avoid) expect(format('example.md', text) ?? text).toBe(text)
  })
})

describe.each(analyses)('%s, found in what the law means', (code) => {
  test('is one finding, as grave as the first page says', () => {
    const found = findingsOf(avoided(code))
    const [, errors = '', warnings = ''] = /what they say\. ([^.]*) are errors; ([^.]*) are warnings\./.exec(read('README').replace(/\n/g, ' ')) ?? []
    expect(found.map((each) => [each.code, each.severity])).toEqual([[code, errors.includes(`\`${code}\``) ? 'error' : 'warning']])
    expect(`${errors} ${warnings}`.split('`').filter((each) => each === code)).toHaveLength(1)
  })
})

describe.each(analyses.filter((code) => code !== 'idle-treatment'))('%s', (code) => {
  const treated = (of: string, as: string): readonly Finding[] => {
    const treats = `treats ${code}${of} as ${as} because en "It is so." es "Es así."`
    return findingsOf(avoided(code).map((text) => text.replace('source "Sample policy" official', `$&\n${treats}`)))
  }

  test('can be accepted, or made more or less grave', () => {
    expect(treated('', 'accepted')).toEqual([])
    for (const as of ['error', 'warning']) expect(treated('', as).map((each) => [each.code, each.severity])).toEqual([[code, as]])
  })

  test('is accepted for what is named, and for nothing else', () => {
    const [{ words } = { words: undefined }] = findingsOf(avoided(code))
    const name = words?.['name']?.split('/')[1] ?? words?.['act'] ?? ''
    expect(treated(` of ${name}`, 'accepted')).toEqual([])
    expect(treated(' of something-else', 'accepted').map((each) => each.code)).toEqual([code, 'idle-treatment'])
  })
})

test.each([...constructed].filter(([code]) => code !== 'too-involved'))('%s leaves no law', (_, text) => {
  expect(check([base, { file: 'example.md', text }], surroundings).law).toBeUndefined()
})
