// Every job does what it is for, and gives plain data that can be handed from one thread to another.
import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import { hostileOf, hostilePlace } from '../../conformance/hostile.ts'
import { addDays, dawn } from '../../src/base/index.ts'
import { sampleMarkdown } from '../../src/policies/sample.fixture.ts'
import { noStep } from '../src/lib/draft/step.ts'
import { type JobInput, type JobName, jobs, type Made } from '../src/lib/server/work/jobs-node.ts'
import { unpacked } from '../src/lib/server/work/packed-voters.ts'
import { type Posted, postedIn } from '../src/lib/server/work/posted.ts'
import { compiledLaw } from './started-node.ts'

const { vocabulary } = await compiledLaw()

/** What a job makes, handed over as between threads, both ways. */
async function made<Name extends JobName>(name: Name, given: JobInput<Name>): Promise<Made<Name>> {
  const job = jobs[name] as (given: JobInput<Name>) => Promise<Made<Name>>
  const value = await job(structuredClone(given))
  expect(structuredClone(value)).toEqual(value)
  return value
}

/** The same with a checklist of the place. */
async function checklist(table: string, named?: JobInput<'table-check'>['named']): Promise<JobInput<'table-check'>> {
  return { ...(await posted(table)), place: hostilePlace, named }
}

/** A form with a file, as a browser sends it. */
function posted(table: string): Promise<Posted> {
  const form = new FormData()
  form.set('upload', 'one')
  form.set('as-of', '2026-01-10')
  form.set('file', new File([table], 'list.csv'))
  return postedIn(new Request('http://localhost/', { method: 'POST', body: form }))
}

const begins = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString('latin1', 0, 5)
const now = '2026-11-28'
const printed = { lang: 'en', place: hostilePlace, day: '2024-06-04', addresses: { en: 'http://localhost/en/town', es: 'http://localhost/es/town' } } as const

