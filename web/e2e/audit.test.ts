// The page that holds records against the rules: files in, a report out, nothing over the network, and the same as the command line says.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { afterAll, describe, expect, it } from 'vitest'
import { until } from '../../conformance/until.ts'
import { say } from '../../src/wording/index.ts'
import { between } from './between-node.ts'
import { barriers, home, visitor } from './browser-node.ts'
import { startedAlone } from './started-node.ts'

const { app, browser } = await startedAlone()
const line = await between(app.address)
const folder = mkdtempSync(join(tmpdir(), 'evenhand-page-audit-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const samples = join(home, 'law/records')

const locales = ['en', 'es'] as const
type Locale = (typeof locales)[number]

/** A file of the folder of these tests. */
function file(name: string, bytes: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

/** Opens the page and gives it files. */
async function given(page: Page, lang: Locale, ...paths: readonly string[]): Promise<void> {
  await page.goto(`${line.address}/${lang}/audit`)
  await page.locator('#audit-files').setInputFiles([...paths])
}

const press = (page: Page, lang: Locale, key: 'audit.start' | 'audit.stop' | 'audit.again' | 'audit.sample'): Promise<void> =>
  page.getByRole('button', { name: say(lang, key) }).click()

/** The report, once it is there. */
async function reported(page: Page, lang: Locale): Promise<string> {
  await press(page, lang, 'audit.start')
  await page.locator('#audit-report').waitFor()
  return page.locator('.report').innerText()
}

/** The files that can be saved, by the words of their buttons. */
const files = { 'audit.save-text': 'report.md', 'audit.save-findings': 'findings.csv', 'audit.save-kept': 'audit.json' } as const

/** A file that the page saves. WHY: it is waited for by its name, because one button saves two. */
async function saved(page: Page, lang: Locale, key: keyof typeof files): Promise<string> {
  const coming = page.waitForEvent('download', (each) => each.suggestedFilename() === files[key])
  await page.getByRole('button', { name: say(lang, key) }).click()
  return readFileSync(await (await coming).path(), 'utf8')
}

function commandLine(...args: readonly string[]): string {
  return execFileSync(join(home, 'node_modules/.bin/node'), [join(home, 'bin/evenhand.mjs'), ...args], { encoding: 'utf8' })
}

async function on(test: (page: Page) => Promise<void>, worker = true): Promise<void> {
  line.be('open')
  const page = await visitor(browser, { worker })
  try {
    await test(page)
  } finally {
    line.be('open')
    await page.context().close()
  }
}

describe.each(locales)('in %s', (lang) => {
  it('says what a file of a known layout tells, as the command line does, and what repeats it can be verified there', async () => {
    await on(async (page) => {
      const path = join(samples, 'vt-stops.csv')
      await given(page, lang, path)
      await reported(page, lang)
      const out = join(folder, `cli-${lang}`)
      commandLine('audit', path, '--layout', 'vt.stops', '--lang', lang, '--report', out)
      const own = readFileSync(join(out, 'report.md'), 'utf8')
      const shown = await saved(page, lang, 'audit.save-text')
      // WHY: they end with the command that repeats each, and that names the file where it lies
      const head = (text: string): string => text.slice(0, text.indexOf('```'))
      expect(head(shown)).toBe(head(own))
      const findings = parse<Record<string, string>>(await saved(page, lang, 'audit.save-findings'), { columns: true })
      const theirs = parse<Record<string, string>>(readFileSync(join(out, 'findings.csv'), 'utf8'), { columns: true })
      expect(findings.map((each) => ({ ...each, file: '' }))).toEqual(theirs.map((each) => ({ ...each, file: '' })))
      const kept = file(`kept-${lang}.json`, await saved(page, lang, 'audit.save-kept'))
      expect(commandLine('verify', kept, path, '--lang', lang)).toContain('5')
    })
  })

  it('shows a picture, tables and what is not shown, reads well and fits a telephone', async () => {
    await on(async (page) => {
      await page.goto(`${line.address}/${lang}/audit`)
      await press(page, lang, 'audit.sample')
      await reported(page, lang)
      expect(await page.locator('.report svg.chart rect').count()).toBeGreaterThan(20)
      expect(await page.locator('.report svg.chart .change').count()).toBeGreaterThan(0)
      expect(await barriers(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
      const [few, all] = await page.evaluate(async () => {
        const text = (): string => document.querySelector('.report')?.textContent ?? ''
        const before = text()
        document.querySelector<HTMLInputElement>('.take input')?.click()
        await new Promise((done) => setTimeout(done, 100))
        return [before, text()]
      })
      expect([few.includes('…'), all.includes('…')]).toEqual([true, false])
    })
  })
})

describe('a file', () => {
  it('comes to the same as text, in gzip and as Parquet', async () => {
    const table: readonly (readonly string[])[] = parse(readFileSync(join(samples, 'plain.csv'), 'utf8'), { relax_column_count: true })
    const [headings = [], ...rows] = table
    const columnData = headings.map((name, at) => ({ name, data: rows.map((row) => row[at] ?? ''), type: 'STRING' as const }))
    const written = [
      join(samples, 'plain.csv'),
      file('plain.csv.gz', gzipSync(readFileSync(join(samples, 'plain.csv')))),
      file('plain.parquet', new Uint8Array(parquetWriteBuffer({ columnData }))),
    ]
    const counts: unknown[] = []
    for (const each of written) {
      await on(async (page) => {
        await given(page, 'en', each)
        await reported(page, 'en')
        counts.push((JSON.parse(await saved(page, 'en', 'audit.save-kept')) as { readonly counts: unknown }).counts)
      })
    }
    expect(counts[1]).toEqual(counts[0])
    expect(counts[2]).toEqual(counts[0])
  })

  it('that no layout fits is given a draft, which can be corrected, and nothing is read of a name', async () => {
    await on(async (page) => {
      await given(page, 'en', file('own.csv', 'Town,Date,Driver Name,Kind\nNorwich,2024-09-03,Somebody,stop\nHartford,2024-09-04,Somebody else,stop\n'))
      const document = page.locator('#audit-document')
      await document.waitFor()
      expect(await page.locator('main').innerText()).not.toContain('Somebody')
      const row = page.getByRole('row', { name: 'Driver Name' })
      expect(await row.innerText()).toContain(say('en', 'audit.use.nothing'))
      const draft = await document.inputValue()
      await document.fill('no layout at all')
      await press(page, 'en', 'audit.again')
      await page.getByRole('alert').waitFor()
      expect(await page.locator('#audit-document').inputValue()).toBe('no layout at all')
      await page.locator('#audit-document').fill(draft)
      await press(page, 'en', 'audit.again')
      await page.getByText('us/vt/norwich').first().waitFor()
    })
  })

  it.each([
    ['that is cut off', 'cut.csv.gz', gzipSync(readFileSync(join(samples, 'vt-stops.csv'))).subarray(0, 100), 'cannot be read'],
    ['that is no Parquet', 'no.parquet', 'Stop Date\n', 'cannot be read'],
    ['of another kind', 'picture.png', 'PNG', 'picture.png is none of these'],
    ['with nothing in it', 'empty.csv', '', 'there is no row in it'],
  ])('%s is refused in words, and another can be given', async (_, name, bytes, words) => {
    await on(async (page) => {
      await given(page, 'en', file(name, bytes))
      await page.getByRole('alert').waitFor()
      expect(await page.getByRole('alert').innerText()).toContain(words)
      await page.locator('#audit-files').setInputFiles([join(samples, 'vt-stops.csv')])
      await reported(page, 'en')
    })
  })

  it('of jails asks which kind of agency it was, because nothing in it says so', async () => {
    await on(async (page) => {
      await given(page, 'en', join(samples, 'ice-detainers.csv'))
      await press(page, 'en', 'audit.start')
      await page.getByRole('alert').waitFor()
      expect(await page.getByRole('alert').innerText()).toBe(say('en', 'audit.no-agency'))
      await page.locator('#audit-agency').selectOption('county-jail')
      await reported(page, 'en')
    })
  })
})

describe('nothing leaves', () => {
  it('the page or its worker, which may not: the policy of both forbids every connection', async () => {
    await on(async (page) => {
      await page.goto(`${line.address}/en/audit`)
      await press(page, 'en', 'audit.sample')
      await page.locator('#audit-look').waitFor()
      const asked: string[] = []
      page.context().on('request', (request) => asked.push(request.url()))
      await reported(page, 'en')
      expect(asked.filter((each) => !each.startsWith('blob:'))).toEqual([])
      expect(
        await page.evaluate(() =>
          fetch('/health').then(
            () => 'sent',
            () => 'refused',
          ),
        ),
      ).toBe('refused')
      const [worker] = page.workers()
      expect(
        await worker?.evaluate(() =>
          fetch('/health').then(
            () => 'sent',
            () => 'refused',
          ),
        ),
      ).toBe('refused')
      // WHY: there is no service worker, because what that keeps at a first visit is asked for at the same time
    }, false)
  })

  it('even without a network: after one visit the page works as before', async () => {
    await on(async (page) => {
      await page.goto(`${line.address}/es/audit`)
      await until('the page to be kept', () =>
        page.evaluate(
          async () => (await caches.match('/data/es.records.mjs', { cacheName: 'evenhand' })) !== undefined && navigator.serviceWorker.controller !== null,
        ),
      )
      line.be('cut')
      await given(page, 'es', join(samples, 'vt-stops.csv'))
      expect(await reported(page, 'es')).toContain(say('es', 'records.tell'))
    })
  })
})
