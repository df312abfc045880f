// The files of a log in a folder, written so that a kill at any moment leaves a whole log: tiles first, the checkpoint last and at once.
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { FileReader, LogFile } from './tiles.ts'

const checkpointName = 'checkpoint'

/** The signed checkpoint in a folder; undefined where there is none yet. */
export function checkpointIn(folder: string): string | undefined {
  const path = join(folder, checkpointName)
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}

/** Writes the files of a log and then its checkpoint. */
export function writeLogFiles(folder: string, files: readonly LogFile[], note: string): void {
  for (const { path, bytes } of files) {
    const whole = join(folder, path)
    mkdirSync(dirname(whole), { recursive: true })
    writeAtOnce(whole, bytes)
  }
  mkdirSync(folder, { recursive: true })
  writeAtOnce(join(folder, checkpointName), Buffer.from(note))
}

/** WHY: it is written beside and renamed, because whoever reads a log must never see half of a file. */
function writeAtOnce(path: string, bytes: Uint8Array): void {
  const beside = `${path}.new`
  const file = openSync(beside, 'w')
  try {
    writeSync(file, bytes)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(beside, path)
}

/** Reads the files of a log in a folder. */
export function folderReader(folder: string): FileReader {
  return (path) => readFile(join(folder, path))
}
