// Open points in words: what it means that one is decided for what it asks about, or against it, and what the answer is then.

import type { Artefact } from '../artefact/index.ts'
import { withId } from '../base/index.ts'
import type { Answer } from '../decide/index.ts'
import type { Norm, Verdict } from '../rules/index.ts'
import { clause } from './clause.ts'
import { andList, inLanguage, type Locale, sentence } from './locale.ts'
import { actorPhrase, actPhrase, modalityOf, modalWord } from './norm.ts'
import { provisionName } from './provision.ts'
import { say } from './say.ts'

type Asked = Pick<Answer, 'actor' | 'act' | 'facts' | 'unsettled'>

/** What is open by that name: `8 U.S.C. 1373 strikes a ban on this`, and how it is said that it is so, or not. */
function pointText(artefact: Artefact, language: Locale, asked: Asked, point: string, is: boolean): string {
  const yes = is ? 'yes' : 'no'
  const text = withId(artefact.instruments, point)
  if (text !== undefined) return say(language, `point.text.${yes}`, { name: inLanguage(text.title, language) })
  const here = new Set(asked.unsettled.map((each) => each.about))
  const first = <Rule extends { readonly id: string }>(rules: readonly Rule[]): Rule | undefined => rules.find((each) => here.has(each.id)) ?? rules[0]
  const eraser = first(artefact.erasers.filter((each) => each.contests.some((contest) => (contest.over ?? each.id) === point)))
  if (eraser !== undefined) return say(language, `point.eraser.${yes}`, { name: provisionName(artefact, language, eraser.id) })
  const question = first(artefact.norms.filter((each) => each.modality === 'unsettled' && (each.over ?? each.id) === point))
  if (question !== undefined) {
    const rule = `${actorPhrase(artefact, language, asked.actor)} ${modalWord(language, modalityOf(question))} ${actText(artefact, language, asked)}`
    return say(language, `point.question.${yes}`, { rule, name: provisionName(artefact, language, question.id) })
  }
  const own = first(artefact.norms.filter((each) => each.unless.some(({ reading }) => reading === point)))
  return own === undefined
    ? point
    : say(language, `point.reading.${yes}`, { clause: readingClause(artefact, language, own, point), name: provisionName(artefact, language, own.id) })
}

function readingClause(artefact: Artefact, language: Locale, norm: Norm, point: string): string {
  const condition = norm.unless.find(({ reading }) => reading === point)?.condition
  return condition === undefined ? '' : clause(artefact, language, condition)
}

function actText(artefact: Artefact, language: Locale, { act, facts }: Pick<Answer, 'act' | 'facts'>): string {
  return actPhrase(artefact, language, act, new Map(Object.entries(facts).map(([fact, value]) => [fact, [value]]))).text
}

/** Each way of settling what is open, as a sentence: If …, an officer must not. */
export function wayTexts(artefact: Artefact, language: Locale, answer: Answer): readonly string[] {
  return answer.ways.map(({ settled, verdict }) => {
    const points = settled.map(([point, is]) => pointText(artefact, language, answer, point, is))
    return sentence(language, say(language, 'ways.row', { points: andList(language, points), verdict: verdictClause(artefact, language, answer, verdict) }))
  })
}

function verdictClause(artefact: Artefact, language: Locale, { actor }: Answer, verdict: Verdict): string {
  if (verdict === 'silent' || verdict === 'conflict' || verdict === 'unsettled') return say(language, `verdict.${verdict}`)
  return `${actorPhrase(artefact, language, actor)} ${modalWord(language, verdict)}`
}

/** Open points that are met and change nothing, by name. */
export function idleTexts(artefact: Artefact, language: Locale, { idle }: Answer): readonly string[] {
  return idle.map((point) => {
    const norm = artefact.norms.find((each) => (each.over ?? each.id) === point || each.unless.some(({ reading }) => reading === point))
    const eraser = artefact.erasers.find((each) => each.contests.some((contest) => (contest.over ?? each.id) === point))
    return sentence(language, provisionName(artefact, language, eraser?.id ?? norm?.id ?? point))
  })
}
