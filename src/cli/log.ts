// evenhand log: the public log of requests to agencies, begun and published by whoever runs the server, and checked by anybody.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Command } from 'commander'
import { areasOf, successionEntry } from '../requests/index.ts'
import { beginLog, currentLog, logFolder, logKeyFile, publishLog } from '../store/index.ts'
import {
  checkLog,
  checkpointIn,
  folderReader,
  isKeyName,
  type KeptSigner,
  keepNewSigner,
  keptSigner,
  type LogFault,
  readVerifier,
  type Verifier,
  webReader,
  withCosignatures,
} from '../transparency/index.ts'
import { dayIn, type Locale, say } from '../wording/index.ts'
import { settingsInForce } from './in-force.ts'
import { message } from './message.ts'
import { withStore } from './opened.ts'
import { jsonOption, today, withExamples } from './options.ts'
import { wrap } from './print.ts'
import { loadLaw } from './program.ts'
import { Stop } from './stop.ts'

interface Options {
  readonly lang: Locale
  readonly json?: true
}

export function logCommand(): Command {
  return new Command('log').description(message('help.log')).addCommand(begin()).addCommand(publish()).addCommand(verify()).addCommand(witnessed())
}

function begin(): Command {
  const command = new Command('begin')
    .description(message('help.log.begin'))
    .requiredOption('--origin <name>', message('help.log.origin'))
    .option('--instead', message('help.log.instead'))
    .action(({ origin, instead, lang }: Options & { readonly origin: string; readonly instead?: true }) =>
      withStore(lang, async (store) => {
        if (!isKeyName(origin)) throw new Stop(2, say(lang, 'log.bad-name', { name: origin }))
        const { EVENHAND_DATA: data } = settingsInForce(lang)
        const before = await currentLog(store.db)
        if (before !== undefined && instead !== true) throw new Stop(1, say(lang, 'log.there-already', { name: before.origin }))
        const last = before === undefined ? undefined : checkpointIn(logFolder(data, before.number))
        const at = new Date().toISOString()
        if (before?.origin === origin) throw new Stop(1, say(lang, 'log.same-name', { name: origin }))
        const { signer, published } = keepNewSigner(logKeyFile(data), origin, at)
        const first = before === undefined ? [] : [{ leaf: successionEntry(before.origin, last ?? ''), of: null }]
        if ((await beginLog(store, signer, published, first, at)) === 'there-already') throw new Stop(1, say(lang, 'log.same-name', { name: origin }))
        console.log(wrap(say(lang, 'log.begun', { name: origin, file: resolve(logKeyFile(data)) })))
        console.log(published)
      }),
    )
  return withExamples(command, 'evenhand log begin --origin evenhand.example.org/log/1')
}

function publish(): Command {
  const command = new Command('publish')
    .description(message('help.log.publish'))
    .option('--delay <days>', message('help.log.delay'), '30')
    .action(({ delay, lang }: Options & { readonly delay: string }) =>
      withStore(lang, async (store) => {
        if (!/^\d{1,3}$/.test(delay)) throw new Stop(2, say(lang, 'log.bad-delay'))
        const { EVENHAND_DATA: data } = settingsInForce(lang)
        const log = await currentLog(store.db)
        const kept = signerOf(data, lang)
        if (log === undefined || kept === undefined) throw new Stop(1, say(lang, 'log.none'))
        const { artefact } = await loadLaw()
        const folder = logFolder(data, log.number)
        const terms = { today: today(), delay: Number(delay), chainOf: (agency: string) => areasOf(artefact, agency) }
        const published = await publishLog(store, kept.signer, folder, terms, new Date().toISOString())
        if (published.kind !== 'published') throw new Stop(1, wrap(say(lang, `log.${published.kind}`)))
        console.log(say(lang, 'log.published', { added: String(published.added), size: String(published.size), folder: resolve(folder) }))
      }),
    )
  return withExamples(command, 'evenhand log publish')
}

function signerOf(data: string, lang: Locale): KeptSigner | undefined {
  const kept = keptSigner(logKeyFile(data))
  if (kept === 'broken') throw new Stop(2, say(lang, 'log.key-broken', { file: resolve(logKeyFile(data)) }))
  return kept
}

interface VerifyOptions extends Options {
  readonly key: readonly string[]
  readonly witness?: readonly string[]
  readonly since?: string
  readonly receipt?: string
}

function verify(): Command {
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

function witnessed(): Command {
  const command = new Command('witnessed')
    .description(message('help.log.witnessed'))
    .argument('<file>', message('help.log.cosigned'))
    .requiredOption('--witness <key...>', message('help.log.witnesses'))
    .action((file: string, { witness, lang }: VerifyOptions) =>
      withStore(lang, async (store) => {
        const { EVENHAND_DATA: data } = settingsInForce(lang)
        const log = await currentLog(store.db)
        const folder = logFolder(data, log?.number ?? 0)
        const published = checkpointIn(folder)
        if (log === undefined || published === undefined) throw new Stop(1, say(lang, 'log.none'))
        const keys = (witness ?? []).map((each) => verifierOf(each, lang))
        const together = withCosignatures(published, textOf(file, lang), keys)
        if (together === undefined) throw new Stop(1, wrap(say(lang, 'log.not-witnessed')))
        writeFileSync(join(folder, 'checkpoint'), together)
        console.log(say(lang, 'log.witnesses-kept', { names: keys.map((each) => each.name).join(', ') }))
      }),
    )
  return withExamples(command, 'evenhand log witnessed checkpoint.cosigned --witness witness.example.org+1c2b…')
}

function verifierOf(text: string, lang: Locale): Verifier {
  const found = readVerifier(text)
  if (found === undefined) throw new Stop(2, say(lang, 'log.not-a-key', { key: text }))
  return found
}

function textOf(file: string, lang: Locale): string {
  if (!existsSync(file)) throw new Stop(2, say(lang, 'log.no-file', { file }))
  return readFileSync(file, 'utf8')
}

function faultText(lang: Locale, fault: LogFault): string {
  return wrap('at' in fault ? say(lang, `log.fault.${fault.kind}`, { at: fault.at }) : say(lang, `log.fault.${fault.kind}`))
}
