// The help of commands in a language: commander lays it out, and every word of it is a message.
import { type Argument, type Command, Help, type HelpConfiguration, type Option } from 'commander'
import { type Locale, saidUnder, say } from '../wording/index.ts'
import { message } from './message.ts'

/** Makes a command, and those under it, speak a language when they show help. `shared`: an option of all of them, which stands with their own. */
export function speakHelp(command: Command, lang: Locale, shared: Option): void {
  command.helpOption('-h, --help', message('help.help')).configureHelp(helpIn(lang, shared))
  if (command.commands.length === 0) return
  command.helpCommand('help [command]', message('help.help'))
  for (const each of command.commands) speakHelp(each, lang, shared)
}

const plain = new Help()

function helpIn(lang: Locale, shared: Option): HelpConfiguration {
  const said = (name: string): string => saidUnder(lang, name) ?? name
  return {
    commandDescription: (command) => said(command.description()),
    subcommandDescription: (command) => said(command.description()),
    optionDescription: (option) => withMore(lang, said(option.description), option),
    argumentDescription: (argument) => withMore(lang, said(argument.description), argument),
    styleTitle: (title) => said(titles[title] ?? title),
    styleUsage: (usage) => inBrackets(lang, usage),
    subcommandTerm: (command) => inBrackets(lang, plain.subcommandTerm(command)),
    visibleOptions: (command) => plain.visibleOptions(command).flatMap((each) => (each.long === '--help' && command.parent !== null ? [shared, each] : [each])),
  }
}

/** The messages for what commander calls the parts of a help. */
const titles: Readonly<Record<string, string>> = {
  'Usage:': message('help.usage'),
  'Arguments:': message('help.arguments'),
  'Options:': message('help.options'),
  'Commands:': message('help.commands'),
}

/** A description with the values that may be chosen, and with the one that stands where none is given. */
function withMore(lang: Locale, description: string, { argChoices, defaultValue }: Option | Argument): string {
  const choices = argChoices?.map((each) => JSON.stringify(each)).join(', ')
  const more = [
    ...(choices === undefined ? [] : [say(lang, 'help.choices', { choices })]),
    ...(typeof defaultValue === 'string' || typeof defaultValue === 'number' ? [say(lang, 'help.default', { value: JSON.stringify(defaultValue) })] : []),
  ]
  return more.length === 0 ? description : `${description} (${more.join('; ')})`
}

/** WHY: these two are words and no names, and commander has them in every usage. */
function inBrackets(lang: Locale, usage: string): string {
  return usage.replace('[options]', () => `[${say(lang, 'help.any-options')}]`).replace('[command]', () => `[${say(lang, 'help.any-command')}]`)
}
