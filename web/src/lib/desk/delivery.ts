// Lines on their way: sent one after the other, each until the server says what became of it.

/** What the server said, or that it said nothing: it cannot be reached, has failed, or somebody is signed out. */
export type Reply =
  | { readonly kind: 'said'; readonly isOk: boolean; readonly body: Readonly<Record<string, unknown>> }
  | { readonly kind: 'silent'; readonly isSignedOut: boolean }
export type DeliveryNotice = Extract<Reply, { readonly kind: 'said' }>

export interface DeliveryRoute<Line> {
  readonly send: (line: Line) => Promise<Reply>
  /** The server took the line or refused it; it waits no more. */
  readonly settled: (line: Line, said: DeliveryNotice) => void
  /** The server said nothing; the line is sent again after a while. */
  readonly delayed: (isSignedOut: boolean) => void
  /** Nothing waits any more. */
  readonly done: () => void
  readonly sleep: (milliseconds: number) => Promise<void>
}

export interface Delivery<Line> {
  readonly add: (line: Line) => void
  /** The lines that wait, the first one first. */
  readonly waiting: () => readonly Line[]
}

const [soonest, latest] = [500, 10_000]

/** Sends lines in the order in which they were added. */
export function delivery<Line>({ send, settled, delayed, done, sleep }: DeliveryRoute<Line>): Delivery<Line> {
  const queue: Line[] = []
  let isSending = false
  const run = async (): Promise<void> => {
    if (isSending) return
    isSending = true
    let wait = soonest
    for (let [line] = queue; line !== undefined; [line] = queue) {
      const reply = await send(line)
      if (reply.kind === 'said') {
        queue.shift()
        wait = soonest
        settled(line, reply)
      } else {
        delayed(reply.isSignedOut)
        await sleep(wait)
        wait = Math.min(wait * 2, latest)
      }
    }
    isSending = false
    done()
  }
  return {
    add: (line) => {
      queue.push(line)
      void run()
    },
    waiting: () => queue,
  }
}
