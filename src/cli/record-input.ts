// What is audited: files and folders, or the table of a database.
import { existsSync } from 'node:fs'
import type { Artefact } from '../artefact/index.ts'
import { isSqlName, type RecordLayout, type RecordSource, type TableCounting, tableSource } from '../records/index.ts'
import { type Locale, say } from '../wording/index.ts'
import { recordFile, recordFiles } from './record-files-node.ts'
import { Stop } from './stop.ts'
import { tableAddress } from './table-address.ts'
import { tableClient, textDigest } from './table-client-node.ts'

interface InputAsked {
  readonly lang: Locale
  readonly database?: string
  readonly table?: string
  readonly engine?: string
}

/** The engine that is this program itself. */
const own = 'js'

/** The sources of an audit. `isWhole`: whether every row is told of. Stops with exit code 2 where there is none, or where an engine cannot count there. */
export function sourcesOf(artefact: Artefact, layout: RecordLayout, given: readonly string[], asked: InputAsked, isWhole: boolean): readonly RecordSource[] {
  const { lang, database, table, engine = own } = asked
  if (database !== undefined || table !== undefined) {
    if (given.length > 0) throw new Stop(2, say(lang, 'records.both-inputs'))
    return [tableOf(artefact, layout, asked, isWhole)]
  }
  if (engine !== own) throw new Stop(2, say(lang, 'records.engine-files', { engine }))
  if (given.length === 0) throw new Stop(2, say(lang, 'records.no-input'))
  const missing = given.filter((each) => !existsSync(each))
  const files = missing.length > 0 ? [] : recordFiles(given)
  if (files.length === 0) throw new Stop(2, say(lang, 'records.no-files', { names: (missing.length > 0 ? missing : given).join(', ') }))
  return files.map((each) => recordFile(each, layout.separator === 'tab' ? '\t' : layout.separator))
}

function tableOf(artefact: Artefact, layout: RecordLayout, { lang, database = '', table = '', engine = own }: InputAsked, isWhole: boolean): RecordSource {
  const address = tableAddress(database)
  if (address === undefined || !isSqlName(table)) throw new Stop(2, say(lang, 'records.no-database'))
  const { file } = address
  if (file !== undefined && !existsSync(file)) throw new Stop(2, say(lang, 'records.no-files', { names: file }))
  if (engine !== own && engine !== address.database) throw new Stop(2, say(lang, 'records.engine-other', { engine, database: address.database }))
  const counting: TableCounting = engine === own ? 'rows' : isWhole ? 'alike' : 'months'
  if (process.stderr.isTTY) process.stderr.write(`${say(lang, 'records.progress-database', { file: table })}\r`)
  return tableSource(artefact, layout, tableClient(address), table, counting, textDigest())
}
