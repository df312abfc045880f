// evenhand new: the skeleton of a document, to be filled in.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { Command, Option } from 'commander'
import { home, shown } from '../folder/index.ts'
import { kinds } from '../rules/index.ts'
import { say } from '../wording/index.ts'
import type { LocaleOption } from './language.ts'
import { message } from './message.ts'
import { today, withExamples } from './options.ts'
import { Stop } from './stop.ts'

interface Options extends LocaleOption {
  readonly place: string
  readonly kind: string
  readonly into: string
}

export function newInstrumentCommand(): Command {
  const instrument = new Command('instrument')
    .description(message('help.new.instrument'))
    .argument('<id>', message('help.new.id'))
    .requiredOption('--place <place>', message('help.new.place'))
    .addOption(new Option('--kind <kind>', message('help.new.kind')).choices([...kinds]).default('agency-policy'))
    .option('--into <folder>', message('help.new.into'), join(home, 'law'))
    .action((id: string, { place, kind, into, lang }: Options) => {
      if (!/^[a-z][a-z0-9]*([-.][a-z0-9]+)*$/.test(id)) throw new Stop(2, say(lang, 'command.new.name', { name: id }))
      if (!/^[a-z]+(\/[a-z]+(-[a-z]+)*)*$/.test(place)) throw new Stop(2, say(lang, 'command.new.place', { name: place }))
      const file = join(resolve(into), place, `${id.split('.').slice(1).join('-') || id}.md`)
      if (existsSync(file)) throw new Stop(2, say(lang, 'command.new.there', { file: shown(file) }))
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, skeleton(id, place, kind))
      console.log(`${shown(file)}\n${say(lang, 'command.new.next', { file: shown(file) })}`)
    })
  withExamples(instrument, 'evenhand new instrument vt.norwich-policy --place us/vt/norwich')
  return withExamples(
    new Command('new').description(message('help.new')).addCommand(instrument),
    'evenhand new instrument vt.norwich-policy --place us/vt/norwich',
  )
}

/** WHY: the document is complete, because one that checks from the first minute shows an author only their own mistakes. */
function skeleton(id: string, place: string, kind: string): string {
  return `# TODO title

TODO: what this text is, who made it, when, and how well it could be read.

\`\`\`policy
instrument ${id}
  title en "TODO title"
        es "TODO título"
  kind ${kind}
  made by "TODO maker"
  in force from before 2000-01-01 dates unconfirmed
  binds nobody in ${place}
  source "TODO source" unconfirmed
  reviewed ${today()}
\`\`\`

## TODO first rule

TODO: the paragraph in plain words, our own.

\`\`\`policy
norm todo
  officer must not ask-status
    unless needed-for-criminal-investigation is yes
  source "TODO source" unconfirmed
\`\`\`

## What is not known

TODO: what nobody could establish.
`
}