describe('the jobs', () => {
  it('check a draft and put its rules in words and on paper', async () => {
    const text = hostileOf('pairs of facts far apart', vocabulary, { pairs: 2 })
    const at = { place: hostilePlace, agency: 'municipal', day: addDays(dawn, 739_000) } as const
    const draft = { text, at, lang: 'en' } as const
    const rule = 'An officer must not give somebody outside the agency information'
    // WHY: only whether it holds is asserted, because a page that is not as wanted would be printed whole
    const isJudged = async (written: string) =>
      (await made('draft-page', { at, lang: 'en', step: { ...noStep, text: written, place: hostilePlace } })).body.includes(rule)
    expect(await isJudged(text)).toBe(true)
    expect(Buffer.from((await made('draft-file', { ...draft, as: 'words', day: now })) ?? []).toString()).toContain(rule)
    expect(begins(await made('draft-file', { ...draft, as: 'pdf', day: now }))).toBe('%PDF-')
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from((await made('draft-file', { ...draft, as: 'word', day: now })) ?? []) })
    expect(value.includes(rule)).toBe(true)
    expect(await made('draft-file', { ...draft, text: 'nothing', as: 'word', day: now })).toBeUndefined()
    expect(await made('draft-file', { ...draft, text: 'nothing', as: 'words', day: now })).toBeUndefined()
    expect(await isJudged(text.replace('must not tell', 'must not tel'))).toBe(false)
  })

  it('read tables as they were posted', async () => {
    const fields = { upload: 'one', 'as-of': '2026-01-10' }
    const list = await made('table-check', await checklist('Last,First,Address\nHolm,Bob,3 Oak Lane\nÖ,"B\n",4 Oak Lane\n'))
    expect(list).toMatchObject({ fields, read: { checked: { kind: 'good', voters: 2 }, count: 2, first: [{ last: 'Holm' }, { last: 'Ö' }] } })
    expect([...unpacked(list.read?.packed ?? new Uint8Array())]).toEqual(list.read?.first)
    expect(await made('table-check', await checklist('x'))).toMatchObject({ read: { checked: { kind: 'bad' }, count: 0, first: [] } })
    expect(await made('table-check', await checklist(''))).toEqual({ fields, read: undefined })
    expect(await made('table-check', { type: 'text/plain', bytes: new Uint8Array(9), place: hostilePlace, named: undefined })).toEqual({
      fields: {},
      read: undefined,
    })
    const odd = 'Familie,Giv,Where\nHolm,Bob,3 Oak Lane\n'
    const unread = await made('table-check', await checklist(odd))
    expect(unread).toMatchObject({
      read: {
        checked: {
          kind: 'bad',
          headings: [
            ['Familie', 'Giv', 'Where'],
            ['Holm', 'Bob', '3 Oak Lane'],
          ],
        },
      },
    })
    expect(Buffer.from(unread.read?.file ?? []).toString()).toBe(odd)
    const named = { last: 'Familie', first: 'Giv', address: 'Where' }
    expect(await made('table-named', { file: Uint8Array.from(Buffer.from(odd)), place: hostilePlace, named })).toMatchObject({
      checked: { kind: 'good' },
      first: [{ last: 'Holm', address: '3 Oak Lane' }],
    })
    expect((await made('table-check', await checklist(odd, named))).read?.count).toBe(1)
    expect(await made('table-lines', await posted('Name,Address\nBob Holm,3 Oak Lane\n'))).toMatchObject({
      fields,
      read: { kind: 'good', lines: [{ name: 'Bob Holm' }] },
    })
    expect(await made('table-lines', await posted(''))).toEqual({ fields, read: undefined })
  })

  it('compare texts, for a page and for a program', async () => {
    const told = await made('compare', { lang: 'en', now, search: '?first=vt.fip-2018&second=vt.fip-2024&act=tell' })
    expect(told?.told.acts.length).toBe(1)
    expect(told?.documents).toBeDefined()
    const swapped = await made('compare', { lang: 'en', now, search: '?first=vt.fip-2024&second=vt.fip-2018&act=tell' })
    expect(swapped).not.toEqual(told)
    expect(await made('compare', { lang: 'en', now, search: '?first=vt.fip-2018' })).toBeUndefined()
    const json = await made('compare-json', { first: 'vt.fip-2018', second: 'vt.fip-2024', acts: ['tell'], lang: 'en', now })
    expect(json).toContain('"vt.fip-2018"')
  })

  it('hold texts against a model, as a table and for spreadsheets', async () => {
    const view = await made('coverage', { lang: 'en', now, search: '' })
    expect(view?.rows.length).toBeGreaterThan(10)
    const csv = await made('coverage-csv', { lang: 'en', now, search: '' })
    expect(csv?.split('\n').length).toBeGreaterThan(view?.rows.length ?? 0)
    expect(await made('coverage', { lang: 'en', now, search: '?model=nothing' })).toBeUndefined()
  })

  it('read a policy, propose where each component is, lay it against the model, and show what changed', async () => {
    const form = new FormData()
    form.set('upload', 'one')
    form.set('file', new File([sampleMarkdown()], 'A NAME.md'))
    const sent = await made('policy-read', await postedIn(new Request('http://localhost/', { method: 'POST', body: form })))
    expect(sent).toMatchObject({ upload: 'one', kind: 'markdown', read: { kind: 'read' } })
    expect(JSON.stringify(sent)).not.toContain('A NAME')
    const passages = sent.read?.kind === 'read' ? sent.read.passages : []
    const proposals = await made('policy-proposals', { model: 'vt.fip-2024', passages })
    const asking = proposals.find(({ norm }) => norm === 'vt.fip-2024/no-asking')?.passages[0]?.passage ?? -1
    expect(passages[asking]?.text).toContain('shall not inquire')
    const change = { added: [{ fact: 'purpose', answers: ['civil-immigration'] }] }
    const decisions = { 'vt.fip-2024/no-asking': { kind: 'differs', passages: [asking], change }, 'vt.fip-2024/no-ssn': { kind: 'lacks' } } as const
    for (const lang of ['en', 'es'] as const) {
      const { rows, counts } = await made('policy-laid', { lang, model: 'vt.fip-2024', decisions, now })
      expect(counts).toMatchObject({ looser: 1, lacks: 1, has: 0, unread: rows.length - 2 })
      const asked = rows.find(({ name }) => name === 'no-asking')
      expect(asked?.standing).toBe('looser')
      expect(asked?.departures[0]?.example).toMatch(/immigra|inmigra/)
    }
    expect((await made('policy-redline', { before: passages, after: passages.slice(1) })).parts).toHaveLength(1)
    form.set('file', new File([''], 'x.md'))
    expect((await made('policy-read', await postedIn(new Request('http://localhost/', { method: 'POST', body: form })))).read).toBeUndefined()
  })

  it('tell how well the law is known, and what is not', async () => {
    const view = await made('fidelity', { lang: 'en' })
    const rules = view.texts.flatMap((each) => each.rules)
    expect(rules.length).toBeGreaterThan(100)
    expect(view.states.reduce((sum, { cells }) => sum + (cells.at(-1)?.count ?? 0), 0)).toBe(rules.length)
    expect(rules.filter((each) => each.cases === undefined || each.sources.length === 0)).toEqual([])
    expect(view.questions?.rows.length).toBe(28)
    const csv = await made('fidelity-file', { lang: 'es', as: 'csv' })
    expect(csv.trim().split('\n').length).toBe(rules.length + 1)
    const json = await made('fidelity-file', { lang: 'en', as: 'json' })
    expect(JSON.parse(json)).toMatchObject({ all: { rules: rules.length } })
    const texts = (await made('unknown', { lang: 'es' })).places.flatMap((each) => each.texts)
    expect(texts.length).toBeGreaterThan(10)
    expect(texts.filter((each) => each.missing.length + each.unconfirmed.length === 0 || !json.includes(`"${each.id}"`))).toEqual([])
  })

  it('ask everywhere, and say what is wrong with a question', async () => {
    const asked = { act: 'tell', day: '2024-06-04', facts: {} }
    const found = await made('where', asked)
    expect('json' in found && found.json).toContain(`"${hostilePlace}"`)
    expect(await made('where', { ...asked, act: 'nothing' })).toMatchObject({ problems: [{ code: 'unknown-act' }] })
  })

  it('tell a text in words, search, and draw a map', async () => {
    expect((await made('law-text', { lang: 'en', text: 'vt.fip-2024' }))?.parts.length).toBeGreaterThan(5)
    expect(await made('law-text', { lang: 'en', text: 'nothing' })).toBeUndefined()
    expect(await made('law-search', { lang: 'en', query: 'detainer' })).not.toEqual(await made('law-search', { lang: 'en', query: 'qqqq' }))
    expect(await made('map', { lang: 'en', act: 'tell', day: '2024-06-04' })).not.toHaveProperty('problems')
    expect(await made('map', { lang: 'en', act: 'nothing', day: '2024-06-04' })).toHaveProperty('problems')
  })

  it('make what is shown and printed of a town', async () => {
    const { addresses: _, ...town } = printed
    expect((await made('town', town)).length).toBeGreaterThan(1)
    for (const asked of [printed, { ...printed, situation: 'detainer' }]) expect((await made('card-sides', asked))?.sides).toHaveLength(2)
    expect(begins(await made('card-pdf', printed))).toBe('%PDF-')
    expect(begins(await made('sheet-pdf', printed))).toBe('%PDF-')
  })

  it('make sheets of a petition, where there is room for lines', async () => {
    const petition = { place: 'Norwich', text: 'Shall the town?', day: '', when: '', pages: 2, made: now }
    expect(begins(await made('petition-pdf', { lang: 'es', petition }))).toBe('%PDF-')
    expect(await made('petition-pdf', { lang: 'en', petition: { ...petition, text: 'word '.repeat(3_000) } })).toBeUndefined()
  })
})
