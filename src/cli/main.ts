// The command line of this folder: every command, on the law of the documents that lie here.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { home } from '../folder/index.ts'
import { lawOfDocuments } from './law-of-documents-node.ts'
import { operation } from './operation.ts'
import { type Commands, run } from './program.ts'
import { questions } from './questions.ts'
import { workbench } from './workbench.ts'

/** Every command by its name, loaded when it is used. */
export const commands: Commands = { ...questions, ...workbench, ...operation }

/** Runs the program; resolves to its exit code. */
export function main(args: readonly string[]): Promise<number> {
  return run({ version: versionHere(), law: lawOfDocuments, commands }, args)
}

function versionHere(): string {
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { readonly version: string }
  return version
}
