// The command line of the package: questions to the law that is inside. What needs documents is in the package evenhand-tools.
import { readFileSync } from 'node:fs'
import { readArtefact } from '../../../src/artefact/index.ts'
import { type Loaded, run } from '../../../src/cli/program.ts'
import { questions } from '../../../src/cli/questions.ts'

const tools = 'evenhand-tools'

/** Runs a command; resolves to its exit code. */
export function main(args: readonly string[], version: string): Promise<number> {
  return run({ version, law: lawInside, commands: questions, more: `\nMore, to write, check and compare law: npm install ${tools}\n`, other: byTools }, args)
}

async function lawInside(): Promise<Loaded> {
  const read = await readArtefact(readFileSync(new URL('../../law/evenhand.law', import.meta.url)))
  if ('problem' in read) throw new Error(`the law in this package cannot be read: ${read.problem}`)
  return read
}

/** Hands a command on to the tools, where they are installed. */
async function byTools(args: readonly string[]): Promise<number | undefined> {
  try {
    const { main: other } = (await import(`${tools}/cli`)) as { readonly main: (args: readonly string[]) => Promise<number> }
    return await other(args)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND')) throw error
    console.error(
      `\`evenhand ${args[0]}\` is no question to the law. If it is a command to write or compare law, install the package that has those: npm install ${tools}`,
    )
    return 2
  }
}
