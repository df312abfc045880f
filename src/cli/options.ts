// Options that several commands share.
import { type Command, Option } from 'commander'
import type { Asked } from '../decide/index.ts'
import type { TableDatabase } from '../records/index.ts'
import { type Locale, say } from '../wording/index.ts'
import { message } from './message.ts'
import { programLanguage } from './program.ts'
import { Stop } from './stop.ts'

/** `--database`: where a table of records stands. */
export function databaseOption(): Option {
  return new Option('--database <address>', message('help.database'))
}

/** `--table`: the table or view of that database. */
export function tableOption(): Option {
  return new Option('--table <name>', message('help.table'))
}

/** `--engine`: who counts the rows of a table. */
export function engineOption(): Option {
  // WHY: they are named once more, because the room of records is loaded only where records are read, and verify and the help need it seldom
  const engines: readonly ('js' | TableDatabase)[] = ['js', 'duckdb', 'sqlite', 'postgres', 'clickhouse', 'spark']
  return new Option('--engine <engine>', message('help.engine')).choices(engines)
}

export function jsonOption(): Option {
  return new Option('--json', message('help.json'))
}

/** Today where the law here applies. */
export function today(): string {
  // WHY Swedish: it writes dates as 2024-04-23
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/New_York' }).format(new Date())
}

/** `--fact name=answer`, as often as there are facts. */
export function factOption(): Option {
  const option = new Option('--fact <name=answer>', message('help.fact'))
  return option.argParser((value: string, before: readonly string[] = []) => [...before, value]).default([])
}

/** `name=answer`, repeated, to answers by fact. Stops with exit code 2 at anything else, and at two answers to one fact. */
export function readFacts(lang: Locale, given: readonly string[]): Readonly<Record<string, string>> {
  const facts: Record<string, string> = {}
  for (const each of given) {
    const at = each.indexOf('=')
    const [name, answer] = [each.slice(0, at), each.slice(at + 1)]
    if (at < 1 || answer === '') throw new Stop(2, say(lang, 'command.fact.form', { given: each }))
    const before = facts[name]
    if (before !== undefined && before !== answer) throw new Stop(2, say(lang, 'command.fact.twice', { name, first: before, second: answer }))
    facts[name] = answer
  }
  return facts
}

/** What is known of a situation, as every command takes it that asks about an act. */
export interface QuestionOptions {
  readonly place: string
  readonly on?: string
  readonly actor?: string
  readonly agency?: string
  readonly fact: readonly string[]
  readonly lang: Locale
  readonly json?: true
}

/** The options of a question on an act. */
export function withQuestion(command: Command): Command {
  return command
    .requiredOption('--place <place>', message('help.place-or-ocd'))
    .option('--on <day>', message('help.day'))
    .option('--actor <actor>', message('help.actor'))
    .option('--agency <kind>', message('help.agency'))
    .addOption(factOption())
    .addOption(jsonOption())
}

/** The question that the options ask. Stops with exit code 2 where a fact is not given as one. */
export function questionOf(act: string, { place, on, actor, agency, fact, lang }: QuestionOptions): Asked {
  return {
    place,
    day: on ?? today(),
    act,
    facts: readFacts(lang, fact),
    ...(actor === undefined ? {} : { actor }),
    ...(agency === undefined ? {} : { agency }),
  }
}

/** Adds worked examples under a command's help. */
export function withExamples(command: Command, ...examples: readonly string[]): Command {
  return command.addHelpText('after', () => `\n${say(programLanguage(), 'help.examples')}\n${examples.map((each) => `  ${each}`).join('\n')}`)
}
