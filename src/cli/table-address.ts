// Where a table of records stands: the address of a database, and the program that asks it. A password is handed on in the environment, and stands nowhere else.
import { devNull } from 'node:os'
import type { TableDatabase } from '../records/index.ts'

/** How a database is asked: a program that takes a statement on its standard input, or in a file, and writes rows on its output. */
export interface TableAddress {
  readonly database: TableDatabase
  /** The address as it may be shown: without whoever asks, and without where, unless that is a file. */
  readonly shown: string
  /** The file that has to be there, where it is one. */
  readonly file?: string
  /** The name of the program, and how to come by it. */
  readonly program: string
  readonly install: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
  /** A statement as the program takes it. */
  readonly asked: (sql: string) => string
  /** The option that names a file with a statement. WHY: Spark greets whoever writes to it, among the rows. */
  readonly fileOption?: string
  /** How it writes rows. */
  readonly writes: 'csv' | 'objects' | 'lists'
  /** What nobody may be told, though the program might. */
  readonly secret: string
}

/** Reads the address of a database; undefined where it is none. */
export function tableAddress(text: string): TableAddress | undefined {
  const [, kind = '', rest = ''] = /^([a-z]+):(.*)$/is.exec(text) ?? []
  switch (kind.toLowerCase()) {
    case 'duckdb':
      return rest === '' ? undefined : inFile('duckdb', rest, ['-readonly', '-bail', '-csv', '-noheader'], 'csv', 'https://duckdb.org')
    case 'sqlite':
      return rest === '' ? undefined : inFile('sqlite', rest, ['-readonly', '-bail', '-batch', '-json'], 'objects', 'Debian: sqlite3')
    case 'postgres':
    case 'postgresql':
      return postgresAt(text)
    case 'clickhouse':
      return clickhouseAt(text)
    case 'spark':
      return {
        ...{ database: 'spark', shown: 'spark:', program: 'spark-sql', install: 'Apache Spark', args: ['-S'], env: {}, secret: '' },
        ...{ asked: (sql) => `${sql};\n`, writes: 'lists', fileOption: '-f' },
      }
    default:
      return undefined
  }
}

function inFile(database: 'duckdb' | 'sqlite', file: string, args: readonly string[], writes: TableAddress['writes'], install: string): TableAddress {
  const program = database === 'sqlite' ? 'sqlite3' : database
  // WHY: what somebody has their program do whenever it starts could change how it writes rows
  return {
    database,
    shown: `${database}:${file}`,
    file,
    program,
    install,
    args: [...args, '-init', devNull, file],
    env: {},
    asked: (sql) => `${sql};\n`,
    writes,
    secret: '',
  }
}

function postgresAt(text: string): TableAddress | undefined {
  const found = addressIn(text)
  if (found === undefined) return undefined
  const { url, password } = found
  return {
    ...{ database: 'postgres', shown: 'postgres://…', program: 'psql', install: 'Debian: postgresql-client' },
    args: ['-X', '-q', '-w', '-v', 'ON_ERROR_STOP=1', '-d', url.href],
    env: {
      ...(password === '' ? {} : { PGPASSWORD: password }),
      PGCONNECT_TIMEOUT: process.env['PGCONNECT_TIMEOUT'] ?? '20',
      PGOPTIONS: `${process.env['PGOPTIONS'] ?? ''} -c default_transaction_read_only=on -c datestyle=ISO`.trim(),
      PGCLIENTENCODING: 'UTF8',
    },
    ...{ asked: (sql) => `copy (${sql}) to stdout with (format csv);\n`, writes: 'csv', secret: password },
  }
}

function clickhouseAt(text: string): TableAddress | undefined {
  const found = addressIn(text)
  if (found === undefined) return undefined
  const { url, password } = found
  const options = {
    '--host': decoded(url.hostname),
    '--port': url.port,
    '--user': decoded(url.username),
    '--database': decoded(url.pathname.slice(1)),
  }
  return {
    ...{ database: 'clickhouse', shown: 'clickhouse://…', program: 'clickhouse-client', install: 'https://clickhouse.com' },
    args: [
      ...Object.entries(options).flatMap(([name, value]) => (value === '' ? [] : [name, value])),
      ...(url.searchParams.has('secure') ? ['--secure'] : []),
      ...['--format', 'CSV'],
    ],
    env: password === '' ? {} : { CLICKHOUSE_PASSWORD: password },
    ...{ asked: (sql) => `${sql}\n`, writes: 'csv', secret: password },
  }
}

/** An address without its password, and the password. */
function addressIn(text: string): { readonly url: URL; readonly password: string } | undefined {
  if (!/^[a-z]+:\/\/\S*$/i.test(text) || !URL.canParse(text)) return undefined
  const url = new URL(text)
  const password = url.password === '' ? (url.searchParams.get('password') ?? '') : decoded(url.password)
  url.password = ''
  url.searchParams.delete('password')
  return { url, password }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    // WHY: a password may have a percent sign that stands for nothing else
    return text
  }
}
