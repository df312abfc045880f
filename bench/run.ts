// npm run bench: what Evenhand promises about speed, measured. Names of sections after it run only those.
import { cpus, loadavg } from 'node:os'
import { compileDocuments } from '../src/corpus/index.ts'
import { home, readDocuments } from '../src/folder/index.ts'
import { commandLine } from './sections/command-line.ts'
import { comparing } from './sections/compare.ts'
import { editor } from './sections/editor.ts'
import { face } from './sections/face.ts'
import { growth } from './sections/growth.ts'
import { hostile } from './sections/hostile.ts'
import { hostileDocuments } from './sections/hostile-documents.ts'
import { importing } from './sections/import.ts'
import { matching } from './sections/match.ts'
import { nationwide } from './sections/nation.ts'
import { peers } from './sections/peers.ts'
import { records } from './sections/records.ts'
import { recordsMemory } from './sections/records-memory.ts'
import { shortfall } from './sections/shortfall.ts'
import { web } from './sections/web.ts'
import { wholeLaw } from './sections/whole-law.ts'
import { workshop } from './sections/workshop.ts'

const documents = readDocuments(`${home}/law`)
const { law, artefact } = compileDocuments(documents)
const wanted = process.argv.slice(2)

if (law === undefined || artefact === undefined) {
  console.error('the law has errors: run `npm run check`')
  process.exitCode = 1
} else {
  const sections: Readonly<Record<string, () => Promise<void>>> = {
    peers: () => peers(law, artefact),
    'whole-law': () => wholeLaw(documents, artefact),
    'command-line': () => commandLine(),
    growth: () => growth(),
    editor: () => editor(documents),
    compare: async () => comparing(artefact),
    web: () => web(),
    match: () => matching(),
    shortfall: async () => shortfall(),
    import: () => importing(),
    workshop: () => workshop(),
    hostile: () => hostile(artefact),
    'hostile-documents': async () => hostileDocuments(),
    face: () => face(),
    nation: () => nationwide(),
    records: () => records(artefact),
    'records-memory': () => recordsMemory(),
  }
  const unknown = wanted.filter((name) => !(name in sections))
  if (unknown.length > 0) {
    console.error(`no section ${unknown.join(', ')}; there are: ${Object.keys(sections).join(', ')}`)
    process.exitCode = 2
  } else {
    const start = performance.now()
    console.log(
      `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, load ${(loadavg()[0] ?? 0).toFixed(1)} before it began`,
    )
    for (const [name, section] of Object.entries(sections)) if (wanted.length === 0 || wanted.includes(name)) await section()
    console.log(`\nall of it took ${Math.round((performance.now() - start) / 1000)} s`)
  }
}
