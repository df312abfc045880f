// Situations held against the law: each is answered for certain everywhere, or openly; none asks a fact that cannot matter; none is another.
import type { Artefact } from '../artefact/index.ts'
import { type Day, locales } from '../base/index.ts'
import { type Answer, answer, editionsOf, situate } from '../decide/index.ts'
import { factsOf, fingerprintOf, type Norm } from '../rules/index.ts'
import { questionOfSituation, speaking } from './answers.ts'
import { situationOf } from './guide.ts'
import { type UnheldGuide, unheldGuide } from './guided.ts'
import type { Situations } from './read.ts'
import { type HandwrittenRule, type NamedSituation, readers } from './situation.ts'

/** What does not hold of a situation or of a sentence. */
export type Unheld =
  /** The question means nothing: an act, fact or answer that is not there, or answers that cannot all be true. */
  | { readonly code: 'situation-meaningless'; readonly file: string; readonly line: number; readonly id: string; readonly words: string }
  /** Somewhere the answer turns on a fact that is not set. */
  | {
      readonly code: 'situation-open'
      readonly file: string
      readonly line: number
      readonly id: string
      readonly place: string
      readonly day: Day
      readonly words: string
    }
  /** A fact that can never matter; a question that another asks; a name of what comes next that is none, or its own. */
  | {
      readonly code: 'situation-idle-fact' | 'situation-twice' | 'situation-next'
      readonly file: string
      readonly line: number
      readonly id: string
      readonly words: string
    }
  /** A rule that decides a situation has no sentence. */
  | { readonly code: 'plain-missing'; readonly file: string; readonly line: number; readonly id: string; readonly words: string }
  /** A sentence for a rule that is not there, that was changed since, or that keeps silent on its exceptions. */
  | {
      readonly code: 'plain-unknown' | 'plain-stale' | 'plain-no-exceptions'
      readonly file: string
      readonly line: number
      readonly id: string
      readonly words: string
    }
  | UnheldGuide

/** Whether a sentence of a language owns that there are exceptions to what it says. */
export type OwnsExceptions = (language: (typeof locales)[number], text: string) => boolean

/** Everything that does not hold, over every place and every day on which a rule for one of the situations begins or ends. */
export function unheldIn(artefact: Artefact, { situations, plain, guides }: Situations, owns: OwnsExceptions): readonly Unheld[] {
  const norms = new Map(artefact.norms.map((each) => [each.id, each]))
  const deciding = new Map<string, NamedSituation>()
  const asked = (situation: NamedSituation, own = situation.facts) => {
    const { problems, answers } = everywhere(artefact, situation, own)
    for (const norm of answers.flatMap(speaking)) if (!deciding.has(norm)) deciding.set(norm, situation)
    return { problems, says: JSON.stringify(answers.map((each) => [each.verdict, speaking(each)])) }
  }
  const found = situations.flatMap((situation) => asked(situation).problems)
  const guided = guides.flatMap((guide) => {
    const problems: Unheld[] = []
    const unheld = unheldGuide(guide, situations, (answer) => {
      const situation = situationOf(guide, answer, situations)
      if (situation === undefined) return ''
      const { problems: own, says } = asked(situation, answer.facts)
      // WHY: what is wrong with the situation as it is is told of that situation itself
      if (Object.keys(answer.facts).length > 0) problems.push(...own)
      return says
    })
    return [...unheld, ...problems]
  })
  const written = new Set(plain.map((each) => each.norm))
  const missing = [...deciding].flatMap(([norm, { file, line, id }]): readonly Unheld[] =>
    written.has(norm) ? [] : [{ code: 'plain-missing', file, line, id, words: `${norm} ${fingerprintOf(norms.get(norm) ?? nothing(norm))}` }],
  )
  return [...found, ...guided, ...twice(situations), ...lost(situations), ...missing, ...plain.flatMap((each) => unheldBy(each, norms, owns))]
}

function nothing(norm: string): never {
  throw new Error(`a norm decides that is not there: ${norm}`)
}

