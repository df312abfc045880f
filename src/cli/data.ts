// evenhand data: everything that petitions and accounts keep, saved in one file and put back.
import { existsSync } from 'node:fs'
import { Command } from 'commander'
import { patientLimits, readBackup, restoreBackup, writeBackup } from '../store/index.ts'
import { type Locale, say } from '../wording/index.ts'
import { message } from './message.ts'
import { withStore } from './opened.ts'
import { withExamples } from './options.ts'
import { Stop } from './stop.ts'

interface Options {
  readonly lang: Locale
}

export function dataCommand(): Command {
  const backup = new Command('backup')
    .description(message('help.data.backup'))
    .argument('<file>', message('help.data.backup.file'))
    .option('--replace', message('help.data.backup.replace'))
    .action((file: string, { lang, replace }: Options & { readonly replace?: true }) => {
      if (existsSync(file) && replace !== true) throw new Stop(1, say(lang, 'server.backup-there', { file }))
      return withStore(
        lang,
        async (store) => {
          const at = new Date().toISOString()
          const { rows, sha256 } = await writeBackup(store, file, at).catch((error: unknown) => stop(error, say(lang, 'desk.data.not-written', { file })))
          console.log(say(lang, 'desk.data.saved', { file, rows: String(rows.length), hash: sha256 }))
        },
        patientLimits,
      )
    })
  const restore = new Command('restore')
    .description(message('help.data.restore'))
    .argument('<file>', message('help.data.restore.file'))
    .option('--replace', message('help.data.restore.replace'))
    .action((file: string, { lang, replace }: Options & { readonly replace?: true }) =>
      withStore(
        lang,
        async (store) => {
          const read = await readBackup(file).catch((error: unknown) => stop(error, say(lang, 'desk.data.not-read', { file })))
          if ('problem' in read) throw new Stop(1, say(lang, `desk.data.${read.problem}`, { file }))
          const stamp = { id: crypto.randomUUID(), at: new Date().toISOString() }
          const restored = await restoreBackup(store, read, replace === true, stamp)
          if (restored !== 'done') throw new Stop(1, say(lang, `desk.data.${restored}`, { file }))
          console.log(say(lang, 'desk.data.restored', { file, rows: String(read.rows.length), at: read.at }))
        },
        patientLimits,
      ),
    )
  const command = new Command('data').description(message('help.data')).addCommand(backup).addCommand(restore)
  return withExamples(command, 'evenhand data backup evenhand.backup', 'evenhand data restore evenhand.backup')
}

/** What the machine refuses is said in words; anything else is our own defect. */
function stop(error: unknown, text: string): never {
  if (error instanceof Error && 'code' in error) throw new Stop(1, `${text} (${String(error.code)})`)
  throw error
}
