// How well the law is known, as other programs read it. The shape is a contract: fields are added, never changed.
import type { Artefact } from '../artefact/index.ts'
import type { AskedMost, Fidelity, Grades, UnknownText } from '../compare/index.ts'
import type { Source } from '../rules/index.ts'
import { inLanguage, type Locale, ruleText } from '../wording/index.ts'

/** Everything that is told of how well the law is known. `cases` false: which cases there are could not be told, and every list of them is null. */
export function fidelityJson(
  artefact: Artefact,
  lang: Locale,
  {
    fidelity,
    questions,
    unknown,
    cases,
  }: { readonly fidelity: Fidelity; readonly questions: AskedMost; readonly unknown: readonly UnknownText[]; readonly cases: boolean },
) {
  return {
    rules: fidelity.rules.map((each) => ({
      rule: each.rule.id,
      instrument: each.text.id,
      place: each.text.place ?? '',
      state: each.state,
      headings: each.headings,
      says: ruleText(artefact, lang, each),
      attestation: each.rule.attestation,
      sources: each.rule.sources.map(sourceJson),
      reviewed: each.text.reviewed ?? null,
      cases: cases ? each.cases : null,
      open: each.open,
    })),
    all: gradesJson(fidelity.all),
    states: fidelity.states.map((each) => ({ state: each.of, ...gradesJson(each) })),
    headings: fidelity.headings.map((each) => ({ heading: each.of, ...gradesJson(each) })),
    questions: questions.answered.map(({ question, verdict, grade, rules }) => ({
      question: question.id,
      says: inLanguage(question.words, lang),
      ...question.asked,
      verdict,
      attestation: grade,
      because: rules,
    })),
    resting: Object.fromEntries(questions.counts.map((each) => [each.on, each.questions])),
    unknown: unknown.map(({ text, unconfirmed, sources }) => ({
      instrument: text.id,
      title: inLanguage(text.title, lang),
      place: text.place ?? '',
      maker: text.maker,
      unknowns: text.unknowns.map((each) => inLanguage(each, lang)),
      unconfirmed: unconfirmed.map((each) => each.id),
      sources: sources.map(sourceJson),
    })),
  }
}

function gradesJson({ rules, grades }: Grades) {
  return { rules, grades: Object.fromEntries(grades.map((each) => [each.grade, each.rules])) }
}

function sourceJson({ title, address, attestation }: Source) {
  return { title, address: address ?? null, attestation }
}
