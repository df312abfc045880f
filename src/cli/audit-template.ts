// evenhand audit template: what an agency has to record, so that the rules of a place and a day can be held against it.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command, Option } from 'commander'
import type { Artefact } from '../artefact/index.ts'
import { type Situated, situate } from '../decide/index.ts'
import { csvText } from '../json/index.ts'
import { boundActs, templateFiles, templateOf, templateSummary } from '../records/index.ts'
import { type Locale, say } from '../wording/index.ts'
import { problemText } from './ask.ts'
import { message } from './message.ts'
import { situatedAt } from './operands.ts'
import { today, withExamples } from './options.ts'
import { loadLaw } from './program.ts'
import { Stop } from './stop.ts'

interface TemplateOptions {
  readonly place?: string
  readonly on?: string
  readonly agency?: string
  readonly act: readonly string[]
  readonly sensitive?: true
  readonly out?: string
  readonly force?: true
  readonly lang: Locale
}

/** Whose acts are recorded where none are named. */
const police = 'officer'

export function auditTemplateCommand(): Command {
  const acts = new Option('--act <act>', message('help.audit.template.act'))
  const command = new Command('template')
    .description(message('help.audit.template'))
    .option('--place <place>', message('help.place'))
    .option('--on <day>', message('help.audit.template.on'))
    .option('--agency <kind>', message('help.agency'))
    .addOption(acts.argParser((value: string, before: readonly string[] = []) => [...before, value]).default([]))
    .option('--sensitive', message('help.audit.template.sensitive'))
    .option('--out <folder>', message('help.audit.template.out'))
    .option('--force', message('help.audit.template.force'))
    .action(async (_: unknown, called: Command) => {
      // WHY: options of the whole command have the same names, and take what is given to a part of it
      const options = called.optsWithGlobals<TemplateOptions>()
      const { lang, out, sensitive = false, force = false } = options
      const { artefact } = await loadLaw()
      const situated = whereAndWhen(artefact, options)
      const template = templateOf(situated, actsOf(situated, options), sensitive)
      console.log(templateSummary(artefact, lang, template))
      if (out !== undefined) writeAll(out, templateFiles(artefact, lang, template, csvText), lang, force)
    })
  return withExamples(
    command,
    'evenhand audit template --place us/vt/norwich --on 2024-09-03 --out template',
    'evenhand audit template --place Norwich --act hold',
  )
}

function whereAndWhen(artefact: Artefact, { place, on, lang, agency }: TemplateOptions): Situated {
  if (place === undefined) throw new Stop(2, say(lang, 'records.template.no-place'))
  return situatedAt(artefact, place, on ?? today(), { lang, ...(agency === undefined ? {} : { agency }) })
}

/** The acts that are named, else all that the rules bind. Stops with exit code 2 where there is no such act. */
function actsOf(situated: Situated, { act, lang }: TemplateOptions): readonly string[] {
  const { artefact, place, agency, day } = situated
  const acts = act.length === 0 ? boundActs(situated, police) : [...new Set(act)]
  if (acts.length === 0) throw new Stop(2, say(lang, 'records.template.no-acts'))
  const problems = acts.flatMap((each) => {
    const found = situate(artefact, { place: place.id, agency, day, act: each, facts: {} })
    return 'problems' in found ? found.problems : []
  })
  if (problems.length > 0) throw new Stop(2, problemText(artefact, lang, problems, {}))
  return acts
}

/** Writes files into a folder. Stops with exit code 2 before anything is written where other files of their names are there. */
function writeAll(folder: string, files: Readonly<Record<string, string>>, lang: Locale, force: boolean): void {
  const inTheWay = Object.entries(files).filter(([name, text]) => !force && isOther(join(folder, name), text))
  if (inTheWay.length > 0) throw new Stop(2, say(lang, 'records.template.in-the-way', { folder, files: inTheWay.map(([name]) => name).join(', ') }))
  try {
    mkdirSync(folder, { recursive: true })
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  } catch {
    // WHY: whatever the machine calls it, nothing but the folder can be at fault
    throw new Stop(2, say(lang, 'records.template.no-folder', { folder }))
  }
  const command = `\`evenhand audit FILE --layout ${join(folder, 'layout.md')}\``
  console.error(say(lang, 'records.template.written', { folder, files: Object.keys(files).join(', '), command }))
}

function isOther(path: string, text: string): boolean {
  try {
    return existsSync(path) && readFileSync(path, 'utf8') !== text
  } catch {
    // WHY: what is there and cannot be read is something else
    return true
  }
}
