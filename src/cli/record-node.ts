// Records of answers as files: written by `ask --record`, read by `verify`.
import { closeSync, openSync, readSync, writeFileSync } from 'node:fs'
import type { HashedArtefact } from '../artefact/index.ts'
import type { Answer } from '../decide/index.ts'
import { longestRecord, recordOf } from '../recorded/index.ts'
import { type Locale, say } from '../wording/index.ts'
import { programVersion } from './program.ts'
import { Stop } from './stop.ts'

/** Writes the record of an answer to a file; `-` is standard output. Stops with exit code 2 where it cannot be written. */
export function keepRecord(file: string, { artefact, hash }: HashedArtefact, lang: Locale, answer: Answer): void {
  const text = `${JSON.stringify(recordOf({ artefact, hash, program: programVersion() }, lang, answer), null, 2)}\n`
  try {
    if (file === '-') process.stdout.write(text)
    else writeFileSync(file, text)
  } catch (error) {
    throw new Stop(2, say(lang, 'command.record.unwritten', { reason: reasonOf(error) }))
  }
}

/** The text of a file, or of standard input where it is `-`, and no more of it than a record can have. Stops with exit code 2 where it cannot be read. */
export function textToVerify(file: string, lang: Locale): string {
  const bytes = Buffer.alloc(4 * longestRecord + 4)
  let length = 0
  try {
    const from = file === '-' ? 0 : openSync(file, 'r')
    for (let read = -1; read !== 0 && length < bytes.length; length += read) read = readSync(from, bytes, length, bytes.length - length, null)
    if (from !== 0) closeSync(from)
  } catch (error) {
    throw new Stop(2, say(lang, 'command.record.unread', { reason: reasonOf(error) }))
  }
  return bytes.toString('utf8', 0, length)
}

/** What the machine says of it. */
function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
