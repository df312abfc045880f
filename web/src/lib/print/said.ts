// Which of the claims hold in a place on a day, in words: each with the condition under which it holds, and how well it is known.
import type { Artefact, PlaceEntry } from 'evenhand/artefact'
import { type Answer, answer, situate } from 'evenhand/decide'
import { type Attestation, type Verdict, weaker } from 'evenhand/rules'
import { actPhrase, andList, clause, type Language } from 'evenhand/wording'
import { type Claim, claims, type Given } from './claims.ts'

export interface Said {
  /** The same in every situation of the claim; `open` where it depends, and that is worth telling. */
  readonly verdict: Verdict | 'open'
  readonly act: string
  /** The condition under which it holds. */
  readonly given: readonly Given[]
  /** The act, to stand after `police must not`. */
  readonly phrase: string
  /** Empty where it holds always. */
  readonly condition: string
  readonly attestation: Attestation
}

/** What can be said without claiming more than the law as collected, in the order of the claims. */
export function saidIn(artefact: Artefact, lang: Language, place: PlaceEntry, day: string): readonly Said[] {
  return claims.flatMap((claim) => heldBy(artefact, lang, place, day, claim))
}

function heldBy(artefact: Artefact, lang: Language, place: PlaceEntry, day: string, { act, tries, open }: Claim): readonly Said[] {
  const all = tries.map((given) => ({ given, answers: answersTo(artefact, place, day, act, given) }))
  const held = all.find(({ answers }) => agreed(answers) !== undefined) ?? (open === true ? all[0] : undefined)
  if (held === undefined) return []
  const { given, answers } = held
  // WHY not silence: where no rule speaks there is nothing to depend on
  if (answers.every(({ verdict }) => verdict === 'silent')) return []
  const known = answers.flatMap((each) => each.attestation ?? [])
  const attestation = known.reduce((least, each) => weaker(least, each), 'official')
  return [{ verdict: agreed(answers) ?? 'open', act, given, ...wordsOf(artefact, lang, act, given), attestation }]
}

function answersTo(artefact: Artefact, place: PlaceEntry, day: string, act: string, given: readonly Given[]): readonly Answer[] {
  return situationsOf(artefact, given).flatMap((facts): readonly Answer[] => {
    const found = situate(artefact, { place: place.id, day, act, facts })
    // WHY left out: what cannot be has no answer
    return 'problems' in found ? [] : [answer(found.situated)]
  })
}

/** The verdict that all share, if they share one that says something. */
function agreed([first, ...others]: readonly Answer[]): Verdict | undefined {
  if (first === undefined || first.verdict === null || first.verdict === 'silent') return undefined
  // WHY ifPerhaps: a text that may already have stood says otherwise
  const sure = first.ifPerhaps.length === 0 && others.every((each) => each.verdict === first.verdict && each.ifPerhaps.length === 0)
  return sure ? first.verdict : undefined
}

/** Every combination of the answers that are given. */
function situationsOf({ vocabulary }: Artefact, given: readonly Given[]): readonly Readonly<Record<string, string>>[] {
  return given.reduce<readonly Readonly<Record<string, string>>[]>(
    (situations, { fact, answers, holds }) => {
      const all = vocabulary.facts.find((each) => each.id === fact)?.answers.map((each) => each.id) ?? []
      const taken = all.filter((each) => answers.includes(each) === holds)
      return situations.flatMap((facts) => taken.map((each) => ({ ...facts, [fact]: each })))
    },
    [{}],
  )
}

/** The act and its condition: `hold a person`, `the purpose is civil immigration enforcement`. */
function wordsOf(artefact: Artefact, lang: Language, act: string, given: readonly Given[]): Pick<Said, 'phrase' | 'condition'> {
  const fixed = new Map(given.filter((each) => each.holds).map(({ fact, answers }) => [fact, answers]))
  const phrase = actPhrase(artefact, lang, act, fixed)
  const told = given.filter(({ fact }) => !phrase.used.includes(fact))
  const conditions = told.map(({ fact, answers, holds }) => clause(artefact, lang, { kind: 'is', fact, answers }, holds))
  return { phrase: phrase.text, condition: andList(lang, conditions) }
}
