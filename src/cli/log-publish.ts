// evenhand log publish: what is due is added, signed and written.
import { resolve } from 'node:path'
import { Command } from 'commander'
import { areasOf } from '../requests/index.ts'
import { currentLog, logFolder, logKeyFile, publishLog } from '../store/index.ts'
import { type KeptSigner, keptSigner } from '../transparency/index.ts'
import { type Locale, say } from '../wording/index.ts'
import { settingsInForce } from './in-force.ts'
import type { LogOptions } from './log-given.ts'
import { message } from './message.ts'
import { withStore } from './opened.ts'
import { today, withExamples } from './options.ts'
import { wrap } from './print.ts'
import { loadLaw } from './program.ts'
import { Stop } from './stop.ts'

export function logPublishCommand(): Command {
  const command = new Command('publish')
    .description(message('help.log.publish'))
    .option('--delay <days>', message('help.log.delay'), '30')
    .action(({ delay, lang }: LogOptions & { readonly delay: string }) =>
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
