// What the page of templates shows: what is asked for in its address, the questions of a template, and what is wrong.
import type { Artefact } from 'evenhand/artefact'
import { type Problem, type Situated, situateAt } from 'evenhand/decide'
import { actWords, boundActs, openLines, type RecordTemplate, templateFields, templateOf, templateTitle } from 'evenhand/records'
import { dayIn, inLanguage, type Locale, problemLines, say } from 'evenhand/wording'

/** What stands in the address. */
export interface AskedTemplate {
  readonly place: string
  readonly agency: string
  readonly on: string
}

/** What was asked, out of an address; no text is longer than what anybody types. */
export function templateAsked(parameters: URLSearchParams): AskedTemplate {
  const text = (name: string): string => (parameters.get(name) ?? '').trim().slice(0, 100)
  return { place: text('place'), agency: text('agency'), on: text('on') }
}

/** Whose acts are recorded. */
const police = 'officer'

/** The place and the day that are asked for; undefined where no place is. */
export function templateAt(artefact: Artefact, { place, agency, on }: AskedTemplate, today: string): ReturnType<typeof situateAt> | undefined {
  if (place === '') return undefined
  return situateAt(artefact, { place, day: on === '' ? today : on, ...(agency === '' ? {} : { agency }) })
}

/** The template of all acts that the rules of a place and a day bind; undefined where they bind none. */
export function templateAll(situated: Situated): RecordTemplate | undefined {
  const acts = boundActs(situated, police)
  return acts.length === 0 ? undefined : templateOf(situated, acts)
}

interface TemplateQuestion {
  readonly name: string
  readonly question: string
  readonly help: string
  readonly answers: readonly string[]
  /** The acts that it is for; empty where it is for all. */
  readonly acts: string
}

/** A template as it is shown. */
export interface TemplateView {
  readonly title: string
  readonly counts: string
  readonly acts: readonly string[]
  /** Those of every record, and those that the rules turn on. */
  readonly always: readonly TemplateQuestion[]
  readonly questions: readonly TemplateQuestion[]
  readonly open: readonly string[]
}

export function templateView(artefact: Artefact, lang: Locale, template: RecordTemplate): TemplateView {
  const fields = templateFields(artefact, lang, template).map(
    (field): TemplateQuestion => ({
      name: field.name,
      question: field.question,
      help: field.help ?? '',
      // WHY: the acts stand in a list of their own
      answers: field.name === 'act' ? [] : field.choices.map((each) => each.words),
      acts:
        field.acts === undefined ? '' : say(lang, 'records.template.only-for', { acts: field.acts.map((each) => actWords(artefact, lang, each)).join('; ') }),
    }),
  )
  const first = fields.length - template.columns.length
  return {
    title: templateTitle(artefact, lang, template, dayIn(lang, template.day)),
    counts: say(lang, 'template.count', { acts: template.acts.length, questions: template.columns.length }),
    acts: template.acts.map((each) => actWords(artefact, lang, each.act)),
    always: fields.slice(0, first),
    questions: fields.slice(first),
    open: openLines(artefact, lang, template),
  }
}

/** A kind of agency to choose. */
interface AgencyChoice {
  readonly id: string
  readonly name: string
}

/** The kinds of agencies that there are. */
export function agencyChoices({ vocabulary }: Artefact, lang: Locale): readonly AgencyChoice[] {
  return vocabulary.agencies.map((each) => ({ id: each.id, name: inLanguage(each.words, lang) }))
}

/** What is wrong, by the fields of the form. */
export function templateWrong(
  artefact: Artefact,
  lang: Locale,
  problems: readonly Problem[],
): readonly { readonly field: keyof AskedTemplate; readonly text: string }[] {
  const fieldOf = ({ code }: Problem): keyof AskedTemplate =>
    code === 'not-a-day' ? 'on' : ['unknown-agency', 'unclear-agency', 'agency-elsewhere'].includes(code) ? 'agency' : 'place'
  const all = problems.map((each) => ({ field: fieldOf(each), text: problemLines(artefact, lang, each, {}).join(' ') }))
  return [...new Map(all.map((each) => [each.field, each])).values()]
}
