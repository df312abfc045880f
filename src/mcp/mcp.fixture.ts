// The law of this repository as tools answer from it, on a fixed day.

import { theLaw } from '../../conformance/law.fixture.ts'
import { readTopics } from '../beyond/index.ts'
import { readSituations } from '../situations/index.ts'
import { comparedHere } from './compared.ts'
import type { ToolContext } from './context.ts'

/** What every test of a tool answers from. */
export async function contextOf(): Promise<ToolContext> {
  const { artefact, documents } = await theLaw()
  const read = { situations: readSituations(documents.texts), topics: readTopics(documents.texts).topics }
  return {
    artefact,
    hash: 'a'.repeat(64),
    program: '0.1.0',
    today: '2026-11-29' as ToolContext['today'],
    ...read,
    compared: async (pair) => comparedHere(artefact, pair),
  }
}
