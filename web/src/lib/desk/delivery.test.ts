import { expect, it } from 'vitest'
import { type Delivery, delivery, type Reply } from './delivery.ts'

const silent = (isSignedOut = false): Reply => ({ kind: 'silent', isSignedOut })
const said = (isOk = true): Reply => ({ kind: 'said', isOk, body: {} })

/** Lines sent to a server that gives these replies, and what happened, in order. */
async function happened(replies: readonly Reply[], lines: readonly string[], more: Readonly<Record<string, string>> = {}): Promise<readonly string[]> {
  const events: string[] = []
  const left = [...replies]
  const ended = Promise.withResolvers<undefined>()
  const way: Delivery<string> = delivery<string>({
    send: async (line) => {
      events.push(`send ${line}`)
      return left.shift() ?? said()
    },
    settled: (line, { isOk }) => {
      events.push(`${isOk ? 'kept' : 'refused'} ${line}, ${way.waiting().join('')} waits`)
      const next = more[line]
      if (next !== undefined) way.add(next)
    },
    delayed: (isSignedOut) => events.push(isSignedOut ? 'signed out' : 'no answer'),
    sleep: async (milliseconds) => void events.push(`wait ${milliseconds}`),
    done: () => {
      events.push('done')
      ended.resolve(undefined)
    },
  })
  for (const line of lines) way.add(line)
  await ended.promise
  return events
}

it('sends one line after the other, in their order', async () => {
  expect(await happened([], ['a', 'b'])).toEqual(['send a', 'kept a, b waits', 'send b', 'kept b,  waits', 'done'])
})

it('sends a line again until something is said of it, and waits longer each time', async () => {
  const replies = [silent(), silent(), silent(true), silent(), silent(), silent(), said(), silent()]
  const waits = [500, 1000, 2000, 4000, 8000, 10_000].flatMap((each, index) => ['send a', index === 2 ? 'signed out' : 'no answer', `wait ${each}`])
  expect(await happened(replies, ['a', 'b'])).toEqual([
    ...waits,
    'send a',
    'kept a, b waits',
    'send b',
    'no answer',
    'wait 500',
    'send b',
    'kept b,  waits',
    'done',
  ])
})

it('does not send a refused line again', async () => {
  expect(await happened([said(false)], ['a', 'b'])).toEqual(['send a', 'refused a, b waits', 'send b', 'kept b,  waits', 'done'])
})

it('sends what is added meanwhile, once', async () => {
  expect(await happened([], ['a'], { a: 'b', b: 'c' })).toEqual(['send a', 'kept a,  waits', 'send b', 'kept b,  waits', 'send c', 'kept c,  waits', 'done'])
})
