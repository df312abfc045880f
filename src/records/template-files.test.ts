// What a template is handed out as: a form for paper, a page, a table with its description, words for a policy.
import { describe, expect, it } from 'vitest'
import { theLaw } from '../../conformance/law.fixture.ts'
import { situateAt } from '../decide/index.ts'
import { locales } from '../wording/index.ts'
import { isPrivate } from './private-columns.ts'
import { boundActs, templateOf } from './template.ts'
import { templateDescription, templateRows } from './template-csv.ts'
import { templateFields } from './template-fields.ts'
import { templateForm } from './template-form.ts'
import { templatePage } from './template-page.ts'
import { templatePolicy } from './template-policy.ts'
import { templateSummary } from './template-summary.ts'

const { artefact } = await theLaw()
const found = situateAt(artefact, { place: 'us/vt/norwich', day: '2024-09-03' })
if ('problems' in found) throw new Error(JSON.stringify(found.problems))
const template = templateOf(found.situated, boundActs(found.situated, 'officer'))
const [headings = [], ...rows] = templateRows(artefact, template)

interface Description {
  readonly tableSchema: {
    readonly primaryKey: readonly string[]
    readonly columns: readonly {
      readonly name: string
      readonly titles: Readonly<Record<string, readonly string[]>>
      readonly required: boolean
      readonly datatype: string | { readonly base: string; readonly format: string }
    }[]
  }
}

describe('the description of the table', () => {
  const { columns, primaryKey } = (templateDescription(artefact, template) as Description).tableSchema

  it('has the headings of the table, in their order, as names that CSV on the Web allows', () => {
    expect(columns.map((each) => each.name)).toEqual(headings)
    expect(columns.map((each) => each.titles['und']?.[0])).toEqual(headings)
    for (const each of columns) expect(each.name).toMatch(/^[a-z][a-z0-9_]*$/)
    expect(headings.filter(isPrivate)).toEqual([])
    expect(primaryKey.every((each) => headings.includes(each))).toBe(true)
  })

  it('has a title of each column in every language, and no two the same', () => {
    for (const lang of locales) {
      const titles = columns.map((each) => each.titles[lang]?.[0] ?? '')
      expect(titles.filter((each) => each.trim() === '')).toEqual([])
      expect(new Set(titles).size).toBe(titles.length)
    }
  })

  it('allows every cell of the made-up rows, and no other answer', () => {
    for (const cells of rows)
      for (const [at, cell] of cells.entries()) {
        const { required, datatype } = columns[at] ?? {}
        expect(cell !== '' || required === false).toBe(true)
        if (cell === '' || typeof datatype !== 'object') continue
        expect(cell).toMatch(new RegExp(datatype.base === 'date' ? '^\\d{4}-\\d{2}-\\d{2}$' : datatype.format))
        if (datatype.base === 'string') expect('something else').not.toMatch(new RegExp(datatype.format))
      }
  })
})

describe.each(locales)('in %s', (lang) => {
  const fields = templateFields(artefact, lang, template)

  it('every question and every answer has words', () => {
    for (const { question, choices, help = 'none' } of fields)
      for (const words of [question, help, ...choices.map((each) => each.words)]) expect(words.trim()).not.toBe('')
    expect(fields.map((each) => each.name)).toEqual(headings)
  })

  it('the form has each question, with each answer, and not known among them', () => {
    const form = templateForm(artefact, lang, template)
    for (const { question, choices } of fields) {
      expect(form).toContain(`. ${question}\n`)
      for (const each of choices) expect(form).toContain(each.words)
    }
    expect(form.split('`unknown`').length - 1).toBe(template.columns.length + 1)
  })

  it('the page has a label for each field, runs nothing and sends nothing', () => {
    const page = templatePage(artefact, lang, template)
    expect(page).toContain(`<html lang="${lang}"`)
    expect(page).not.toMatch(/<script|javascript:|\son[a-z]+=|https?:|<link|<img|action=/i)
    const ids = [...page.matchAll(/<input[^>]* id="([^"]+)"/g)].map((match) => match[1])
    const labelled = [...page.matchAll(/<label for="([^"]+)">([^<]+)/g)].map((match) => (match[2]?.trim() === '' ? '' : match[1]))
    expect(ids).toEqual(labelled)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.length).toBe(fields.reduce((sum, each) => sum + Math.max(1, each.choices.length), 0))
    expect(page.match(/<fieldset/g)?.length).toBe(page.match(/<legend>[^<]+<\/legend>/g)?.length)
    expect(page.match(/<fieldset/g)?.length).toBe(fields.filter((each) => each.holds === 'choice').length)
  })

  it('the page shows names as they are written, and never as a part of the page', () => {
    const page = templatePage(artefact, lang, { ...template, place: { ...template.place, name: '<b>"&' } })
    expect(page).not.toContain('<b>')
    expect(page).toContain('value="&lt;b&gt;&quot;&amp;"')
  })

  it('the policy is there in every language, this one first, and the table tells what stays open', () => {
    const policy = templatePolicy(artefact, lang, template)
    expect(policy.match(/^## /gm)).toHaveLength(locales.length)
    expect(templateSummary(artefact, lang, template)).toContain('1252c')
    expect(templateSummary(artefact, lang, templateOf(found.situated, ['hand-over']))).not.toContain('1252c')
  })
})

it('the policy says that no name, nationality or status is ever recorded', () => {
  const policy = templatePolicy(artefact, 'en', template)
  expect(policy).toContain('Nobody’s nationality, citizenship or immigration status')
  expect(policy).toContain('La nacionalidad, la ciudadanía o la situación migratoria de nadie')
  expect(policy).not.toContain('What needs care')
  const withCare = templatePolicy(artefact, 'en', templateOf(found.situated, ['hold-instead-of-citing'], true))
  expect(withCare).toMatch(/What needs care.*1252c/)
  expect(withCare).not.toContain('--sensitive')
})
