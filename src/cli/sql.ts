// evenhand sql: a statement for a database that says of each row of a table what the law leaves possible.
import { Command, Option } from 'commander'
import type { Artefact } from '../artefact/index.ts'
import { invariant, isUnder } from '../base/index.ts'
import { type Situated, situate } from '../decide/index.ts'
import { isSqlName, type SqlAsked, type SqlDay, type SqlDialectName, sqlDialects, sqlGrouped, sqlOf, sqlTogether, viewSql } from '../records/index.ts'
import { say } from '../wording/index.ts'
import { problemText } from './ask.ts'
import type { LocaleOption } from './language.ts'
import { message } from './message.ts'
import { today, withExamples } from './options.ts'
import { loadLaw } from './program.ts'
import { Stop } from './stop.ts'

interface Options extends LocaleOption {
  readonly act: readonly string[]
  readonly actor?: string
  readonly place: readonly string[]
  readonly within: readonly string[]
  readonly agency?: string
  readonly placeColumn?: string
  readonly agencyColumn?: string
  readonly on?: string
  readonly dayColumn?: string
  readonly dayTexts?: true
  readonly table: string
  readonly column: readonly string[]
  readonly only?: true
  readonly numbers?: true
  readonly dialect: SqlDialectName
  readonly group?: true
  readonly view?: string
  readonly prefix?: string
  readonly test?: true
  readonly doneColumn: string
}

export function sqlCommand(): Command {
  const command = new Command('sql')
    .description(message('help.sql'))
    .addOption(gathered('--act <act>', message('help.sql.act')).makeOptionMandatory())
    .option('--actor <actor>', message('help.actor'))
    .addOption(repeated('--place <place>', message('help.sql.place')))
    .addOption(repeated('--within <place>', message('help.sql.within')))
    .option('--agency <kind>', message('help.sql.agency'))
    .option('--place-column <column>', message('help.sql.place-column'))
    .option('--agency-column <column>', message('help.sql.agency-column'))
    .option('--on <day>', message('help.sql.on'))
    .option('--day-column <column>', message('help.sql.day-column'))
    .option('--day-texts', message('help.sql.day-texts'))
    .requiredOption('--table <table>', message('help.sql.table'))
    .addOption(repeated('--column <fact=column>', message('help.sql.column')))
    .option('--only', message('help.sql.only'))
    .option('--numbers', message('help.sql.numbers'))
    .addOption(new Option('--dialect <dialect>', message('help.sql.dialect')).choices(Object.keys(sqlDialects)).default('texts'))
    .option('--group', message('help.sql.group'))
    .option('--view <name>', message('help.sql.view'))
    .option('--prefix <name>', message('help.sql.prefix'))
    .option('--test', message('help.sql.test'))
    .option('--done-column <column>', message('help.sql.done-column'), 'done')
    .action(async (options: Options) => {
      const { group, view, test, doneColumn, lang } = options
      for (const [option, name] of namesIn(options)) if (!isSqlName(name)) throw new Stop(2, say(lang, 'command.sql.name', { option, given: name }))
      if (view !== undefined && test) throw new Stop(2, say(lang, 'command.sql.view-test'))
      if (group && test) throw new Stop(2, say(lang, 'command.sql.group-test'))
      if (group && options.dayColumn !== undefined) throw new Stop(2, say(lang, 'command.sql.group-day'))
      if (test && options.act.length > 1) throw new Stop(2, say(lang, 'command.sql.acts-test'))
      const { artefact, hash } = await loadLaw()
      const all = [...new Set(options.act)].map((act) => askedOf(artefact, hash, options, act))
      const [asked] = all
      invariant(asked !== undefined, 'an act')
      const told = (setup: readonly string[], texts: readonly string[]): void => {
        const note =
          setup.length === 0
            ? []
            : ['-- The tables of the law, which what follows rests on. A name tells what is under it, so they can be made again, and shared.']
        console.log([...note, ...[...setup, ...texts].map((each) => `${each}\n;\n`)].join('\n').trimEnd())
      }
      if (test) {
        const { setup, testSql } = sqlOf(artefact, asked)
        // WHY: dbt takes one statement and nothing after it; where it rests on others, they are run before
        return setup.length === 0 ? console.log(testSql(doneColumn)) : told(setup, [testSql(doneColumn)])
      }
      const acts = all.map((each) => each.act)
      const write = group ? sqlGrouped : sqlTogether
      const { setup, sql, checkSql } = write(artefact, asked, acts)
      told(setup, [view === undefined ? sql : viewSql(view, sql), checkSql])
    })
  return withExamples(
    command,
    'evenhand sql --act hold --place us/vt/norwich --on 2024-09-03 --table stops --dialect postgres',
    'evenhand sql --act arrest --act hold --place us/vt/norwich --place us/vt/hartford --day-column stop_date --table stops --dialect duckdb --view judged',
    'evenhand sql --act tell --within us/vt --day-column day --table stops --dialect clickhouse --view judged',
    'evenhand sql --act hold --place us/vt/norwich --day-column day --table stops --only --column purpose=reason --test',
  )
}

