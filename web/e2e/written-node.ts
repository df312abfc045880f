// What a server wrote, looked at after its tests: lines of the log and figures of the metrics hold patterns, classes and numbers, and nothing that was typed.
import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'

const typed = new Set<string>()

/** Notes what somebody typed, or what a cookie carries: none of it may be found in what a server writes. */
export function noteTyped(...values: readonly string[]): void {
  // WHY: numbers and days are left out, because a log is full of its own
  for (const value of values) if (value.trim().length >= 4 && !/^[\d\s:.,\-TZ]+$/.test(value)) typed.add(value)
}

/** Notes what a browser sends: every field of a form, and every text of a document. */
export function noteSent(type: string | undefined, body: string | null): void {
  if (body === null) return
  if (type?.startsWith('application/x-www-form-urlencoded') === true) noteTyped(...new URLSearchParams(body).values())
  if (type?.startsWith('application/json') === true)
    JSON.parse(body, (_, value: unknown) => {
      if (typeof value === 'string') noteTyped(value)
      return value
    })
}

const routes = resolve(import.meta.dirname, '../src/routes')
const patterns = new Set(['file', 'none', 'watch', '/', ...readdirSync(routes, { recursive: true }).map((each) => `/${String(each)}`)])
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']
const events = ['start', 'stop', 'request', 'refused', 'failed', 'accounts', 'console', 'warning']

/** What each field of a line may hold. */
const fields: Readonly<Record<string, (value: unknown) => boolean>> = {
  level: (value) => ['debug', 'info', 'warn', 'error'].some((each) => each === value),
  time: (value) => typeof value === 'string' && /^[\d\-T:.]+Z$/.test(value),
  event: (value) => events.some((each) => each === value),
  id: (value) => typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value),
  route: (value) => typeof value === 'string' && patterns.has(value),
  method: (value) => methods.some((each) => each === value),
  status: Number.isInteger,
  ms: Number.isInteger,
  left: (value) => value === true,
  cause: (value) => typeof value === 'string' && /^[\w-]+( [\w-]+)*$/.test(value),
}

const labels: Readonly<Record<string, (value: string) => boolean>> = {
  route: (value) => patterns.has(value),
  method: (value) => methods.includes(value),
  status: (value) => /^[1-5]xx$/.test(value),
  le: (value) => /^(\+Inf|[\d.]+)$/.test(value),
  // of the process, as the library names them
  ...Object.fromEntries(['type', 'kind', 'space', 'version', 'major', 'minor', 'patch'].map((each) => [each, (value: string) => /^[\w.]+$/.test(value)])),
}

/** Everything in a log and in metrics that should not be there. */
export function wronglyWritten(log: string, metrics: string): readonly string[] {
  const lines = log.split('\n').filter((each) => each !== '')
  const samples = metrics.split('\n').filter((each) => each !== '' && !each.startsWith('#'))
  // WHY: the program's own words are set apart, because one that is a field or a pattern itself tells nothing of who typed it
  const own = [...patterns, ...methods, ...events, ...Object.keys(fields)].join(' ')
  const both = `${log}\n${samples.join('\n')}`
  return [
    ...lines.filter((each) => !isLine(each)).map((each) => `no line of the log: ${each}`),
    ...samples.filter((each) => !isSample(each)).map((each) => `no sample: ${each}`),
    ...[...typed].filter((each) => both.includes(each) && !own.includes(each)).map((each) => `typed, and written: ${each}`),
  ]
}

function isLine(line: string): boolean {
  try {
    const read: unknown = JSON.parse(line)
    return typeof read === 'object' && read !== null && Object.entries(read).every(([name, value]) => fields[name]?.(value) === true)
  } catch {
    return false
  }
}

function isSample(line: string): boolean {
  const [, , inside = '', value = ''] = /^(\w+)(?:\{(.*)\})? (\S+)$/.exec(line) ?? []
  const pairs = [...inside.matchAll(/(\w+)="([^"]*)"/g)]
  return value !== '' && pairs.every(([, name = '', label = '']) => labels[name]?.(label) === true)
}
