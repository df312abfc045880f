// Which question to ask next: only ones that still matter, least sensitive first, then the one that settles most.
import { impossible } from '../artefact/index.ts'
import { count, type KnownValues, mattering } from '../diagram/index.ts'
import type { Fact } from '../rules/index.ts'
import { cellOf, editionOn, type Situated } from './question.ts'

/** The next question, or undefined when nothing more can change the verdict. `skipped` are facts that nobody there can answer. */
export function nextQuestion(situated: Situated, skipped: ReadonlySet<string>): Fact | undefined {
  const { artefact, known, day } = situated
  const { facts } = artefact.vocabulary
  const cell = cellOf(artefact, editionOn(situated, day))
  if (cell === undefined) return undefined
  const open = [...mattering(artefact.diagrams, cell.verdict, known, impossible(artefact))].filter((index) => !skipped.has(facts[index]?.id ?? ''))
  const plainest = Math.min(...open.map((index) => facts[index]?.sensitivity ?? 0))
  const candidates = open.filter((index) => facts[index]?.sensitivity === plainest)
  const scored = candidates.map((index) => ({ index, settles: settledBy(situated, cell.verdict, cell.scope, index) }))
  const best = scored.reduce<(typeof scored)[number] | undefined>((a, b) => (a === undefined || b.settles > a.settles ? b : a), undefined)
  return best === undefined ? undefined : facts[best.index]
}

/** The facts that somebody cannot know: those that are known to others only. `who`: an actor; a person, an officer. */
export function unknowable({ vocabulary }: Pick<Situated['artefact'], 'vocabulary'>, who: string): readonly string[] {
  return vocabulary.facts.flatMap(({ id, knowers }) => (knowers === undefined || knowers.includes(who) ? [] : [id]))
}

/** In how many of the situations still possible the answer to one fact alone settles the verdict. */
function settledBy({ artefact, known }: Situated, root: number, scope: readonly number[], index: number): bigint {
  const size = artefact.diagrams.sizes[index] ?? 0
  let settled = 0n
  for (let value = 0; value < size; value += 1) {
    const knowing: KnownValues = (variable) => (variable === index ? value : known(variable))
    const counts = [...count(artefact.diagrams, root, scope, knowing)].filter(([outcome]) => outcome !== impossible(artefact))
    const [only, other] = counts
    if (only !== undefined && other === undefined) settled += only[1]
  }
  return settled
}

/** The answers to a fact that are still possible, given what is known. */
export function possibleAnswers({ artefact, known }: Situated, fact: Fact): readonly string[] {
  const index = artefact.vocabulary.facts.indexOf(fact)
  const { diagrams, possible } = artefact
  return fact.answers.filter((_, value) => reachable(diagrams, possible, (variable) => (variable === index ? value : known(variable)))).map((each) => each.id)
}

function reachable(diagrams: Situated['artefact']['diagrams'], root: number, known: KnownValues): boolean {
  return count(
    diagrams,
    root,
    diagrams.sizes.map((_, variable) => variable),
    known,
  ).has(1)
}
