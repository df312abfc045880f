// evenhand audit template: what it prints and writes, that a file in it is audited as it is, and everything that can be wrong.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, describe, expect, it } from 'vitest'
import { evenhand } from './run.fixture.ts'

const folder = mkdtempSync(join(tmpdir(), 'evenhand-template-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const norwich = ['--place', 'us/vt/norwich', '--on', '2024-09-03'] as const
const template = (...args: readonly string[]) => evenhand('audit', 'template', ...args)

describe.each(['en', 'es'])('in %s', (lang) => {
  it('what is written is read by its own layout, and each row says enough', async () => {
    const out = join(folder, lang)
    const { status, stdout, stderr } = await template(...norwich, '--out', out, '--lang', lang)
    expect([status, stderr.includes(out)]).toEqual([0, true])
    expect(readdirSync(out).sort()).toEqual(['form.html', 'form.md', 'layout.md', 'policy.md', 'template.csv', 'template.csv-metadata.json'])
    const [headings = [], ...rows] = parse(readFileSync(join(out, 'template.csv'), 'utf8'))
    for (const each of headings) expect(stdout).toContain(`| \`${each}\` |`)
    const report = join(folder, `report-${lang}`)
    const audited = await evenhand('audit', join(out, 'template.csv'), '--layout', join(out, 'layout.md'), '--report', report, '--lang', lang)
    expect(audited.status).toBe(0)
    const findings = parse<Record<string, string>>(readFileSync(join(report, 'findings.csv'), 'utf8'), { columns: true })
    expect(findings.map((each) => [each['number'], each['settled_by']])).toEqual(rows.map((each) => [each[0], '']))
    expect(findings.every((each) => !each['possible']?.includes('/') && each['outcome'] !== 'contradictory')).toBe(true)
    const layout = await evenhand('audit', 'columns', join(out, 'template.csv'), '--layout', join(out, 'layout.md'), '--lang', lang)
    expect(layout.stdout.match(/\| 1 \(100%\) \| 1 \(100%\) \|/g)).toHaveLength(rows.length)
  })
})

it('asks only what the acts that are named turn on', async () => {
  const { status, stdout } = await template(...norwich, '--act', 'hand-over', '--act', 'require-ssn')
  expect(status).toBe(0)
  expect([...stdout.matchAll(/^\| `([a-z_]+)` \|/gm)].map((match) => match[1])).toEqual([
    'number',
    'place',
    'day',
    'act',
    'done',
    'setting',
    'paper',
    'purpose',
  ])
})

it('leaves out what is much about whom a person is, says so, and asks it where it is told to', async () => {
  const hold = [...norwich, '--act', 'hold-instead-of-citing']
  const { stdout } = await template(...hold)
  expect(stdout).not.toContain('`federal_confirmation`')
  expect(stdout).toContain('--sensitive')
  expect((await template(...hold, '--sensitive')).stdout).toContain('`federal_confirmation`')
})

it('writes over nothing that is something else, unless it is told to', async () => {
  const out = join(folder, 'kept')
  const args = [...norwich, '--act', 'hold', '--out', out]
  await template(...args)
  expect(await template(...args)).toMatchObject({ status: 0 })
  writeFileSync(join(out, 'form.md'), 'our own form')
  writeFileSync(join(out, 'notes.md'), 'our own notes')
  const refused = await template(...norwich, '--act', 'tell', '--out', out)
  expect(refused.status).toBe(2)
  expect(refused.stderr).toContain('Nothing was written')
  expect(refused.stderr).toContain('form.md')
  expect(readFileSync(join(out, 'form.md'), 'utf8')).toBe('our own form')
  expect(await template(...args, '--force')).toMatchObject({ status: 0 })
  expect(readFileSync(join(out, 'form.md'), 'utf8')).not.toBe('our own form')
  expect(readFileSync(join(out, 'notes.md'), 'utf8')).toBe('our own notes')
})

describe('what is wrong', () => {
  const file = join(folder, 'a-file')
  writeFileSync(file, '')
  it.each([
    ['no place', [], '--place'],
    ['a place that there is not', ['--place', 'us/vt/norwhich'], 'norwich'],
    ['no day', ['--place', 'us/vt/norwich', '--on', '2024-13-01'], '2024-13-01'],
    ['an act that there is not', [...norwich, '--act', 'holt'], 'hold'],
    ['a kind of agency that there is not', [...norwich, '--agency', 'sherif'], 'sheriff'],
    ['a file for a folder', [...norwich, '--out', file], 'a-file'],
  ])('%s is told in a sentence', async (_, args, told) => {
    const { status, stdout, stderr } = await template(...args)
    expect(stderr).toContain(told)
    expect(stderr).not.toMatch(/\n\s+at /)
    expect([status, told === 'a-file' ? '' : stdout]).toEqual([2, ''])
  })
})
