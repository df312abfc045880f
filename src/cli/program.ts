// A program of commands: which it has, which version it is and where its law comes from. Exit code 0 answered, 1 findings, 2 not used as meant.
import { Command, CommanderError, type OutputConfiguration } from 'commander'
import type { Artefact, HashedArtefact, Shared } from '../artefact/index.ts'
import { type Locale, say } from '../wording/index.ts'
import { speakHelp } from './help.ts'
import { languageIn, localeOption } from './language.ts'
import { message } from './message.ts'
import { Stop } from './stop.ts'
import { usageText } from './usage.ts'

/** Makes the commands of one file: most have one. */
export type Commands = Readonly<Record<string, () => Promise<Command>>>

export interface Program {
  readonly version: string
  /** The law; what there is to say while it is made ready is said in a language. */
  readonly law: (lang: Locale) => Promise<HashedArtefact>
  /** What all questions need, where less than the whole can be had. */
  readonly shared?: (lang: Locale) => Shared
  /** The law on one act, where less than the whole can be had; nothing where there is no such act. */
  readonly lawOn?: (act: string, lang: Locale) => Artefact | undefined
  readonly commands: Commands
  /** What the help says of commands that this program does not have. */
  readonly more?: (lang: Locale) => string
  /** Runs a command that this program does not have; resolves to its exit code, or to nothing where nobody else has it. */
  readonly other?: (args: readonly string[], lang: Locale) => Promise<number | undefined>
  /** How help is printed, where not by the platform's streams. */
  readonly output?: OutputConfiguration
}

interface Running extends Program {
  readonly lang: Locale
}

let running: Running | undefined

/** The law of the program that runs. Stops with exit code 1 where its documents have errors. */
export function loadLaw(): Promise<HashedArtefact> {
  const { law, lang } = program()
  return law(lang)
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

/** The language that was asked for, where no options say it: in what stands under a help. */
export function programLanguage(): Locale {
  return program().lang
}

function program(): Running {
  if (running === undefined) throw new Error('no program runs')
  return running
}

/** Runs a program; resolves to its exit code. */
export async function run(asked: Program, args: readonly string[]): Promise<number> {
  const { lang, rest } = languageIn(args)
  running = { ...asked, lang }
  const { commands, other } = asked
  const [first = ''] = rest
  // WHY: a command is loaded only where it is used, since loading all of them takes longer than an answer
  const wanted = Object.hasOwn(commands, first) ? commands[first] : undefined
  if (wanted === undefined && first !== '' && !first.startsWith('-') && first !== 'help') {
    const status = await other?.(args, lang)
    if (status !== undefined) return status
  }
  const top = topOf(running, wanted === undefined ? await Promise.all(Object.values(commands).map((load) => load())) : [await wanted()])
  try {
    if (rest.length === 0) top.outputHelp()
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

/** The command over all others. */
function topOf({ version, lang, more, output = {} }: Running, commands: readonly Command[]): Command {
  const language = localeOption()
  const top = new Command('evenhand')
    .description(message('help.program'))
    .version(version, '--version', message('help.version-option'))
    .addOption(language)
    // WHY: it is an option of the whole program, so that it is known wherever it stands, and each command finds it among its own
    .hook('preAction', (_, command) => void command.setOptionValue('lang', lang))
    .addHelpText('after', () => `${more === undefined ? '' : `\n${more(lang)}\n`}\n${say(lang, 'help.example')}\n  ${example}`)
  for (const each of commands) top.addCommand(each)
  speakHelp(top, lang, language)
  prepare(top, { ...output, outputError: (text, write) => write(`${usageText(lang, text)}\n`) })
  return top
}

const example = 'evenhand ask hold --place us/vt/norwich --on 2024-06-04 --fact purpose=civil-immigration --fact paper=detainer'

function prepare(command: Command, output: OutputConfiguration): void {
  command.exitOverride().showSuggestionAfterError(true).configureOutput(output)
  for (const each of command.commands) prepare(each, output)
}
