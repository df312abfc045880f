// A program of commands: which it has, which version it is and where its law comes from. Exit code 0 answered, 1 findings, 2 not used as meant.
import { Command, CommanderError, type OutputConfiguration } from 'commander'
import type { Artefact, HashedArtefact, Shared } from '../artefact/index.ts'
import type { Locale } from '../wording/index.ts'
import { Stop } from './stop.ts'

/** Makes the commands of one file: most have one. */
export type Commands = Readonly<Record<string, () => Promise<Command>>>

export interface Program {
  readonly version: string
  readonly law: () => Promise<HashedArtefact>
  /** What all questions need, where less than the whole can be had. */
  readonly shared?: (lang: Locale) => Shared
  /** The law on one act, where less than the whole can be had; nothing where there is no such act. */
  readonly lawOn?: (act: string, lang: Locale) => Artefact | undefined
  readonly commands: Commands
  /** What the help says of commands that this program does not have. */
  readonly more?: string
  /** Runs a command that this program does not have; resolves to its exit code, or to nothing where nobody else has it. */
  readonly other?: (args: readonly string[]) => Promise<number | undefined>
  /** How help is printed, where not by the platform's streams. */
  readonly output?: OutputConfiguration
}

let running: Program | undefined

/** The law of the program that runs. Stops with exit code 1 where its documents have errors. */
export function loadLaw(): Promise<HashedArtefact> {
  return program().law()
}

/** The places and the vocabulary of the law, for sentences in a language: the whole, or as much of it as is needed before anything is asked. */
export async function loadShared(lang: Locale): Promise<Shared> {
  return program().shared?.(lang) ?? (await loadLaw()).artefact
}

/** The law for a question on one act, answered in a language: the whole, or as much of it as such a question needs. */
export async function loadLawOn(act: string, lang: Locale): Promise<Artefact> {
  return program().lawOn?.(act, lang) ?? (await loadLaw()).artefact
}

/** The version of the program that runs. */
export function programVersion(): string {
  return program().version
}

function program(): Program {
  if (running === undefined) throw new Error('no program runs')
  return running
}

/** Runs a program; resolves to its exit code. */
export async function run(asked: Program, args: readonly string[]): Promise<number> {
  running = asked
  const { commands, version, more = '', other, output = {} } = asked
  const [first = ''] = args
  // WHY: a command is loaded only where it is used, since loading all of them takes longer than an answer
  const wanted = Object.hasOwn(commands, first) ? commands[first] : undefined
  if (wanted === undefined && first !== '' && !first.startsWith('-') && first !== 'help') {
    const status = await other?.(args)
    if (status !== undefined) return status
  }
  const top = new Command('evenhand')
    .description('the law of fair and impartial policing, made executable')
    .version(version, '--version', 'print the version of the program')
    .addHelpText('after', `${more}\nExample:\n  evenhand ask hold --place us/vt/norwich --on 2024-06-04 --fact purpose=civil-immigration --fact paper=detainer`)
  for (const command of wanted === undefined ? await Promise.all(Object.values(commands).map((load) => load())) : [await wanted()]) top.addCommand(command)
  prepare(top, output)
  try {
    if (args.length === 0) top.outputHelp()
    else await top.parseAsync(args, { from: 'user' })
    return 0
  } catch (error) {
    if (error instanceof Stop) {
      if (error.message !== '') console.error(error.message)
      return error.exitCode
    }
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    throw error
  }
}

function prepare(command: Command, output: OutputConfiguration): void {
  command.exitOverride().showSuggestionAfterError(true).configureOutput(output)
  for (const each of command.commands) prepare(each, output)
}
