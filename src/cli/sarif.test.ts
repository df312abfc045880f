// What `check --format sarif` prints is SARIF 2.1.0 by its official schema, and says the same as the terminal.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { afterAll, describe, expect, it } from 'vitest'
import { home } from '../folder/index.ts'
import { evenhand } from './run.fixture.ts'
import { sarifOf } from './sarif.ts'

const folder = mkdtempSync(join(tmpdir(), 'evenhand sarif '))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const schema = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8')) as Record<
  string,
  unknown
>
// WHY: these two are left out, because the schema is written in an older draft, whose name for `$id` is `id`
const { $schema: _, id: __, ...shape } = schema
const ajv = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false })
const check = ajv.compile(
  JSON.parse(JSON.stringify(shape).replaceAll('"http://json-schema.org/draft-04/schema#"', '"http://json-schema.org/draft-07/schema#"')) as object,
)

interface Log {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string; readonly help?: { readonly markdown: string } }[] } }
      readonly results: readonly {
        readonly ruleId: string
        readonly ruleIndex: number
        readonly level: string
        readonly message: { readonly text: string }
        readonly locations?: readonly {
          readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: { readonly startLine: number } }
        }[]
        readonly relatedLocations?: readonly unknown[]
        readonly suppressions?: readonly { readonly justification: string }[]
      }[]
    },
  ]
}

function logIn(text: string): Log {
  const log: unknown = JSON.parse(text)
  expect(check(log), JSON.stringify(check.errors?.slice(0, 3))).toBe(true)
  return log as Log
}

const damaged = join(folder, 'a draft.md')
writeFileSync(
  damaged,
  readFileSync(join(home, 'law/us/vt/fip-2024.md'), 'utf8').replace('officer must not act-on-characteristics', 'officer must not act-on-charakteristics'),
)

describe('check --format sarif', () => {
  it('tells each finding where the terminal tells it, with its page and its place', async () => {
    const [sarif, json] = [await evenhand('check', damaged, '--format', 'sarif'), await evenhand('check', damaged, '--format', 'json')]
    expect([sarif.status, sarif.stderr, json.status]).toEqual([1, '', 1])
    const [run] = logIn(sarif.stdout).runs
    const { findings } = JSON.parse(json.stdout) as { readonly findings: readonly { readonly code: string; readonly span: { readonly line: number } }[] }
    expect(run.results.slice(0, findings.length).map((each) => [each.ruleId, each.locations?.[0]?.physicalLocation.region.startLine])).toEqual(
      findings.map((each) => [each.code, each.span.line]),
    )
    const found = run.results.find((each) => each.ruleId === 'unknown-act')
    expect([found?.level, found?.message.text]).toEqual(['error', expect.stringContaining('act-on-characteristics')])
    expect(found?.locations?.[0]?.physicalLocation.artifactLocation.uri).toMatch(/a%20draft\.md$/)
    for (const each of run.results) expect(run.tool.driver.rules[each.ruleIndex]?.id).toBe(each.ruleId)
    expect(run.tool.driver.rules.find((each) => each.id === 'unknown-act')?.help?.markdown).toContain('# unknown-act')
  })

  it('has no open result where nothing is found, and what is accepted with its reason', async () => {
    const { status, stdout } = await evenhand('check', '--format', 'sarif', '--lang', 'es')
    const { results } = logIn(stdout).runs[0]
    expect([status, results.filter((each) => each.suppressions === undefined)]).toEqual([0, []])
    expect(results.length).toBeGreaterThan(3)
    for (const each of results) expect(each.suppressions?.[0]?.justification).toMatch(/\w/)
  })

  it('tells of a draft in what stands somewhere', async () => {
    const { status, stdout } = await evenhand(
      'check',
      '--against',
      'us/vt/norwich@2024-06-05',
      join(home, 'law/us/vt/hartford/police-2024.md'),
      '--format',
      'sarif',
    )
    expect([0, 1]).toContain(status)
    logIn(stdout)
  })

  it('has what else a check finds: rows, data, situations and cases', () => {
    const log = sarifOf(
      'en',
      {
        findings: [],
        accepted: [],
        rows: [{ file: 'places.csv', line: 3, column: 'kind', value: 'x' }],
        failures: [{ case: 'c', day: '2024-06-05', expected: 'may', found: 'must not' }],
      },
      { version: '0.1.0', pageOf: () => '' },
    )
    const { results } = logIn(JSON.stringify(log)).runs[0]
    expect(results.map((each) => [each.ruleId, each.message.text])).toEqual([
      ['place-row', '`x` cannot stand in column `kind`'],
      ['case-failed', 'c, 2024-06-05: expected may; found must not'],
    ])
  })

  it('says how it ends', async () => {
    expect((await evenhand('check', '--help')).stdout).toContain('Exit codes: 0')
    expect((await evenhand('check', '--format', 'xml')).status).toBe(2)
  })
})
