// How well the law is known, as the page shows it: counts, the questions people ask most, and every rule by its text.
import type { Artefact } from 'evenhand/artefact'
import type { Grades, KnownRule } from 'evenhand/compare'
import { csvText, fidelityJson } from 'evenhand/json'
import type { Attestation } from 'evenhand/rules'
import {
  answeredText,
  askedMostText,
  dayIn,
  fidelityTable,
  gradesText,
  inLanguage,
  jurisdictionTitle,
  type Locale,
  openText,
  restingName,
  ruleText,
  say,
} from 'evenhand/wording'
import { topics } from '#lib/topics.ts'
import type { LawKnowledge } from './known-node.ts'
import { type Link, type SourceLink, sourceLink } from './provision.ts'

/** A row of counts: of what, how many of each grade, and how many in all. */
export interface CountRow {
  readonly of: string
  readonly name: string
  readonly cells: readonly { readonly head: string; readonly count: number }[]
}

export interface RuleRow {
  readonly link: Link
  readonly grade: Attestation
  readonly known: string
  readonly sources: readonly SourceLink[]
  /** The worked cases that touch it; undefined where that cannot be told. */
  readonly cases: readonly string[] | undefined
  readonly open: readonly string[]
}

export interface FidelityView {
  readonly summary: string
  /** How many rules no case touches, or that there are no cases here. */
  readonly untouched: string
  readonly states: readonly CountRow[]
  readonly topics: readonly CountRow[]
  /** Undefined where there is no list of questions here. */
  readonly questions:
    | {
        readonly summary: string
        readonly rows: readonly {
          readonly id: string
          readonly says: string
          readonly answer: string
          readonly rests: string
          readonly rules: readonly Link[]
        }[]
      }
    | undefined
  readonly texts: readonly { readonly id: string; readonly line: string; readonly rules: readonly RuleRow[] }[]
}

/** The page. */
export function fidelityView(artefact: Artefact, lang: Locale, { fidelity, questions, cases }: LawKnowledge): FidelityView {
  const untouched = fidelity.rules.filter((each) => each.cases.length === 0).length
  const topicName = (id: string): string => {
    const topic = topics.find((each) => each.id === id)
    return topic === undefined ? say(lang, 'fidelity.other') : say(lang, `web.topic.${topic.id}`)
  }
  return {
    summary: gradesText(lang, fidelity.all),
    untouched: cases ? say(lang, 'fidelity.untouched', { count: String(untouched) }) : say(lang, 'fidelity.no-cases-here'),
    states: fidelity.states.map((each) => countRow(lang, jurisdictionTitle(artefact, lang, each.of), each)),
    topics: fidelity.headings.map((each) => countRow(lang, topicName(each.of), each)),
    questions:
      questions.answered.length === 0
        ? undefined
        : {
            summary: askedMostText(lang, questions),
            rows: questions.answered.map((each) => ({
              id: each.question.id,
              says: inLanguage(each.question.words, lang),
              answer: answeredText(lang, each),
              rests: restingName(lang, each.grade ?? 'none'),
              rules: each.rules.map((id) => ruleLink(lang, id, id)),
            })),
          },
    texts: [...Map.groupBy(fidelity.rules, ({ text }) => text)].map(([text, rules]) => ({
      id: text.id,
      line: say(lang, 'fidelity.text-line', {
        title: inLanguage(text.title, lang),
        count: say(lang, 'web.law.rules', { count: rules.length }),
        day: text.reviewed === undefined ? '–' : dayIn(lang, text.reviewed),
      }),
      rules: rules.map((each) => ruleRow(artefact, lang, each, cases)),
    })),
  }
}

/** Every rule as a table for spreadsheets. */
export function fidelityCsv(artefact: Artefact, lang: Locale, { fidelity, cases }: LawKnowledge): string {
  return csvText(fidelityTable(artefact, lang, fidelity.rules, cases))
}

/** Everything, for programs. */
export function fidelityFile(artefact: Artefact, lang: Locale, known: LawKnowledge): string {
  return JSON.stringify(fidelityJson(artefact, lang, known))
}

function countRow(lang: Locale, name: string, { of, rules, grades }: Grades): CountRow {
  const cells = grades.map((each) => ({ head: say(lang, `attestation.${each.grade}`), count: each.rules }))
  return { of, name, cells: [...cells, { head: say(lang, 'fidelity.all'), count: rules }] }
}

function ruleRow(artefact: Artefact, lang: Locale, known: KnownRule, cases: boolean): RuleRow {
  const { rule } = known
  return {
    link: ruleLink(lang, rule.id, ruleText(artefact, lang, known)),
    grade: rule.attestation,
    known: say(lang, `attestation.${rule.attestation}`),
    sources: rule.sources.map((each) => sourceLink(lang, each)),
    cases: cases ? known.cases : undefined,
    open: openText(lang, known),
  }
}

function ruleLink(lang: Locale, id: string, text: string): Link {
  return { to: `/${lang}/law/${id.replace('/', '#')}`, text }
}
