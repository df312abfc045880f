// What a form says of one component: whether the policy has it, where, and in what it differs.
import type { Artefact } from 'evenhand/artefact'
import { type ComponentChange, changesAnything, type PolicyDecision } from 'evenhand/policies'
import { factsOf, modalities, type Norm } from 'evenhand/rules'
import { clause, inLanguage, type Locale, say } from 'evenhand/wording'
import { typed } from '#lib/server/desk/typed.ts'

/** What is wrong with a decision: where it stands is not said, a number is none of the policy, or in what it differs is not said. */
export type DecisionProblem = 'kind' | 'passages' | 'number' | 'change'

export type DecisionRead = { readonly kind: 'decision'; readonly decision: PolicyDecision } | { readonly kind: 'problem'; readonly problem: DecisionProblem }

/** How many exceptions can be said at once. */
export const mostAdded = 2

/** Reads the form. `count`: how many passages the policy has; in the form they are counted from 1. */
export function readDecision(form: FormData, artefact: Artefact, norm: Norm, count: number): DecisionRead {
  const problem = (which: DecisionProblem): DecisionRead => ({ kind: 'problem', problem: which })
  const kind = typed(form, 'kind')
  if (kind === 'lacks' || kind === 'unread') return { kind: 'decision', decision: { kind } }
  if (kind !== 'has' && kind !== 'differs') return problem('kind')
  const written = [...form.getAll('passage').map(String), ...typed(form, 'others').split(/[\s,;]+/u)].filter((each) => each !== '')
  if (written.some((each) => !/^[1-9]\d{0,6}$/u.test(each) || Number(each) > count)) return problem('number')
  const passages = [...new Set(written.map((each) => Number(each) - 1))].sort((a, b) => a - b)
  if (passages.length === 0) return problem('passages')
  if (kind === 'has') return { kind: 'decision', decision: { kind, passages } }
  const change = changeIn(form, artefact, norm)
  return changesAnything(change) ? { kind: 'decision', decision: { kind, passages, change } } : problem('change')
}

function changeIn(form: FormData, artefact: Artefact, norm: Norm): ComponentChange {
  const modality = modalities.find((each) => each === typed(form, 'modality') && each !== norm.modality)
  const dropped = norm.unless.flatMap((_, at) => (form.has(`dropped-${at}`) ? [at] : []))
  const known = exceptionsFor(artefact, norm)
  const added = Array.from({ length: mostAdded }, (_, at) => typed(form, `added-${at}`)).flatMap((each) => {
    const [fact = '', answer = ''] = each.split('=')
    return known.some(({ id, answers }) => id === fact && answers.includes(answer)) ? [{ fact, answers: [answer] }] : []
  })
  return {
    ...(modality === undefined ? {} : { modality }),
    ...(dropped.length === 0 ? {} : { dropped }),
    ...(added.length === 0 ? {} : { added }),
    ...(norm.duties.length > 0 && form.has('duties') ? { leavesDuties: true as const } : {}),
  }
}

/** Facts on which an exception of such a rule can turn; those on which some rule on the same acts turns come first. */
export function exceptionsFor({ norms, vocabulary }: Artefact, { acts }: Norm): readonly { readonly id: string; readonly answers: readonly string[] }[] {
  const near = norms.filter((each) => each.acts.some((act) => acts.includes(act)))
  const facts = new Set(near.flatMap(({ when, unless }) => [...factsOf(when), ...unless.flatMap(({ condition }) => [...factsOf(condition)])]))
  const all = vocabulary.facts.map(({ id, answers }) => ({ id, answers: answers.map((each) => each.id) }))
  return [...all.filter(({ id }) => facts.has(id)), ...all.filter(({ id }) => !facts.has(id))]
}

/** The same as a choice in words: a group for each fact. */
export function exceptionChoices(artefact: Artefact, lang: Locale, norm: Norm) {
  return exceptionsFor(artefact, norm).map(({ id, answers }) => {
    const fact = artefact.vocabulary.facts.find((each) => each.id === id)
    return {
      asks: inLanguage(fact?.asks, lang),
      answers: answers.map((each) => ({ value: `${id}=${each}`, words: inLanguage(fact?.answers.find((one) => one.id === each)?.words, lang) })),
    }
  })
}

/** How strongly a rule can speak besides, in words. */
export function modalityChoices(lang: Locale, norm: Norm) {
  return modalities.filter((each) => each !== norm.modality).map((each) => ({ value: each, words: say(lang, `modal.${each}`) }))
}

/** The exceptions of a rule in words, in their order. */
export function exceptionsIn(artefact: Artefact, lang: Locale, { unless }: Norm): readonly string[] {
  return unless.map(({ condition }) => clause(artefact, lang, condition))
}
