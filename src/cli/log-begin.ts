// evenhand log begin: a key, and a log under a name.
import { resolve } from 'node:path'
import { Command } from 'commander'
import { successionEntry } from '../requests/index.ts'
import { beginLog, currentLog, logFolder, logKeyFile } from '../store/index.ts'
import { checkpointIn, isKeyName, keepNewSigner } from '../transparency/index.ts'
import { say } from '../wording/index.ts'
import { settingsInForce } from './in-force.ts'
import type { LogOptions } from './log-given.ts'
import { message } from './message.ts'
import { withStore } from './opened.ts'
import { withExamples } from './options.ts'
import { wrap } from './print.ts'
import { Stop } from './stop.ts'

export function logBeginCommand(): Command {
  const command = new Command('begin')
    .description(message('help.log.begin'))
    .requiredOption('--origin <name>', message('help.log.origin'))
    .option('--instead', message('help.log.instead'))
    .action(({ origin, instead, lang }: LogOptions & { readonly origin: string; readonly instead?: true }) =>
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
