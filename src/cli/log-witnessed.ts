// evenhand log witnessed: cosignatures of witnesses, put under the published checkpoint.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { currentLog, logFolder } from '../store/index.ts'
import { checkpointIn, withCosignatures } from '../transparency/index.ts'
import { say } from '../wording/index.ts'
import { settingsInForce } from './in-force.ts'
import { type LogOptions, textOf, verifierOf } from './log-given.ts'
import { message } from './message.ts'
import { withStore } from './opened.ts'
import { withExamples } from './options.ts'
import { wrap } from './print.ts'
import { Stop } from './stop.ts'

export function logWitnessedCommand(): Command {
  const command = new Command('witnessed')
    .description(message('help.log.witnessed'))
    .argument('<file>', message('help.log.cosigned'))
    .requiredOption('--witness <key...>', message('help.log.witnesses'))
    .action((file: string, { witness, lang }: LogOptions & { readonly witness: readonly string[] }) =>
      withStore(lang, async (store) => {
        const { EVENHAND_DATA: data } = settingsInForce(lang)
        const log = await currentLog(store.db)
        const folder = logFolder(data, log?.number ?? 0)
        const published = checkpointIn(folder)
        if (log === undefined || published === undefined) throw new Stop(1, say(lang, 'log.none'))
        const keys = witness.map((each) => verifierOf(each, lang))
        const together = withCosignatures(published, textOf(file, lang), keys)
        if (together === undefined) throw new Stop(1, wrap(say(lang, 'log.not-witnessed')))
        writeFileSync(join(folder, 'checkpoint'), together)
        console.log(say(lang, 'log.witnesses-kept', { names: keys.map((each) => each.name).join(', ') }))
      }),
    )
  return withExamples(command, 'evenhand log witnessed checkpoint.cosigned --witness witness.example.org+1c2b…')
}
