// evenhand sql: a statement for a database that says of each row of a table what the law leaves possible.
import { Command, Option } from 'commander'
import type { Artefact } from '../artefact/index.ts'
import { type Situated, situate } from '../decide/index.ts'
import { isSqlName, type SqlAsked, type SqlDay, type SqlDialectName, sqlDialects, sqlOf, viewSql } from '../records/index.ts'
import { first } from '../wording/index.ts'
import { problemText } from './ask.ts'
import { today, withExamples } from './options.ts'
import { loadLaw } from './program.ts'
import { Stop } from './stop.ts'

interface Options {
  readonly act: string
  readonly actor?: string
  readonly place: readonly string[]
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
  readonly view?: string
  readonly prefix?: string
  readonly test?: true
  readonly doneColumn: string
}

export function sqlCommand(): Command {
  const command = new Command('sql')
    .description('write a statement for a database: what the law leaves possible, row by row of a table')
    .requiredOption('--act <act>', 'what was done or not; `evenhand acts` lists them')
    .option('--actor <actor>', 'who does it, if not who usually does')
    .addOption(repeated('--place <place>', 'where, such as us/vt/norwich; repeat for more, and the table says which by its id'))
    .option('--agency <kind>', 'the kind of agency whose records they are, if not the one that polices the place')
    .option('--place-column <column>', 'the column with the id of the place; `place` where there are several')
    .option('--agency-column <column>', 'the column with the kind of agency, if the records are of several')
    .option('--on <day>', 'one day for all rows')
    .option('--day-column <column>', 'the column with the day of a row')
    .option('--day-texts', 'the days are texts such as 2024-09-03, not dates')
    .requiredOption('--table <table>', 'the table or view with the rows')
    .addOption(repeated('--column <fact=column>', 'the column of a fact, if it is not its name with _ for -; `fact=` where there is none; repeat for more'))
    .option('--only', 'the table has no columns of facts but those given by --column')
    .option('--numbers', 'the columns hold the numbers of answers from 0, not their names')
    .addOption(new Option('--dialect <dialect>', 'the database; texts is read by most').choices(Object.keys(sqlDialects)).default('texts'))
    .option('--view <name>', 'make it a view of that name')
    .option('--prefix <name>', 'what the columns of the answer begin with, so that the view of one act can be the table of the next')
    .option('--test', 'only the rows that broke the law for certain, as a test of dbt')
    .option('--done-column <column>', 'for --test: the column that says yes or no, or 1 or 0 with --numbers', 'done')
    .action(async (options: Options) => {
      const { view, test, doneColumn } = options
      for (const [option, name] of namesIn(options))
        if (!isSqlName(name)) throw new Stop(2, `${option} takes a plain name of letters, digits and _; it was given \`${name}\``)
      if (view !== undefined && test) throw new Stop(2, '--view and --test do not go together: a test is no view')
      const { artefact, hash } = await loadLaw()
      const { sql, checkSql, testSql } = sqlOf(artefact, askedOf(artefact, hash, options))
      if (test) console.log(testSql(doneColumn))
      else console.log(`${view === undefined ? sql : viewSql(view, sql)}\n;\n\n${checkSql}\n;`)
    })
  return withExamples(
    command,
    'evenhand sql --act hold --place us/vt/norwich --on 2024-09-03 --table stops --dialect postgres',
    'evenhand sql --act arrest --place us/vt/norwich --place us/vt/hartford --day-column stop_date --table stops --dialect duckdb --view judged',
    'evenhand sql --act hold --place us/vt/norwich --day-column day --table stops --only --column purpose=reason --test',
  )
}

function repeated(flags: string, description: string): Option {
  return new Option(flags, description).argParser((value: string, before: readonly string[] = []) => [...before, value]).default([])
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
function askedOf(artefact: Artefact, law: string, options: Options): SqlAsked {
  const { actor, agencyColumn, table, numbers, dialect, prefix } = options
  const day = dayOf(options)
  const found = options.place.map((place) => situatedAt(artefact, options, place, 'on' in day ? day.on : today()))
  const [one] = found
  if (one === undefined) throw new Stop(2, '--place is missing: say where the records are from, as in --place us/vt/norwich')
  if (options.agency !== undefined && agencyColumn !== undefined) throw new Stop(2, '--agency and --agency-column do not go together')
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

function dayOf({ on, dayColumn, dayTexts }: Options): { readonly on: string } | Exclude<SqlDay, { readonly on: unknown }> {
  if (on !== undefined && dayColumn !== undefined)
    throw new Stop(2, '--on and --day-column do not go together: either all rows are of one day, or each has its own')
  if (dayColumn !== undefined) return { column: dayColumn, holds: dayTexts ? 'texts' : 'dates' }
  if (on === undefined) throw new Stop(2, 'the day is missing: give --on for one day, or --day-column for the column that has it')
  return { on }
}

function situatedAt(artefact: Artefact, { act, actor, agency }: Options, place: string, day: string): Situated {
  const asked = { act, place, day, facts: {}, ...(actor === undefined ? {} : { actor }), ...(agency === undefined ? {} : { agency }) }
  const found = situate(artefact, asked)
  if ('problems' in found) throw new Stop(2, problemText(artefact, first, found.problems, {}))
  return found.situated
}

/** The columns that are not named as their facts; null where there is none. */
function columnsOf({ vocabulary }: Artefact, { column, only }: Options): Readonly<Record<string, string | null>> {
  const facts = vocabulary.facts.map((each) => each.id)
  const columns: Record<string, string | null> = only ? Object.fromEntries(facts.map((each) => [each, null])) : {}
  for (const each of column) {
    const at = each.indexOf('=')
    const [fact, name] = [each.slice(0, at), each.slice(at + 1)]
    if (at < 1) throw new Stop(2, `--column takes fact=column, as in --column purpose=reason; it was given \`${each}\``)
    if (!facts.includes(fact)) throw new Stop(2, `--column names \`${fact}\`, which is no fact; \`evenhand facts\` lists them`)
    if (name !== '' && !isSqlName(name)) throw new Stop(2, `--column takes a plain name of letters, digits and _; it was given \`${name}\``)
    columns[fact] = name === '' ? null : name
  }
  return columns
}
