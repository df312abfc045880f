// evenhand log verify: a log checked by anybody.
import { Command } from 'commander'
import { checkLog, folderReader, type LogFault, webReader } from '../transparency/index.ts'
import { dayIn, type Locale, say } from '../wording/index.ts'
import { type LogOptions, textOf, verifierOf } from './log-given.ts'
import { message } from './message.ts'
import { jsonOption, withExamples } from './options.ts'
import { wrap } from './print.ts'
import { Stop } from './stop.ts'

interface VerifyOptions extends LogOptions {
  readonly key: readonly string[]
  readonly witness?: readonly string[]
  readonly since?: string
  readonly receipt?: string
}

export function logVerifyCommand(): Command {
  const command = new Command('verify')
    .description(message('help.log.verify'))
    .argument('<where>', message('help.log.where'))
    .requiredOption('--key <key...>', message('help.log.key'))
    .option('--witness <key...>', message('help.log.witness'))
    .option('--since <file>', message('help.log.since'))
    .option('--receipt <hash>', message('help.log.receipt'))
    .addOption(jsonOption())
    .action(async (where: string, { key, witness = [], since, receipt, lang, json }: VerifyOptions) => {
      const keys = [...key, ...witness].map((each) => verifierOf(each, lang))
      const read = URL.canParse(where) && /^https?:/.test(where) ? webReader(where) : folderReader(where)
      const checked = await checkLog(read, { keys, ...(since === undefined ? {} : { since: textOf(since, lang) }) })
      if (!('state' in checked)) throw new Stop(1, json ? JSON.stringify(checked) : faultText(lang, checked))
      const { state, entries } = checked
      const texts = entries.map((each) => Buffer.from(each).toString('utf8'))
      const found = texts.map((text, index) => ({ index, text })).filter(({ text }) => receipt !== undefined && text.includes(`"receipt":"${receipt}"`))
      if (receipt !== undefined && found.length === 0) throw new Stop(1, say(lang, 'log.no-receipt'))
      if (json) {
        const told = found.map(({ index, text }) => ({ index, entry: JSON.parse(text) as unknown }))
        console.log(
          JSON.stringify({ origin: state.origin, size: state.size, witnesses: state.witnesses, ...(receipt === undefined ? {} : { found: told }) }, null, 2),
        )
        return
      }
      console.log(wrap(say(lang, since === undefined ? 'log.checked' : 'log.checked-since', { name: state.origin, size: String(state.size) })))
      for (const { name, seconds } of state.witnesses)
        console.log(say(lang, 'log.witnessed', { name, day: dayIn(lang, new Date(seconds * 1000).toISOString().slice(0, 10)) }))
      for (const { index, text } of found) console.log(`${index}  ${text}`)
    })
  return withExamples(
    command,
    'evenhand log verify https://evenhand.example.org/log/1 --key evenhand.example.org/log/1+3f2a…',
    'evenhand log verify data/log/1 --key … --since checkpoint-of-last-year',
  )
}

function faultText(lang: Locale, fault: LogFault): string {
  return wrap('at' in fault ? say(lang, `log.fault.${fault.kind}`, { at: fault.at }) : say(lang, `log.fault.${fault.kind}`))
}
