// evenhand registry: docs/law.md, what is encoded, from which source, how well it is known, and what is missing.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import type { Artefact } from '../artefact/index.ts'
import { standsAtLast } from '../decide/index.ts'
import { home } from '../folder/index.ts'
import { type Attestation, attestations, type Instrument } from '../rules/index.ts'
import { daysText, say, sourceLine } from '../wording/index.ts'
import type { LocaleOption } from './language.ts'
import { message } from './message.ts'
import { withExamples } from './options.ts'
import { loadLaw } from './program.ts'
import { Stop } from './stop.ts'

const file = join(home, 'docs', 'law.md')

export function registryCommand(): Command {
  const command = new Command('registry')
    .description(message('help.registry'))
    .option('--check', message('help.registry.check'))
    .action(async ({ check, lang }: LocaleOption & { readonly check?: true }) => {
      const { artefact } = await loadLaw()
      const page = registry(artefact)
      if (!check) writeFileSync(file, page)
      else if (read() !== page) throw new Stop(1, say(lang, 'command.registry.old'))
      console.log(check ? say(lang, 'command.registry.current') : 'docs/law.md')
    })
  return withExamples(command, 'evenhand registry', 'evenhand registry --check')
}

function read(): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/** The page, made from the law alone. */
export function registry(artefact: Artefact): string {
  const { instruments, norms, erasers } = artefact
  const provisions = [...norms, ...erasers]
  const total = attestations.map((each) => `${provisions.filter((norm) => norm.attestation === each).length} ${each}`).join(', ')
  const open = norms.filter((norm) => norm.modality === 'unsettled').length
  return `# The law that is here

Made from the documents by \`evenhand registry\`. ${instruments.length} instruments, ${norms.length - open} norms, ${open} open questions, ${erasers.length} erasers. How well the
rules are known: ${total}.

An attestation says how well a rule was read: *official* (the text itself), *partial* (the text, in part), *secondary* (press, advocacy,
summaries), *unconfirmed* (not checked against any source that could be read). \`npm run fidelity\`, and \`/law/fidelity\` in the app, tell it rule by rule;
\`/law/unknown\` tells what is missing and where it could be read. [Beside other accounts](against-others.md) the answers stand sentence by sentence.

${instruments.map((each) => entry(artefact, each)).join('\n\n')}
`
}

function entry(artefact: Artefact, instrument: Instrument): string {
  const own = [...artefact.norms, ...artefact.erasers].filter((each) => each.instrument === instrument.id)
  const count = (attestation: Attestation): number => own.filter((each) => each.attestation === attestation).length
  const counts = attestations.filter((each) => count(each) > 0).map((each) => `${count(each)} ${each}`)
  const binds = instrument.agencies.length === 0 ? 'nobody' : `${instrument.agencies.join(', ')} in ${instrument.place ?? ''}`
  const rows = [
    `*${instrument.kind}*, ${instrument.maker}; ${daysText(artefact, 'en', standsAtLast(artefact, instrument))}. Binds ${binds}.`,
    `Last reviewed: ${instrument.reviewed ?? 'not recorded'}.`,
    `Rules: ${own.length === 0 ? 'none' : `${own.length} (${counts.join(', ')})`}.`,
  ]
  const sources = instrument.sources.map((source) => `- ${sourceLine('en', source)}`)
  const unknowns = instrument.unknowns.map((each) => `- Not known: ${each['en'] ?? ''}`)
  return [`## ${instrument.title['en'] ?? instrument.id} (\`${instrument.id}\`)`, '', rows.join(' '), '', ...sources, ...unknowns].join('\n')
}
