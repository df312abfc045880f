// The command line of the package: every command but those of whoever runs the app.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { lawOfDocuments } from '../../../src/cli/law-of-documents-node.ts'
import { run } from '../../../src/cli/program.ts'
import { questions } from '../../../src/cli/questions.ts'
import { workbench } from '../../../src/cli/workbench.ts'
import { home } from '../../../src/folder/index.ts'

/** Runs a command; resolves to its exit code. */
export function main(args: readonly string[]): Promise<number> {
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { readonly version: string }
  return run({ version, law: lawOfDocuments, commands: { ...questions, ...workbench } }, args)
}
