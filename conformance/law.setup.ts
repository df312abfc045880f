// Before the tests: the law read, checked and compiled once, for every test file to read. See docs/decisions/0031-the-law-compiled-once-for-tests.md.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { serialize } from 'node:v8'
import { writeArtefact } from '../src/artefact/index.ts'
import { compileDocuments } from '../src/corpus/index.ts'
import { artefactFile, home, keep, readDocuments } from '../src/folder/index.ts'
import { type Kept, keptFile, readKept } from './law.fixture.ts'

export async function setup(): Promise<void> {
  const documents = readDocuments(join(home, 'law'))
  const madeFrom = createHash('sha256').update(documents.hash).update(program()).digest('hex')
  if (existsSync(artefactFile) && existsSync(keptFile) && readKept().madeFrom === madeFrom) {
    // WHY: the compiled law is touched, because a command compiles again where a file is younger, and an edited test is such a file
    const now = new Date()
    for (const file of [artefactFile, keptFile]) utimesSync(file, now, now)
    return
  }
  const { law, artefact, findings, problems } = compileDocuments(documents)
  const bytes = artefact === undefined ? undefined : await writeArtefact(artefact)
  if (bytes !== undefined) keep(artefactFile, bytes)
  const kept: Kept = { madeFrom, findings, problems, ...(law === undefined ? {} : { law }), ...(bytes === undefined ? {} : { bytes }) }
  keep(keptFile, serialize(kept))
}

/** The rooms that the law goes through until it is compiled. */
const compiling = ['base', 'rules', 'language', 'diagram', 'compiler', 'artefact', 'places']

/** What the compiled law is made by, as one hash. WHY: the hash is over what is in the files and not over their times, because a clone has all of them from the same moment. */
function program(): string {
  const hash = createHash('sha256')
  const files = compiling
    .flatMap((room) => readdirSync(join(home, 'src', room), { recursive: true }).map((file) => join('src', room, String(file))))
    .filter((file) => !file.endsWith('.test.ts') && statSync(join(home, file)).isFile())
  for (const file of [...files, 'src/corpus/compile.ts', 'package-lock.json'].sort()) hash.update(`${file}\0`).update(readFileSync(join(home, file)))
  return hash.digest('hex')
}
