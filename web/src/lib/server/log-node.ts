// The log: a line of JSON for each request and for what happens to the server. INVARIANT: no address, question, name or text of an error is in it.

import type { Settings } from 'evenhand/settings'
import pino from 'pino'

/** What a line may say. Nothing else can be written. */
export interface LogLine {
  readonly event: 'start' | 'stop' | 'request' | 'refused' | 'failed' | 'accounts' | 'console' | 'warning'
  /** Of a request: the id that its answer carries in `X-Request-Id`. */
  readonly id?: string
  /** The pattern of the address, such as `/[lang=lang]/rules/[...place]`; `file` for a file, `none` where there is no such page. */
  readonly route?: string
  readonly method?: string
  readonly status?: number
  /** How long it took. */
  readonly ms?: number
  /** Whether who asked went away before the answer was there. */
  readonly left?: true
  /** The kind of an error: its class and code. */
  readonly cause?: string
}

export type Level = 'debug' | 'info' | 'warn' | 'error'
export type Log = (level: Level, line: LogLine) => void

/** The log, to standard output. WHY: it is written at once, because people ask for what a server wrote last when it ends. */
export function logTo(least: Settings['EVENHAND_LOG']): Log {
  const options = { level: least, base: null, timestamp: pino.stdTimeFunctions.isoTime, formatters: { level: (label: string) => ({ level: label }) } }
  const logger = pino(options, pino.destination({ dest: 1, sync: true }))
  return (level, line) => logger[level](line)
}
