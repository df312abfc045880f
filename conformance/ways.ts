// The ways of reaching an answer that must all agree, and the brute force they are held against.
import { type Artefact, readArtefact, writeArtefact } from '../src/artefact/index.ts'
import { compile } from '../src/compiler/index.ts'
import { answer, nextQuestion, type Situated, situate } from '../src/decide/index.ts'
import { evaluate, holds, implication, type Law, type Outcome, type Situation, type Standing, standingOn, type Verdict } from '../src/rules/index.ts'
import { asked } from './generate.ts'

/** Compiles a generated law, and takes the artefact through its file. */
export async function compiled(law: Law): Promise<Artefact> {
  const place = { id: asked.place, name: 'x', kind: 'state', agency: asked.agency, policing: [], division: 'ocd-division/x', also: [] }
  const bound = [{ place: asked.place, agency: asked.agency, circuit: 'second-circuit', texts: law.instruments.map((each) => each.id) }]
  const read = await readArtefact(await writeArtefact(compile(law, { places: [place], agencies: [], bound, documents: '' })))
  if (!('artefact' in read)) throw new Error(read.problem)
  return read.artefact
}

export function standingIn(law: Law): Standing {
  return standingOn(law, law.instruments, 'second-circuit', asked.day, asked)
}

/** Every complete situation over the facts of the law. */
export function* situations(law: Law): Generator<Situation> {
  const { facts } = law.vocabulary
  const sizes = facts.map((fact) => fact.answers.length)
  const total = sizes.reduce((product, size) => product * size, 1)
  for (let number = 0; number < total; number += 1) {
    let rest = number
    yield Object.fromEntries(
      facts.map((fact, index) => {
        const size = sizes[index] ?? 1
        const value = rest % size
        rest = Math.floor(rest / size)
        return [fact.id, fact.answers[value]?.id ?? '']
      }),
    )
  }
}

/** Whether the givens allow the situation. */
export function isPossible(law: Law, situation: Situation): boolean {
  return law.vocabulary.givens.every((given) => holds(implication(given), situation))
}

/** The oracle. */
export function reference(law: Law, situation: Situation): Outcome {
  return evaluate(standingIn(law), situation)
}

/** A situation as the numbers of its answers. */
export function numbers(law: Law, situation: Situation): readonly number[] {
  return law.vocabulary.facts.map((fact) => fact.answers.findIndex((each) => each.id === situation[fact.id]))
}

/** The question about what is known, ready to be answered. */
export function situated(artefact: Artefact, facts: Situation): Situated {
  const found = situate(artefact, { ...asked, facts })
  if ('problems' in found) throw new Error(JSON.stringify(found.problems))
  return found.situated
}

/** The verdict an interview ends with when every question is answered from the situation, and what it asked. */
export function interviewed(artefact: Artefact, situation: Situation): { readonly verdict: Verdict | null; readonly asked: readonly string[] } {
  let known: Situation = {}
  for (;;) {
    const here = situated(artefact, known)
    const fact = nextQuestion(here, new Set())
    if (fact === undefined) return { verdict: answer(here).verdict, asked: Object.keys(known) }
    known = { ...known, [fact.id]: situation[fact.id] ?? '' }
  }
}
