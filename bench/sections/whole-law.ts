// All law at once: how long from text to artefact, how big it is, and what a full answer costs.
import { gzipSync } from 'node:zlib'
import { parse as parseCsv } from 'csv-parse/sync'
import { type Artefact, writeArtefact } from '../../src/artefact/index.ts'
import { compileDocuments } from '../../src/corpus/index.ts'
import { type Asked, ask } from '../../src/decide/index.ts'
import type { Documents } from '../../src/folder/index.ts'
import { check } from '../../src/language/index.ts'
import { readPlaces, surroundingsFrom } from '../../src/places/index.ts'
import { median, rates, timed } from '../measure.ts'
import { chance } from '../random.ts'
import { where } from '../subject.ts'
import { bar, figure, heading, table } from '../table.ts'

const runs = 5
const compileBar = 1000
const questions = 300

/** Prints compile time, sizes, and full answers per second. */
export async function wholeLaw(documents: Documents, artefact: Artefact): Promise<void> {
  heading('2. The whole law')
  const compiling = median(await timed(runs, () => compileDocuments(documents)))
  const rows: Record<string, string>[] = parseCsv(documents.tables['places.csv'], { columns: true, skip_empty_lines: true })
  const around = surroundingsFrom(readPlaces(rows).items)
  const checking = median(await timed(runs, () => check(documents.texts, around)))
  const bytes = await writeArtefact(artefact)
  const letters = documents.texts.reduce((sum, each) => sum + each.text.length, 0)
  const measured = [
    ['documents', `${documents.texts.length} with ${figure(letters)} characters, ${artefact.norms.length} norms, ${artefact.erasers.length} erasers`],
    ['documents in memory to artefact', `${figure(compiling)} ms (median of ${runs}, after one to warm up)`],
    ['… of that, parse and check', `${figure(checking)} ms`],
    ['artefact', `${figure(bytes.length)} bytes, ${figure(gzipSync(bytes).length)} gzipped`],
    ['diagrams', `${figure(artefact.diagrams.cells.length)} integers, ${artefact.cells.length} cells, ${artefact.timelines.length} timelines`],
  ]
  for (const known of [0, 3, 6]) measured.push([`full answers, ${known} facts known`, `${figure(await answersPerSecond(artefact, known))} per second`])
  console.log(table(['measured', 'figure'], measured))
  console.log(`\n  ${bar(compiling < compileBar, `compile of all law ${figure(compiling)} ms (bar ${figure(compileBar)} ms)`)}`)
}

/** Over every act at the place, with that many random facts known. */
async function answersPerSecond(artefact: Artefact, known: number): Promise<number> {
  const list = drawn(artefact, known)
  const work = (times: number): number => {
    let answered = 0
    for (let done = 0; done < times; done += 1) {
      const asked = list[done % list.length]
      const result = asked === undefined ? undefined : ask(artefact, asked)
      if (result !== undefined && 'answer' in result && result.answer.possible.length > 0) answered += 1
    }
    return answered
  }
  const [rate] = await rates([{ name: 'ask', work }], runs)
  return rate?.perSecond ?? Number.NaN
}

function drawn(artefact: Artefact, known: number): readonly Asked[] {
  const { pick, some } = chance(known + 1)
  const { facts, acts } = artefact.vocabulary
  const list: Asked[] = []
  while (list.length < questions) {
    const act = pick(acts).id
    const asked = { ...where, act, facts: Object.fromEntries(some(facts, known).map((fact) => [fact.id, pick(fact.answers).id])) }
    if ('answer' in ask(artefact, asked)) list.push(asked)
  }
  return list
}
