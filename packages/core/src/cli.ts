// The command line of the package: questions to the law that is inside. What needs documents is in the package evenhand-tools.
import { version } from 'evenhand:version'
import { existsSync, readFileSync } from 'node:fs'
import { type Artefact, type HashedArtefact, joined, readArtefact, readShared, type Shared } from '../../../src/artefact/index.ts'
import { isAllWritten, printAtOnce } from '../../../src/cli/at-once.ts'
import { run } from '../../../src/cli/program.ts'
import { questions } from '../../../src/cli/questions.ts'
import { type Locale, say } from '../../../src/wording/index.ts'

const tools = 'evenhand-tools'

/** Runs a command and ends the program. WHY: at once, because to wait for what the engine still does in the background takes longer than to print; but what was handed on may go on, as a server does. */
export async function main(args: readonly string[]): Promise<void> {
  const handed = { on: false }
  const code = await run(
    {
      version,
      law: lawInside,
      shared: sharedInside,
      lawOn: sliceInside,
      commands: questions,
      more: (lang) => say(lang, 'help.more', { install: `npm install ${tools}` }),
      other: (given, lang) => {
        handed.on = true
        return byTools(given, lang)
      },
      output: printAtOnce(),
    },
    args,
  )
  if (handed.on || !isAllWritten()) process.exitCode = code
  else process.exit(code)
}

const laid = new URL('../../law/', import.meta.url)

/** WHY: to read the whole law takes four times as long as to answer, and a command answers one question. */
function sliceInside(act: string, lang: string): Artefact | undefined {
  const file = new URL(`acts/${act}.law`, laid)
  // WHY: an act that is not there is told by whoever looks for it in the whole law
  if (!/^[a-z-]+$/.test(act) || !existsSync(file)) return undefined
  return joined(sharedInside(lang), readFileSync(file))
}

function sharedInside(lang: string): Shared {
  const own = new URL(`shared.${lang}.json`, laid)
  // WHY: a language without a file of its own speaks the words of English
  return readShared(readFileSync(existsSync(own) ? own : new URL('shared.en.json', laid)))
}

async function lawInside(): Promise<HashedArtefact> {
  const read = await readArtefact(readFileSync(new URL('evenhand.law', laid)))
  if ('problem' in read) throw new Error(`the law in this package cannot be read: ${read.problem}`)
  return read
}

/** Hands a command on to the tools, where they are installed. */
async function byTools(args: readonly string[], lang: Locale): Promise<number> {
  const other = await import(`${tools}/cli`).then(
    (door: { readonly main: (args: readonly string[]) => Promise<number> }) => door.main,
    (error: unknown) => {
      // WHY: only where the package itself is missing is that the reason; anything else that cannot be loaded is a fault, and is told as one
      if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND' && error.message.includes(`'${tools}'`)) return undefined
      throw error
    },
  )
  if (other !== undefined) return other(args)
  console.error(say(lang, 'command.tools', { command: args[0] ?? '', package: tools }))
  return 2
}
