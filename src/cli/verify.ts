// evenhand verify: a record of an answer or of an audit, held against the law.
import { Command } from 'commander'
import { readRecord, unreadableText, verifiedJson, verifiedLines, verify } from '../recorded/index.ts'
import type { Locale } from '../wording/index.ts'
import { message } from './message.ts'
import { databaseOption, engineOption, jsonOption, tableOption, withExamples } from './options.ts'
import { wrap } from './print.ts'
import { loadLaw, programVersion } from './program.ts'
import { textToVerify } from './record-node.ts'
import { Stop } from './stop.ts'

interface Options {
  readonly lang: Locale
  readonly json?: true
  readonly layout?: string
  readonly database?: string
  readonly table?: string
  readonly engine?: string
}

export function verifyCommand(): Command {
  const command = new Command('verify')
    .description(message('help.verify'))
    .argument('<file>', message('help.verify.file'))
    .argument('[files...]', message('help.verify.files'))
    .option('--layout <name>', message('help.verify.layout'))
    .addOption(databaseOption())
    .addOption(tableOption())
    .addOption(engineOption())
    .addOption(jsonOption())
    .action(async (file: string, files: readonly string[], { lang, json, ...given }: Options) => {
      const text = textToVerify(file, lang)
      const read = readRecord(text)
      if ('unreadable' in read) {
        // WHY: it is loaded only here, because most records are of answers, and need none of what reads tables
        const told = await (await import('./audit-kept.ts')).auditVerified(text, files, lang, given)
        if (told === undefined) throw new Stop(2, unreadableText(lang, read.unreadable))
        console.log(told)
        return
      }
      const answering = { ...(await loadLaw()), program: programVersion() }
      const verified = verify(read.record, answering)
      const lines = verifiedLines(lang, answering, read.record, verified).map((each) => wrap(each))
      if (json) console.log(JSON.stringify(verifiedJson(lang, answering, read.record, verified), null, 2))
      if (!verified.same) throw new Stop(1, json ? '' : lines.join('\n'))
      if (!json) console.log(lines.join('\n'))
    })
  return withExamples(
    command,
    'evenhand verify answer.json',
    'evenhand ask hold --place us/vt/norwich --record - | evenhand verify -',
    'evenhand verify out/audit.json stops.csv',
    'evenhand verify out/audit.json --database duckdb:stops.duckdb --table stops',
  )
}
