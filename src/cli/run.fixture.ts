// A command run in this process, which keeps what it loaded from one command to the next: a test of many commands takes a third of the time.
import { format } from 'node:util'
import { vi } from 'vitest'
import { main } from './main.ts'

export interface Ran {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs a command; gives its exit code and what it printed, without colours. One at a time. */
export async function evenhand(...args: readonly string[]): Promise<Ran> {
  const printed = { stdout: '', stderr: '' }
  const line =
    (to: keyof typeof printed) =>
    (text?: unknown, ...more: readonly unknown[]) => {
      printed[to] += `${format(text ?? '', ...more)}\n`
    }
  const piece = (to: keyof typeof printed) => (text: string | Uint8Array) => {
    printed[to] += String(text)
    return true
  }
  vi.stubEnv('NO_COLOR', '1')
  const spies = [
    vi.spyOn(console, 'log').mockImplementation(line('stdout')),
    vi.spyOn(console, 'error').mockImplementation(line('stderr')),
    vi.spyOn(process.stdout, 'write').mockImplementation(piece('stdout')),
    vi.spyOn(process.stderr, 'write').mockImplementation(piece('stderr')),
  ]
  try {
    return { status: await main(args), ...printed }
  } finally {
    for (const spy of spies) spy.mockRestore()
    vi.unstubAllEnvs()
  }
}
