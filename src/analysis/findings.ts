// Issues of meaning as findings: with their places in the documents, in the words of the author, and treated as the texts say.
import { dawn, oncePer, oncePerKey, type Severity, type Span } from '../base/index.ts'
import type { Body, Issue, Subject } from '../compare/index.ts'
import { type Finding, type Parsed, positionsOf } from '../language/index.ts'
import type { Treated } from '../rules/index.ts'
import { actorPhrase, actPhrase, conditionsText, dayIn, inLanguage, type Locale, placeName, verdictText } from '../wording/index.ts'

/** What places are called. */
type Places = readonly { readonly id: string; readonly name: string }[]

/** A finding that a text says is known, and why. */
export interface Accepted {
  readonly finding: Finding
  readonly because: string
}

export interface Analysed {
  readonly findings: readonly Finding[]
  readonly accepted: readonly Accepted[]
}

const severities: Readonly<Record<Issue['code'], Severity>> = {
  'ceiling-breach': 'error',
  conflict: 'error',
  'dead-norm': 'warning',
  'doubtful-norm': 'warning',
  'floor-breach': 'error',
  gap: 'warning',
  'idle-treatment': 'warning',
  'no-none': 'warning',
  'redundant-norm': 'warning',
  'scope-in-caution': 'warning',
  'too-involved': 'error',
  'void-norm': 'error',
}

/** Findings of issues. `whole`: they are of the whole law, so each treatment must have met one; in a part of it that tells nothing. */
export function analysed(
  { places, body, texts }: { readonly places: Places; readonly body: Body; readonly texts: readonly Parsed[] },
  issues: readonly Issue[],
  language: Locale,
  whole: boolean,
): Analysed {
  const from = new Map(body.norms.flatMap((each) => (each.from === undefined ? [] : [[each.id, each.from] as const])))
  const positions = positionsOf(texts)
  // WHY: what follows from a rule was not written itself, and is reported where the rule stands
  const spanOf = oncePerKey((id: string) => positions.name(from.get(id) ?? id) ?? nowhere(id))
  const findingOf = findingIn(places, body, language, spanOf)
  const findings: Finding[] = []
  const accepted: Accepted[] = []
  const met = new Set<Treated>()
  for (const issue of issues) {
    const found = treatmentOf(body, issue)
    if (found !== undefined) met.add(found)
    const finding = findingOf(issue)
    if (found?.as === 'accepted') accepted.push({ finding, because: inLanguage(found.because, language) })
    else findings.push(found === undefined ? finding : { ...finding, severity: found.as })
  }
  const idle = (whole ? body.instruments : []).flatMap((instrument) =>
    instrument.treats.flatMap((each, index) =>
      met.has(each) ? [] : [idleTreatment(instrument.id, each, positions.treatment(instrument.id, index) ?? spanOf(instrument.id))],
    ),
  )
  return { findings: [...findings, ...idle], accepted }
}

/** How the text of the rule an issue is reported at treats it, or any other that has a part in it. */
function treatmentOf(body: Body, { code, provisions, question }: Issue): Treated | undefined {
  return provisions
    .flatMap((id) => {
      const [instrument = '', name] = id.split('/')
      const treats = instrumentsOf(body.instruments).get(instrument)?.treats ?? []
      const named = name ?? question?.act ?? ''
      return treats.filter((each) => each.code === code && (each.subjects.length === 0 || each.subjects.includes(named)))
    })
    .at(0)
}

const instrumentsOf = oncePer((instruments: Body['instruments']) => new Map(instruments.map((each) => [each.id, each])))

/** Makes findings of issues. WHY: what was said is kept, because a text of thousands of rules can have one fault in all of them. */
function findingIn(places: Places, body: Body, language: Locale, spanOf: (id: string) => Span): (issue: Issue) => Finding {
  const titleOf = (id: string): string => inLanguage(instrumentsOf(body.instruments).get(id)?.title, language)
  const standing = oncePer((subject: Subject) => (subject.of.kind === 'standing' ? placeName({ places }, subject.of.place) : undefined))
  const under = oncePer((when: Issue['when']) => conditionsText(body, language, when))
  return ({ code, provisions, limit, question, subject, when, said: quoted = [], verdicts }) => {
    const [first = '', ...others] = provisions
    const place = (subject === undefined ? undefined : standing(subject)) ?? titleOf(first.split('/')[0] ?? '')
    const said = verdicts === undefined ? { when: under(when), says: '', other: '' } : breachSaid(body, language, question, when, verdicts)
    const words = {
      name: first,
      others: others.join('`, `'),
      limit: limit ?? '',
      act: question?.act ?? '',
      when: said.when,
      where: subject === undefined || subject.day === dawn ? place : `${place}, ${dayIn(language, subject.day)}`,
      says: said.says,
      other: said.other,
      said: quoted.join('`, `'),
      fact: quoted[0] ?? '',
      acts: quoted.slice(1).join('`, `'),
    }
    const related = [...others, ...(limit === undefined ? [] : [limit])].map((id) => ({ span: spanOf(id), role: 'also-here' as const }))
    return { code, severity: severities[code], span: spanOf(first), words, related }
  }
}

/** What both sides of a breach say. WHY: only a breach has these, because its message says the act with what fills its slots, and other messages name the act. */
function breachSaid(body: Body, language: Locale, question: Issue['question'], when: Issue['when'], { lower, upper }: NonNullable<Issue['verdicts']>) {
  const { text, used } = actPhrase(body, language, question?.act ?? '', new Map(Object.entries(when)))
  const actor = question === undefined ? '' : actorPhrase(body, language, question.actor)
  const rest = Object.fromEntries(Object.entries(when).filter(([fact]) => !used.includes(fact)))
  const says = (verdict: typeof lower): string => verdictText(language, verdict, actor, text)
  return { when: conditionsText(body, language, rest), says: says(lower), other: says(upper) }
}

/** The place of what stands in none of the documents. */
function nowhere(id: string): Span {
  return { file: id, line: 1, column: 1, offset: 0, end: 0 }
}

function idleTreatment(name: string, { code, subjects }: Treated, span: Span): Finding {
  return { code: 'idle-treatment', severity: 'warning', span, words: { name, code: [code, ...subjects].join(' ') }, related: [] }
}
