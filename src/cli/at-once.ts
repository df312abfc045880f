// What a command prints, written at once. WHY: the platform's streams take about as long to load as the law takes to answer, and only a terminal needs them.
import { fstatSync, writeSync } from 'node:fs'
import process from 'node:process'
import type { OutputConfiguration } from 'commander'

/** Whether what is printed may be read on a terminal, whose width and colours the platform's streams know; also where colours are asked for by `FORCE_COLOR`. */
export function mayBeTerminal(output: 1 | 2): boolean {
  if (process.env['FORCE_COLOR'] !== undefined) return true
  try {
    return fstatSync(output).isCharacterDevice()
  } catch {
    // WHY: an output that was closed is left to the streams, which know what to do with it
    return true
  }
}

/** Prints without the platform's streams from now on, where no terminal shows it; gives the same to the help of commands. */
export function printAtOnce(): OutputConfiguration {
  const [isOut, isErr] = [!mayBeTerminal(1), !mayBeTerminal(2)]
  if (isOut) console.log = (text = '') => write(1, `${text}\n`)
  else process.stdout.on('error', endQuietly)
  if (isErr) console.error = (text = '') => write(2, `${text}\n`)
  return {
    ...(isOut ? { writeOut: (text) => write(1, text), getOutHelpWidth: () => 80, getOutHasColors: () => false } : {}),
    ...(isErr ? { writeErr: (text) => write(2, text), getErrHelpWidth: () => 80, getErrHasColors: () => false } : {}),
  }
}

/** WHY: a program that reads only the first lines of an answer is no mistake of ours. */
function endQuietly(error: unknown): void {
  if (codeOf(error) === 'EPIPE') process.exit(0)
  throw error
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}

function write(output: 1 | 2, text: string): void {
  const bytes = new TextEncoder().encode(text)
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(output, bytes, at)
    } catch (error) {
      if (codeOf(error) !== 'EAGAIN') endQuietly(error)
      // WHY: the rest goes through the stream, which waits until whoever reads has room again
      const stream = output === 1 ? process.stdout : process.stderr
      stream.write(bytes.subarray(at))
      return
    }
  }
}
