// A thread with little memory that reads files and says what came of them: for tests of what reading costs.
import { parentPort } from 'node:worker_threads'
import { type ChecklistMistake, checkChecklist, fileRows } from '../src/signatures/index.ts'

export type Read = { readonly kind: 'good'; readonly voters: number } | { readonly kind: 'bad'; readonly mistakes: readonly ChecklistMistake[] }

async function read(bytes: Uint8Array): Promise<Read> {
  const reading = checkChecklist(fileRows(bytes))
  let step = await reading.next()
  while (step.done !== true) step = await reading.next()
  const checked = step.value
  return checked.kind === 'good'
    ? { kind: 'good', voters: checked.voters }
    : { kind: 'bad', mistakes: checked.mistakes.flatMap((each) => each.first).slice(0, 3) }
}

parentPort?.on('message', (bytes: Uint8Array) => void read(bytes).then((found) => parentPort?.postMessage(found)))
