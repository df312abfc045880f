// evenhand audit: files of every layout, whole reports, and everything that can be wrong with them.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { afterAll, describe, expect, it } from 'vitest'
import { piecesOf, raw, textOf } from '../../web/e2e/pdf-node.ts'
import { home } from '../folder/index.ts'
import { evenhand } from './run.fixture.ts'

const samples = join(home, 'law/records')
const folder = mkdtempSync(join(tmpdir(), 'evenhand-audit-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const layouts = {
  'vt-stops': 'vt.stops',
  stanford: 'stanford.stops',
  'ice-detainers': 'us.ice-detainers',
  illinois: 'il.detainers',
  plain: 'plain.acts',
} as const
const plain = join(samples, 'plain.csv')
/** What has to be said of files that do not say it. */
const besides: Readonly<Record<string, readonly string[]>> = {
  'ice-detainers': ['--agency', 'county-jail'],
  stanford: ['--place', 'us/vt/norwich'],
  illinois: ['--place', 'us/vt/norwich', '--agency', 'county-jail'],
}

interface Kept {
  readonly records: number
  readonly leftOut: readonly { readonly count: number }[]
  readonly files: readonly { readonly rows: number }[]
  readonly counts: readonly { readonly act: string; readonly outcome: string; readonly count: number }[]
}

async function reported(
  name: string,
  args: readonly string[],
): Promise<{ readonly report: string; readonly findings: readonly Record<string, string>[]; readonly kept: Kept; readonly bytes: string }> {
  const out = join(folder, name)
  const { status, stderr } = await evenhand('audit', ...args, '--report', out)
  expect([status, stderr.includes(out)]).toEqual([0, true])
  const texts = readdirSync(out)
    .sort()
    .map((each) => readFileSync(join(out, each), 'latin1'))
  const findings = parse<Record<string, string>>(readFileSync(join(out, 'findings.csv'), 'utf8'), { columns: true })
  return {
    report: readFileSync(join(out, 'report.md'), 'utf8'),
    findings,
    kept: JSON.parse(readFileSync(join(out, 'audit.json'), 'utf8')) as Kept,
    bytes: texts.join('\0'),
  }
}

describe.each(Object.entries(layouts))('%s', (file, layout) => {
  it('is read whole: each row is a record or left out, and each act of a record is a finding', async () => {
    const { findings, kept } = await reported(file, [join(samples, `${file}.csv`), '--layout', layout, ...(besides[file] ?? [])])
    const rows = kept.files.reduce((sum, each) => sum + each.rows, 0)
    expect(kept.records + kept.leftOut.reduce((sum, each) => sum + each.count, 0)).toBe(rows)
    expect(kept.counts.reduce((sum, each) => sum + each.count, 0)).toBe(findings.length)
    expect(new Set(findings.map((each) => each['row'])).size).toBe(kept.records)
    expect(kept.records).toBeGreaterThan(0)
  })

  it.each(['en', 'es'])('says in %s what its columns can tell, before anything else', async (lang) => {
    const { status, stdout } = await evenhand('audit', 'columns', join(samples, `${file}.csv`), '--layout', layout, ...(besides[file] ?? []), '--lang', lang)
    expect(status).toBe(0)
    expect(stdout.split('\n').filter((each) => each.startsWith('| ')).length).toBeGreaterThan(1)
  })
})

describe('a report', () => {
  it('is the same twice, letter by letter, and from gzip; and is checked by what it keeps', async () => {
    const packed = join(folder, 'plain.csv.gz')
    writeFileSync(packed, gzipSync(readFileSync(plain)))
    const [first, again, zipped] = [
      await reported('one', [plain, '--layout', 'plain.acts']),
      await reported('one', [plain, '--layout', 'plain.acts']),
      await reported('two', [packed, '--layout', 'plain.acts']),
    ]
    expect(again.bytes).toBe(first.bytes)
    expect(zipped.kept.counts).toEqual(first.kept.counts)
    const record = join(folder, 'one', 'audit.json')
    expect(await evenhand('verify', record, plain)).toMatchObject({ status: 0 })
    const other = join(folder, 'other.csv')
    writeFileSync(other, readFileSync(plain, 'utf8').replace('ask-status,yes', 'ask-status,no'))
    expect(await evenhand('verify', record, other)).toMatchObject({ status: 1, stderr: expect.stringContaining('counts') as string })
  })

  it("is checked with what was said of files that do not say it, and with a layout of one's own", async () => {
    const stanford = join(samples, 'stanford.csv')
    await reported('said', [stanford, '--layout', 'stanford.stops', '--place', 'us/vt/norwich'])
    expect(readFileSync(join(folder, 'said', 'report.md'), 'utf8')).toContain('--layout stanford.stops --place us/vt/norwich --report')
    expect(await evenhand('verify', join(folder, 'said', 'audit.json'), stanford)).toMatchObject({ status: 0 })
    const own = join(folder, 'my.md')
    writeFileSync(own, readFileSync(join(samples, 'plain.md'), 'utf8').replace('layout: plain.acts', 'layout: my.acts'))
    await reported('my', [plain, '--layout', own])
    expect(await evenhand('verify', join(folder, 'my', 'audit.json'), plain, '--layout', own)).toMatchObject({ status: 0 })
  })

  it('tells nothing of records of which nobody knows whose they are', async () => {
    const { kept } = await reported('whose', [join(samples, 'ice-detainers.csv'), '--layout', 'us.ice-detainers'])
    expect(kept.records).toBe(0)
  })

  it('names the rules of a breach and how well they are known, and what would settle what is open', async () => {
    const { findings } = await reported('rules', [plain, '--layout', 'plain.acts'])
    expect(findings[0]).toMatchObject({
      act: 'ask-status',
      done: 'yes',
      outcome: 'broke',
      possible: 'must not',
      rules: 'vt.fip-2024/no-asking',
      known: 'unconfirmed',
    })
    expect(findings[1]).toMatchObject({ act: 'tell', outcome: 'cannot-tell', settled_by: 'felony-investigation' })
  })

  it('shows no small count to the public, nor any text of a column that is not read', async () => {
    const { report, bytes } = await reported('small', [plain, '--layout', 'plain.acts'])
    expect(report).toContain('fewer than 11')
    expect(report).not.toMatch(/\| 1 \|/)
    expect(bytes).not.toContain('made-up remark')
  })

  it('is a PDF too, of the last day of its records, with the same words and no small count', async () => {
    const { report } = await reported('pdf', [plain, '--layout', 'plain.acts', '--lang', 'es'])
    const bytes = readFileSync(join(folder, 'pdf', 'report.pdf'))
    const told = textOf(bytes).replaceAll(' ', '')
    for (const [, heading = ''] of report.matchAll(/^#+ (.*)$/gm)) expect([heading, told.includes(heading.replaceAll(' ', ''))]).toEqual([heading, true])
    for (const [, cell = ''] of report.matchAll(/(?<=\|) ([^|\n]+) \|/g))
      if (!/^-+:?$/.test(cell)) expect([cell, told.includes(cell.replaceAll(/[`\s]/g, ''))]).toEqual([cell, true])
    expect(raw(bytes)).toContain('/Lang (es)')
    expect(piecesOf(bytes).filter((each) => /^([1-9]|10)$/.test(each.text))).toEqual([])
  })

  it('has what Illinois agencies report of a year beside it, where that is asked', async () => {
    const out = join(folder, 'year')
    const args = [join(samples, 'illinois.csv'), '--layout', 'il.detainers', ...(besides['illinois'] ?? []), '--report', out]
    const told = await evenhand('audit', ...args, '--illinois-year', '2024', '--no-findings')
    expect([told.status, told.stderr]).toEqual([0, expect.stringContaining('3 rows of 2024. 1 record')])
    expect(readdirSync(out).sort()).toEqual(['audit.json', 'illinois-year.csv', 'illinois-year.csv-metadata.json', 'report.html', 'report.md', 'report.pdf'])
    const rows = parse<Record<string, string>>(readFileSync(join(out, 'illinois-year.csv'), 'utf8'), { columns: true })
    expect(rows.map((each) => [each['reported'], each['outcome'], each['outcome_at']])).toEqual([
      ['detainer', '', ''],
      ['civil-immigration-warrant', '', ''],
      ['detainer', '', ''],
    ])
    for (const wrong of ['24', 'soon'])
      expect(await evenhand('audit', ...args, '--illinois-year', wrong)).toMatchObject({
        status: 2,
        stderr: expect.stringContaining('--illinois-year') as string,
      })
    expect(await evenhand('audit', plain, '--layout', 'plain.acts', '--illinois-year', '2024')).toMatchObject({ status: 2 })
  })

  it('takes a folder of files, and counts all of them', async () => {
    const many = join(folder, 'many')
    mkdirSync(many)
    for (const name of ['a.csv', 'b.csv']) writeFileSync(join(many, name), readFileSync(plain))
    writeFileSync(join(many, 'notes.md'), 'no records')
    const { kept } = await reported('folder', [many, '--layout', 'plain.acts'])
    expect(kept.records).toBe(10)
    expect(kept.files).toHaveLength(2)
  })
})

describe('a layout', () => {
  it('that fits a file is named, with five rows as it reads them', async () => {
    const { status, stdout, stderr } = await evenhand('audit', 'layout', join(samples, 'vt-stops.csv'))
    expect([status, stdout]).toEqual([0, ''])
    expect(stderr).toContain('vt.stops')
    expect(stderr).toContain('2: `us/vt/norwich')
  })

  it('is drafted where none fits, and what is drafted can be given', async () => {
    const [own, draft] = [join(folder, 'own.csv'), join(folder, 'draft.md')]
    writeFileSync(own, 'Town,Date,Driver Name,purpose\nNorwich,2024-09-03,Ada,other\nHartford,2024-09-04,Ada,unknown\n')
    const { status, stdout, stderr } = await evenhand('audit', 'layout', own)
    expect(status).toBe(0)
    expect(stderr).toContain('3: `us/vt/hartford 2024-09-04 start-stop`')
    expect(`${stdout}${stderr}`).not.toContain('Ada')
    writeFileSync(draft, stdout)
    expect(await evenhand('audit', own, '--layout', draft)).toMatchObject({ status: 0 })
  })
})

describe('what is wrong', () => {
  const empty = join(folder, 'empty.csv')
  const broken = join(folder, 'broken.csv.gz')
  writeFileSync(empty, '')
  writeFileSync(broken, 'no gzip')
  it.each([
    ['no layout', [plain], 'vt.stops'],
    ['a layout that there is not', [plain, '--layout', 'none'], 'There is no layout none'],
    ['a layout of another file', [plain, '--layout', 'vt.stops'], 'Stop Reason'],
    ['counts and no records', [join(samples, 'nyc.csv'), '--layout', 'nyc.detainers'], 'no single records'],
    ['a file that there is not', ['none.csv', '--layout', 'plain.acts'], 'none.csv'],
    ['an empty file', [empty, '--layout', 'plain.acts'], 'there is no row in it'],
    ['a file that is not in gzip', [broken, '--layout', 'plain.acts'], 'cannot be read'],
  ])('%s is told in a sentence', async (_, args, told) => {
    const { status, stderr } = await evenhand('audit', ...args)
    expect(status).toBe(2)
    expect(stderr).toContain(told)
    expect(stderr).not.toMatch(/\n\s+at /)
  })
})