/** A situation asked in every place on every day; `own`: the facts that have to matter. */
function everywhere(
  artefact: Artefact,
  situation: NamedSituation,
  own: NamedSituation['facts'],
): { readonly problems: readonly Unheld[]; readonly answers: readonly Answer[] } {
  const { file, line, id } = situation
  const answers: Answer[] = []
  const problems: Unheld[] = []
  const bearing = new Set<string>()
  const asked = new Set<unknown>()
  for (const { id: place } of artefact.places) {
    const found = situate(artefact, questionOfSituation(situation, { place, day: '2026-01-01' }))
    if ('problems' in found) {
      if (found.problems.every((each) => each.code === 'unclear-agency')) continue
      return { problems: [{ code: 'situation-meaningless', file, line, id, words: found.problems.map((each) => each.code).join(', ') }], answers: [] }
    }
    const { situated } = found
    for (const { cell, from } of editionsOf(situated)) {
      // WHY: each set of rules is asked only once, because most places and days share theirs
      if (asked.has(cell)) continue
      asked.add(cell)
      for (const fact of namedIn(artefact, cell)) bearing.add(fact)
      const given = answer({ ...situated, day: from })
      answers.push(given)
      if (given.verdict === null)
        problems.push({ code: 'situation-open', file, line, id, place, day: from, words: given.turnsOn.map((each) => each.fact).join(', ') })
    }
  }
  const idle = Object.keys(own).filter((fact) => !bearing.has(fact))
  if (idle.length > 0) problems.push({ code: 'situation-idle-fact', file, line, id, words: idle.join(', ') })
  return { problems, answers }
}

/** The facts that bear on a cell: on its verdict, or on which of its rules applies. */
function namedIn({ cells, vocabulary, norms }: Artefact, number: number): readonly string[] {
  const cell = cells[number]
  const speaking = new Set(cell?.norms.map((each) => each.norm))
  const conditions = norms.filter((each) => speaking.has(each.id)).flatMap((each) => [each.when, ...each.unless.map((one) => one.condition)])
  return [...(cell?.scope ?? []).flatMap((index) => vocabulary.facts[index]?.id ?? []), ...conditions.flatMap((each) => [...factsOf(each)])]
}

/** Situations that ask what an earlier one asks. */
function twice(situations: readonly NamedSituation[]): readonly Unheld[] {
  const keyOf = ({ act, actor, facts }: NamedSituation): string => JSON.stringify([act, actor, Object.entries(facts).sort()])
  return situations.flatMap((each, index): readonly Unheld[] => {
    const first = situations.findIndex((one) => keyOf(one) === keyOf(each))
    return first === index ? [] : [{ code: 'situation-twice', file: each.file, line: each.line, id: each.id, words: situations[first]?.id ?? '' }]
  })
}

/** Names of what comes next that lead nowhere. */
function lost(situations: readonly NamedSituation[]): readonly Unheld[] {
  return situations.flatMap(({ id, next, file, line }): readonly Unheld[] => {
    const wrong = next.filter((each) => each === id || situations.every((one) => one.id !== each))
    return wrong.length === 0 ? [] : [{ code: 'situation-next', file, line, id, words: wrong.join(', ') }]
  })
}

function unheldBy(plain: HandwrittenRule, norms: ReadonlyMap<string, Norm>, owns: OwnsExceptions): readonly Unheld[] {
  const { norm: id, file, line } = plain
  const norm = norms.get(id)
  if (norm === undefined) return [{ code: 'plain-unknown', file, line, id, words: '' }]
  const print = fingerprintOf(norm)
  if (print !== plain.for) return [{ code: 'plain-stale', file, line, id, words: print }]
  if (norm.unless.length === 0) return []
  const silent = readers.filter((reader) => {
    const { says, unless } = plain[reader]
    return unless === undefined && !locales.every((language) => owns(language, says[language] ?? ''))
  })
  return silent.length === 0 ? [] : [{ code: 'plain-no-exceptions', file, line, id, words: silent.join(', ') }]
}
