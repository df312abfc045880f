// evenhand new: the skeleton of a document, to be filled in.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { Command, Option } from 'commander'
import { home, shown } from '../folder/index.ts'
import { kinds } from '../rules/index.ts'
import { today, withExamples } from './options.ts'
import { Stop } from './stop.ts'

interface Options {
  readonly place: string
  readonly kind: string
  readonly into: string
}

export function newInstrumentCommand(): Command {
  const instrument = new Command('instrument')
    .description('write the skeleton of an instrument into law/')
    .argument('<id>', 'its name, such as vt.norwich-policy')
    .requiredOption('--place <place>', 'the place it is made for, such as us/vt/norwich')
    .addOption(new Option('--kind <kind>', 'what it is').choices([...kinds]).default('agency-policy'))
    .option('--into <folder>', 'the folder it is written into', join(home, 'law'))
    .action((id: string, { place, kind, into }: Options) => {
      if (!/^[a-z][a-z0-9]*([-.][a-z0-9]+)*$/.test(id))
        throw new Stop(2, `\`${id}\` cannot be a name: small letters, digits, hyphens and full stops, as in vt.norwich-policy`)
      if (!/^[a-z]+(\/[a-z]+(-[a-z]+)*)*$/.test(place)) throw new Stop(2, `\`${place}\` cannot be a place: write it like us/vt/norwich`)
      const file = join(resolve(into), place, `${id.split('.').slice(1).join('-') || id}.md`)
      if (existsSync(file)) throw new Stop(2, `${shown(file)} is there already; nothing was written`)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, skeleton(id, place, kind))
      console.log(`${shown(file)}\nFill in what is marked TODO, then: evenhand check ${shown(file)}`)
    })
  withExamples(instrument, 'evenhand new instrument vt.norwich-policy --place us/vt/norwich')
  return withExamples(
    new Command('new').description('write the skeleton of a document').addCommand(instrument),
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
