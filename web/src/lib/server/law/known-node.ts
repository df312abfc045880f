// How well the law on this server is known: made from the compiled law, the worked cases and the questions beside it, once for each law.
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parse as parseCsv } from 'csv-parse/sync'
import type { Artefact } from 'evenhand/artefact'
import { type AskedMost, askedMost, type Fidelity, fidelityOf, touchedBy, type UnknownText, unknownIn } from 'evenhand/compare'
import { questionsOf } from 'evenhand/situations'
import { keeper } from '#lib/kept.ts'
import { allCases } from '#lib/server/documents-node.ts'
import { settings } from '#lib/server/settings-node.ts'
import { allSituations } from '#lib/server/situations-node.ts'
import { topics } from '#lib/topics.ts'

export interface LawKnowledge {
  readonly fidelity: Fidelity
  readonly questions: AskedMost
  readonly unknown: readonly UnknownText[]
  /** Whether the worked cases are here. */
  readonly cases: boolean
}

const kept = keeper<LawKnowledge>(1)

/** `hash`: of the law. */
export function knownOf(artefact: Artefact, hash: string): LawKnowledge {
  const cases = allCases()
  // WHY: their number is part of the key, because documents may come later than the server
  return kept(`${hash} ${cases.length}`, () => ({
    fidelity: fidelityOf(artefact, touchedBy(artefact, cases), topics),
    questions: askedMost(artefact, questionsOf(questionRows(), allSituations().situations)),
    unknown: unknownIn(artefact),
    cases: cases.length > 0,
  }))
}

/** WHY: there may be none, because the compiled law is enough to answer from, and a server may have that alone. */
function questionRows(): readonly Readonly<Record<string, string>>[] {
  const file = join(resolve(settings.EVENHAND_DOCUMENTS), 'questions.csv')
  return existsSync(file) ? parseCsv(readFileSync(file, 'utf8'), { columns: true }) : []
}
