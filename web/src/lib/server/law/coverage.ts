// Texts of agencies held against a model, component by component, as a table.
import type { Artefact } from 'evenhand/artefact'
import { isDay } from 'evenhand/base'
import { type Component, type Coverage, circuitOf, coverageOf, coverages, type Subject, textSubject } from 'evenhand/compare'
import type { Instrument } from 'evenhand/rules'
import {
  type ComponentText,
  coverageLabel,
  coverageTable,
  coverageText,
  type DepartureText,
  dayIn,
  departuresOnce,
  inLanguage,
  type Locale,
  partlyRead,
  say,
  subjectName,
} from 'evenhand/wording'
import { keeper } from '#lib/kept.ts'
import { coverageModels, coverageTexts, currentModel } from './coverage-choice.ts'

/** What an address asks for. */
export interface CoverageAsked {
  readonly models: readonly CoverageChoice[]
  readonly texts: readonly CoverageChoice[]
  /** What is wrong with the address; empty where nothing is. */
  readonly problem: { readonly field: 'model' | 'text'; readonly text: string } | undefined
  readonly chosen: { readonly model: Instrument; readonly texts: readonly Instrument[] } | undefined
}

export interface CoverageChoice {
  readonly id: string
  readonly title: string
  readonly chosen: boolean
}

export interface CoverageCell {
  readonly text: string
  readonly title: string
  readonly coverage: Coverage | 'unread'
  readonly sign: string
  readonly label: string
  readonly departures: readonly DepartureText[]
}

export interface CoverageView {
  readonly model: string
  readonly modelId: string
  readonly columns: readonly { readonly id: string; readonly title: string; readonly name: string; readonly counts: readonly string[] }[]
  readonly rows: readonly { readonly norm: string; readonly says: string; readonly cells: readonly CoverageCell[] }[]
  /** What the sign of texts that were read in part means; empty where none was. */
  readonly unread: string
}

interface Column {
  readonly subject: Subject
  readonly components: readonly Component[]
  readonly told: readonly ComponentText[]
}

const signs: Readonly<Record<Coverage, string>> = { missing: '✕', looser: '▽', open: '?', stricter: '△', present: '✓' }
/** WHY: it is a sign of its own, because what was not found may be there. */
const unreadSign = '○'

const kept = keeper<Column>(300)

/** Reads `model` and every `text`; without them the State model and all texts. */
export function coverageAsked(artefact: Artefact, lang: Locale, search: URLSearchParams): CoverageAsked {
  const [models, texts] = [coverageModels(artefact), coverageTexts(artefact)]
  const named = search.get('model') ?? currentModel(artefact)?.id ?? ''
  const wanted = [...new Set(search.getAll('text'))]
  const model = models.find((each) => each.id === named)
  const stranger = wanted.find((id) => !texts.some((each) => each.id === id))
  const chosen = texts.filter((each) => wanted.length === 0 || wanted.includes(each.id))
  const choices = (list: readonly Instrument[], ids: readonly string[]): readonly CoverageChoice[] =>
    list.map((each) => ({ id: each.id, title: inLanguage(each.title, lang), chosen: ids.includes(each.id) }))
  const problem =
    model === undefined
      ? { field: 'model' as const, text: say(lang, 'web.coverage.bad-model', { name: named.slice(0, 200) }) }
      : stranger === undefined
        ? undefined
        : { field: 'text' as const, text: say(lang, 'web.coverage.bad-text', { name: stranger.slice(0, 200) }) }
  return {
    models: choices(models, [named]),
    texts: choices(
      texts,
      chosen.map((each) => each.id),
    ),
    problem,
    chosen: problem !== undefined || model === undefined ? undefined : { model, texts: chosen },
  }
}

/** The table of texts against a model. */
export function coverageView(artefact: Artefact, lang: Locale, model: Instrument, texts: readonly Instrument[], today: string): CoverageView {
  const columns = texts.flatMap((text) => columnOf(artefact, lang, model, text, today))
  const names = columns.map(({ subject }) => subjectName(artefact, lang, subject))
  return {
    model: inLanguage(model.title, lang),
    modelId: model.id,
    columns: columns.map(({ subject, told }, at) => {
      const title = names[at] ?? ''
      const name = subject.day === today ? title : say(lang, 'web.coverage.day', { name: title, day: dayIn(lang, subject.day) })
      return { id: texts[at]?.id ?? '', title, name, counts: countsOf(lang, subject, told) }
    }),
    rows: (columns[0]?.components ?? []).map(({ norm }, row) => ({
      norm: norm.id,
      says: columns[0]?.told[row]?.says ?? '',
      cells: columns.flatMap(({ subject, told }, at) => {
        const component = told[row]
        return component === undefined ? [] : [cellOf(texts[at]?.id ?? '', names[at] ?? '', subject, component)]
      }),
    })),
    unread: columns.some(({ subject }) => partlyRead(subject).length > 0) ? say(lang, 'web.coverage.unread', { sign: unreadSign }) : '',
  }
}

/** The same as rows for spreadsheets. */
export function coverageRows(artefact: Artefact, lang: Locale, model: Instrument, texts: readonly Instrument[], today: string) {
  const columns = texts.flatMap((text) => columnOf(artefact, lang, model, text, today))
  return coverageTable(
    lang,
    columns.map(({ subject, told }) => ({ name: subjectName(artefact, lang, subject), told })),
  )
}

function columnOf(artefact: Artefact, lang: Locale, model: Instrument, text: Instrument, today: string): readonly Column[] {
  if (!isDay(today)) return []
  return [
    kept(`${lang} ${model.id} ${text.id} ${today}`, () => {
      const [subject, held] = [text, model].map((each) => textSubject(artefact, each, circuitOf(artefact, each), today))
      if (subject === undefined || held === undefined) throw new Error('two subjects were made of two texts')
      const components = coverageOf(subject, held)
      return { subject, components, told: coverageText(artefact, lang, subject, components) }
    }),
  ]
}

function countsOf(lang: Locale, subject: Subject, told: readonly ComponentText[]): readonly string[] {
  return coverages.flatMap((coverage) => {
    const count = told.filter((each) => each.coverage === coverage).length
    return count === 0 ? [] : [say(lang, 'web.coverage.count', { count: String(count), coverage: coverageLabel(lang, coverage, subject) })]
  })
}

function cellOf(text: string, title: string, subject: Subject, component: ComponentText): CoverageCell {
  const { coverage, label } = component
  const unread = coverage === 'missing' && partlyRead(subject).length > 0
  const sign = unread ? unreadSign : signs[coverage]
  return { text, title, coverage: unread ? 'unread' : coverage, sign, label, departures: departuresOnce(component) }
}
