// What the commands that compare have in common: two operands, the words to tell them in, and where their rules are written.
import type { Artefact } from '../artefact/index.ts'
import type { Subject } from '../compare/index.ts'
import { type Locale, say } from '../wording/index.ts'
import { documentsOf } from './documents.ts'
import { type OperandReading, readOperands } from './operands.ts'
import { loadLaw } from './program.ts'
import { Stop } from './stop.ts'

/** Two subjects, and a lexicon that has the texts of both. */
export async function readPair(names: readonly [string, string], reading: OperandReading) {
  const [before, after] = await readOperands(names, reading)
  if (before === undefined || after === undefined) throw new Stop(2, say(reading.lang, 'command.two'))
  const { artefact } = await loadLaw()
  return { before, after, lexicon: lexiconOf(artefact, [before, after]), documents: documentsOf(names, [before, after], reading.lang) }
}

/** The words of the law, with the texts of drafts. */
export function lexiconOf(artefact: Artefact, subjects: readonly Subject[]): Artefact {
  const bodies = subjects.map((each) => each.body)
  return { ...artefact, ...bodies[0], instruments: bodies.flatMap((each) => each.instruments) }
}

/** Stops at an act that is not known. */
export function refuseUnknownActs(lang: Locale, { body }: Subject, acts: readonly string[]): void {
  const unknown = acts.find((act) => !body.vocabulary.acts.some((each) => each.id === act))
  if (unknown !== undefined) throw new Stop(2, say(lang, 'command.no-act', { name: unknown }))
}
