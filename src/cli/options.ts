// Options that several commands share.
import { type Command, Option } from 'commander'
import type { Asked } from '../decide/index.ts'
import type { TableDatabase } from '../records/index.ts'
import { first, type Locale, locales, madeUp } from '../wording/index.ts'
import { Stop } from './stop.ts'

export interface LocaleOption {
  readonly lang: Locale
}

/** `--lang en|es`; the made-up language of tests too, where the environment says so. */
export function localeOption(): Option {
  return new Option('--lang <language>', 'language of the sentences')
    .choices([...locales, ...(process.env['EVENHAND_MADE_UP'] === undefined ? [] : [madeUp])])
    .default(first)
}

/** `--database`: where a table of records stands. */
export function databaseOption(): Option {
  return new Option('--database <address>', 'the database of a table in place of files: duckdb:FILE, sqlite:FILE, postgres://…, clickhouse://… or spark:')
}

/** `--table`: the table or view of that database. */
export function tableOption(): Option {
  return new Option('--table <name>', 'the table or view there with the records')
}

/** `--engine`: who counts the rows of a table. */
export function engineOption(): Option {
  // WHY: they are named once more, because the room of records is loaded only where records are read, and verify and the help need it seldom
  const engines: readonly ('js' | TableDatabase)[] = ['js', 'duckdb', 'sqlite', 'postgres', 'clickhouse', 'spark']
  return new Option('--engine <engine>', 'who counts rows that are alike: this program, or the database of the table').choices(engines)
}

export function jsonOption(): Option {
  return new Option('--json', 'print JSON, for other programs')
}

/** Today where the law here applies. */
export function today(): string {
  // WHY Swedish: it writes dates as 2024-04-23
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/New_York' }).format(new Date())
}

/** `--fact name=answer`, as often as there are facts. */
export function factOption(): Option {
  const option = new Option('--fact <name=answer>', 'something known of the situation; repeat for more, `evenhand facts` lists them')
  return option.argParser((value: string, before: readonly string[] = []) => [...before, value]).default([])
}

/** `name=answer`, repeated, to answers by fact. Stops with exit code 2 at anything else, and at two answers to one fact. */
export function readFacts(given: readonly string[]): Readonly<Record<string, string>> {
  const facts: Record<string, string> = {}
  for (const each of given) {
    const at = each.indexOf('=')
    const [name, answer] = [each.slice(0, at), each.slice(at + 1)]
    if (at < 1 || answer === '') throw new Stop(2, `--fact takes name=answer, as in --fact person=passenger; it was given \`${each}\``)
    if (name in facts && facts[name] !== answer) throw new Stop(2, `--fact ${name} is given two answers: \`${facts[name]}\` and \`${answer}\``)
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
    .requiredOption('--place <place>', 'where, such as us/vt/norwich or its Open Civic Data id')
    .option('--on <day>', 'the day, such as 2024-05-01; today without it')
    .option('--actor <actor>', 'who does it, if not who usually does')
    .option('--agency <kind>', 'the kind of agency, if not the one that polices the place')
    .addOption(factOption())
    .addOption(localeOption())
    .addOption(jsonOption())
}

/** The question that the options ask. Stops with exit code 2 where a fact is not given as one. */
export function questionOf(act: string, { place, on, actor, agency, fact }: QuestionOptions): Asked {
  return { place, day: on ?? today(), act, facts: readFacts(fact), ...(actor === undefined ? {} : { actor }), ...(agency === undefined ? {} : { agency }) }
}

/** Adds worked examples under a command's help. */
export function withExamples(command: Command, ...examples: readonly string[]): Command {
  return command.addHelpText('after', `\nExamples:\n${examples.map((each) => `  ${each}`).join('\n')}`)
}
