// What a command prints, written at once. WHY: the platform's streams take about as long to load as the law takes to answer, and only a terminal needs them.
import { fstatSync, writeSync } from 'node:fs'
import process from 'node:process'
import type { OutputConfiguration } from 'commander'
import { oncePerKey } from '../base/index.ts'

type Output = 1 | 2

/** Whether what is printed may be read on a terminal, whose width and colours the platform's streams know; also where colours are asked for by `FORCE_COLOR`. */
export function mayBeTerminal(output: Output): boolean {
  return process.env['FORCE_COLOR'] !== undefined || isDevice(output)
}

const isDevice = oncePerKey((output: Output): boolean => {
  try {
    return fstatSync(output).isCharacterDevice()
  } catch {
    // WHY: an output that was closed is left to the streams, which know what to do with it
    return true
  }
})

let isStreamed = false

/** Whether all that was printed is written, so that a program can end without waiting for a stream. */
export function isAllWritten(): boolean {
  return !isStreamed
}

/** Prints without the platform's streams from now on, where no terminal shows it; gives the same to the help of commands. */
export function printAtOnce(): OutputConfiguration {
  const [isOut, isErr] = [!mayBeTerminal(1), !mayBeTerminal(2)]
  if (!isOut || !isErr) isStreamed = true
  const out = writer(
    (bytes, at) => writeSync(1, bytes, at),
    (rest) => process.stdout.write(rest),
  )
  const err = writer(
    (bytes, at) => writeSync(2, bytes, at),
    (rest) => process.stderr.write(rest),
  )
  if (isOut) console.log = (text = '') => out(`${text}\n`)
  else process.stdout.on('error', endQuietly)
  if (isErr) console.error = (text = '') => err(`${text}\n`)
  return {
    ...(isOut ? { writeOut: out, getOutHelpWidth: () => 80, getOutHasColors: () => false } : {}),
    ...(isErr ? { writeErr: err, getErrHelpWidth: () => 80, getErrHasColors: () => false } : {}),
  }
}

/**
 * Writes texts in their order: at once as long as whoever reads has room, and from then on by a stream, which waits. `atOnce`: writes from a byte on, and gives
 * how many it wrote.
 */
export function writer(atOnce: (bytes: Uint8Array, from: number) => number, byStream: (rest: Uint8Array) => void): (text: string) => void {
  let isFull = false
  return (text) => {
    const bytes = new TextEncoder().encode(text)
    let at = 0
    try {
      while (!isFull && at < bytes.length) at += atOnce(bytes, at)
    } catch (error) {
      if (codeOf(error) !== 'EAGAIN') endQuietly(error)
      isFull = true
      isStreamed = true
    }
    if (at < bytes.length) byStream(bytes.subarray(at))
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
