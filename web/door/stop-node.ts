// How the server stops: nobody new comes in, whoever is inside is answered, and then the database is closed.
import type { EventEmitter } from 'node:events'
import type { Server } from 'node:http'
import process from 'node:process'
import type { Log } from '../src/lib/server/log-node.ts'

/** How long whoever is inside may take, in milliseconds. WHY: it is less than systemd and docker wait before they kill. */
const longest = 8_000

/** WHY: the type is so wide, because the event is the framework's, and the platform's types do not know it. */
const events: EventEmitter = process

export function stopWhenTold(server: Server, log: Log): void {
  let told: number | undefined
  const stop = (): void => {
    if (told !== undefined) {
      // WHY: a second signal right away does not count, because a terminal tells the whole group and whoever started this tells it once more; whoever waits and tells it again means it
      if (performance.now() - told > 1_000) process.exit(1)
      return
    }
    told = performance.now()
    server.close(() => {
      // WHY: this event is used, because the framework sends it to whatever in the app has something to close
      const closers: Promise<void>[] = []
      events.emit('sveltekit:shutdown', 'SIGTERM', (closer: Promise<void>) => closers.push(closer))
      Promise.allSettled(closers).then(
        () => {
          log('info', { event: 'stop' })
          process.exit(0)
        },
        () => process.exit(1),
      )
    })
    server.closeIdleConnections()
    // WHY: idle connections are looked after, because one whose answer has just ended would be kept open for a next request
    setInterval(() => server.closeIdleConnections(), 50).unref()
    setTimeout(() => server.closeAllConnections(), longest).unref()
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop)
}
