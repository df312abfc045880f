// How much memory records take: a large file from the command line, and one of 200 MB in a browser with as little memory as a telephone.
import { spawn } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { say } from '../../src/wording/index.ts'
import { home, serveApp, startBrowser } from '../../web/e2e/browser-node.ts'
import { setup } from '../../web/e2e/build-node.ts'
import { held } from '../measure.ts'
import { chance } from '../random.ts'
import { bar, figure, heading } from '../table.ts'
import { screen } from '../telephone.ts'

/** In MB. */
const [large, inBrowser] = [1_000, 200]
const bars = { large: 600 }
/** What a page may keep in its memory for programs, in MB. */
const heap = 96

/** Prints the peak of the memory that each takes. */
export async function recordsMemory(): Promise<void> {
  heading('17. Records: memory')
  const folder = mkdtempSync(join(tmpdir(), 'evenhand-memory-'))
  try {
    const { most, seconds } = await fromCommandLine(stops(join(folder, 'large.csv'), large))
    console.log(
      `  ${bar(most <= bars.large, `${figure(large)} MB of CSV from the command line: ${figure(most)} MB, ${figure(seconds)} s (bar ${bars.large} MB)`)}`,
    )
    const page = await onPage(stops(join(folder, 'small.csv'), inBrowser))
    console.log(
      `  ${inBrowser} MB on the page, ${heap} MB for programs: ${figure(page.most)} MB, of which the page alone is ${figure(page.rest)}, ${figure(page.seconds)} s`,
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Writes stops in the layout of Vermont, so many MB of them; gives the file. */
function stops(file: string, size: number): string {
  const random = chance(5)
  const one = random.pick<string>
  const number = (from: number, to: number): number => from + random.below(to - from + 1)
  const two = (each: number): string => String(each).padStart(2, '0')
  const row = (): string => {
    const [agency, town, zip] = one([
      'Norwich Police Department,NORWICH,05055',
      'VT0040100,BURLINGTON,05401',
      'Hartford Police Department,HARTFORD,05001',
    ]).split(',')
    const day = `${number(1, 12)}/${number(1, 28)}/${number(2018, 2025)} ${two(number(1, 12))}:${two(number(0, 59))}:00${one(['AM', 'PM'])}`
    const codes = [one(['M', 'D', 'V']), one(['NS', 'SPC', 'SRS', 'SW']), one(['X', 'C', 'NC']), one(['V', 'A', 'AW', 'W', 'T'])]
    return `${agency},${number(16, 80)},U,${one(['F', 'M'])},${day},Main St ${number(1, 400)},${town},VT,${zip},${codes.join()},${number(1, 90)}\n`
  }
  const part = Buffer.from(Array.from({ length: 20_000 }, row).join(''))
  const written = openSync(file, 'w')
  writeSync(written, readFileSync(join(home, 'law/records/vt-stops.csv'), 'utf8').split('\n')[0] ?? '')
  writeSync(written, '\n')
  for (let bytes = 0; bytes < size * 1e6; bytes += part.length) writeSync(written, part)
  closeSync(written)
  return file
}

/** Looks again and again until something is done; the most that was seen. */
async function mostOf(look: () => number, done: Promise<unknown>): Promise<number> {
  let most = 0
  const timer = setInterval(() => {
    most = Math.max(most, look())
  }, 100)
  await done
  clearInterval(timer)
  return most
}

async function fromCommandLine(file: string) {
  const begun = performance.now()
  const child = spawn(process.execPath, [join(home, 'bin/evenhand.mjs'), 'audit', file, '--layout', 'vt.stops'], { stdio: 'ignore' })
  const ended = new Promise<void>((done, failed) => child.once('exit', (status) => (status === 0 ? done() : failed(new Error(`it ended with ${status}`)))))
  const most = await mostOf(() => held(child.pid), ended)
  return { most, seconds: (performance.now() - begun) / 1_000 }
}

/** The largest of the processes in which pages run. */
function largestPage(): number {
  const isPage = (pid: string): boolean => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--type=renderer')
    } catch {
      return false
    }
  }
  return Math.max(
    0,
    ...readdirSync('/proc')
      .filter((each) => /^\d+$/.test(each) && isPage(each))
      .map((each) => held(Number(each))),
  )
}

async function onPage(file: string) {
  setup()
  const app = await serveApp()
  const browser = await startBrowser(`--js-flags=--max-old-space-size=${heap}`)
  try {
    const page = await browser.newPage({ viewport: screen })
    await page.goto(`${app.address}/en/audit`)
    await page.locator('#audit-files').setInputFiles(file)
    const rest = largestPage()
    const begun = performance.now()
    await page.getByRole('button', { name: say('en', 'audit.start') }).click()
    const most = await mostOf(largestPage, page.locator('#audit-report').waitFor({ timeout: 900_000 }))
    return { most, rest, seconds: (performance.now() - begun) / 1_000 }
  } finally {
    await browser.close()
    app.stop()
  }
}