function gathered(flags: string, description: string): Option {
  return new Option(flags, description).argParser((value: string, before: readonly string[] = []) => [...before, value])
}

function repeated(flags: string, description: string): Option {
  return gathered(flags, description).default([])
}

/** Every name that is written into the statement, with its option. */
function namesIn({ table, placeColumn, agencyColumn, dayColumn, view, prefix, doneColumn }: Options): readonly (readonly [option: string, name: string])[] {
  const all = {
    '--table': table,
    '--place-column': placeColumn,
    '--agency-column': agencyColumn,
    '--day-column': dayColumn,
    '--view': view,
    '--prefix': prefix,
  }
  const given = Object.entries(all).flatMap(([option, name]) => (name === undefined ? [] : [[option, name] as const]))
  return [...given, ['--done-column', doneColumn]]
}

/** What the options ask. Stops with exit code 2 at what cannot be asked. */
function askedOf(artefact: Artefact, law: string, options: Options, act: string): SqlAsked {
  const { actor, agencyColumn, table, numbers, dialect, prefix, lang } = options
  const day = dayOf(options)
  const found = [...options.place, ...placesWithin(artefact, options)].map((place) =>
    situatedAt(artefact, { ...options, act }, place, 'on' in day ? day.on : today()),
  )
  const [one] = found
  if (one === undefined) throw new Stop(2, say(lang, 'command.sql.no-place'))
  if (options.agency !== undefined && agencyColumn !== undefined) throw new Stop(2, say(lang, 'command.sql.agencies'))
  const places = found.flatMap(({ place, agency }) =>
    (agencyColumn === undefined ? [agency] : Object.keys(place.timelines)).map((kind) => ({ id: place.id, agency: kind })),
  )
  const distinct = [...new Map(places.map((each) => [agencyColumn === undefined ? each.id : `${each.id} ${each.agency}`, each])).values()]
  const isSeveral = new Set(places.map((each) => each.id)).size > 1
  const placeColumn = options.placeColumn ?? (isSeveral ? 'place' : undefined)
  return {
    act: one.act,
    ...(actor === undefined ? {} : { actor }),
    places: distinct,
    ...(placeColumn === undefined ? {} : { placeColumn }),
    ...(agencyColumn === undefined ? {} : { agencyColumn }),
    ...(prefix === undefined ? {} : { prefix }),
    day: 'on' in day ? { on: one.day } : day,
    table,
    columns: columnsOf(artefact, options),
    codes: numbers ? 'numbers' : 'texts',
    dialect,
    law,
  }
}

/** The places in some others, also in counties and circuits, that the police of the records can be of: an agency of their own kind where none is named. */
function placesWithin({ places }: Artefact, { within, agency, agencyColumn, lang }: Options): readonly string[] {
  return within.flatMap((all) => {
    if (!places.some(({ id }) => id === all)) throw new Stop(2, say(lang, 'command.sql.within', { given: all }))
    const isPoliced = (each: Artefact['places'][number]): boolean => each.agency !== undefined || agency !== undefined || agencyColumn !== undefined
    return places.filter((each) => isUnder(each, all) && isPoliced(each)).map(({ id }) => id)
  })
}

function dayOf({ on, dayColumn, dayTexts, lang }: Options): { readonly on: string } | Exclude<SqlDay, { readonly on: unknown }> {
  if (on !== undefined && dayColumn !== undefined) throw new Stop(2, say(lang, 'command.sql.days'))
  if (dayColumn !== undefined) return { column: dayColumn, holds: dayTexts ? 'texts' : 'dates' }
  if (on === undefined) throw new Stop(2, say(lang, 'command.sql.no-day'))
  return { on }
}

function situatedAt(artefact: Artefact, { act, actor, agency, lang }: Omit<Options, 'act'> & { readonly act: string }, place: string, day: string): Situated {
  const asked = { act, place, day, facts: {}, ...(actor === undefined ? {} : { actor }), ...(agency === undefined ? {} : { agency }) }
  const found = situate(artefact, asked)
  if ('problems' in found) throw new Stop(2, problemText(artefact, lang, found.problems, {}))
  return found.situated
}

/** The columns that are not named as their facts; null where there is none. */
function columnsOf({ vocabulary }: Artefact, { column, only, lang }: Options): Readonly<Record<string, string | null>> {
  const facts = vocabulary.facts.map((each) => each.id)
  const columns: Record<string, string | null> = only ? Object.fromEntries(facts.map((each) => [each, null])) : {}
  for (const each of column) {
    const at = each.indexOf('=')
    const [fact, name] = [each.slice(0, at), each.slice(at + 1)]
    if (at < 1) throw new Stop(2, say(lang, 'command.sql.column', { given: each }))
    if (!facts.includes(fact)) throw new Stop(2, say(lang, 'command.sql.no-fact', { fact }))
    if (name !== '' && !isSqlName(name)) throw new Stop(2, say(lang, 'command.sql.name', { option: '--column', given: name }))
    columns[fact] = name === '' ? null : name
  }
  return columns
}
