// The last guard of the log: whatever a library prints, its text is dropped, since it could hold what somebody wrote.
import process from 'node:process'
import { causeOf } from '../src/lib/server/cause.ts'
import type { Log } from '../src/lib/server/log-node.ts'

/** From now on nothing but lines of the log leaves this process, also when it fails. */
export function guardOutput(log: Log): void {
  const dropped = (...given: readonly unknown[]): void => {
    const error = given.find((each) => each instanceof Error)
    log('warn', { event: 'console', ...(error === undefined ? {} : { cause: causeOf(error) }) })
  }
  for (const name of ['log', 'info', 'debug', 'warn', 'error', 'trace', 'dir', 'table'] as const) console[name] = dropped
  // WHY: the platform's own listener prints the text
  process.removeAllListeners('warning')
  process.on('warning', (warning) => log('warn', { event: 'warning', cause: causeOf(warning) }))
  process.on('uncaughtException', (error) => {
    log('error', { event: 'failed', cause: causeOf(error) })
    process.exit(1)
  })
}
