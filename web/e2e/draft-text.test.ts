// Every text of the law, begun anew as a draft anywhere: a document in which the checker finds nothing wrong, and that says what the text says.
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { home, readTexts } from '../../src/cli/law-node.ts'
import { readFolder } from '../../src/cli/server-node.ts'
import { instrumentIn } from '../../src/compare/index.ts'
import { modalities } from '../../src/rules/index.ts'
import { Workspace } from '../../src/server/index.ts'
import { normSentence } from '../../src/wording/index.ts'
import { namesIn, ruleOf, ruleText } from '../src/lib/draft/rule.ts'
import { blankText, draftId, type Head, textAfter } from '../src/lib/draft/start.ts'

const folder = readFolder(join(home, 'law'))
const workspace = new Workspace(folder)
const uri = `${folder.uri}/your-draft.md`
const law = workspace.law
if (law === undefined) throw new Error('the law is whole')
const { vocabulary } = law
const ids = law.instruments.map((each) => each.id)

const headIn = (place: string, as: Head['as'], replaces: readonly string[] = []): Head => ({
  title: { en: 'A "quoted" `title`', es: 'Un título' },
  place,
  as,
  agency: 'municipal',
  maker: 'Somebody',
  replaces,
  day: '2026-11-26',
  after: 'what it is after',
})
const prose = { lang: 'en', lead: 'A draft.' } as const

/** What is wrong with the law once the draft is in it, and the law. */
function withDraft(text: string) {
  workspace.write(uri, TextDocument.create(uri, 'markdown', 0, text))
  const found = { errors: workspace.findings.filter((each) => each.severity === 'error'), law: workspace.law }
  workspace.write(uri, undefined)
  return found
}

describe('a draft', () => {
  const places = fc.constantFrom(...folder.placeList.map((each) => each.id))

  it('begins anywhere with a head that checks, under a name that nothing has', () => {
    fc.assert(
      fc.property(places, fc.constantFrom('policy' as const, 'advice' as const), (place, as) => {
        const id = draftId(place, ids)
        const { errors, law: whole } = withDraft(blankText(id, headIn(place, as), prose))
        expect(errors).toEqual([])
        const made = whole?.instruments.find((each) => each.id === id)
        expect(ids).not.toContain(id)
        expect([made?.place, made?.agencies]).toEqual([place, as === 'policy' ? ['municipal'] : []])
      }),
      { numRuns: 20 },
    )
  })

  const texts = readTexts(join(home, 'law')).filter((each) => /^norm /m.test(each.text) && instrumentIn(each.text) !== undefined)

  it.each(texts.map((each) => [instrumentIn(each.text) ?? '', each.text] as const))('after %s has its rules and nothing that was open', (from, text) => {
    const id = draftId('us/vt/norwich', ids)
    const { errors, law: whole } = withDraft(textAfter(text, id, headIn('us/vt/norwich', 'policy', ['vt.norwich-policy']), prose))
    expect(errors).toEqual([])
    const said = (instrument: string) =>
      (whole?.norms ?? [])
        .filter((each) => each.instrument === instrument && each.modality !== 'unsettled')
        .map((each) => normSentence({ ...law, ...whole }, 'en', each))
    expect(said(id)).toEqual(said(from))
    expect(whole?.norms.filter((each) => each.instrument === id && (each.modality === 'unsettled' || each.window !== undefined))).toEqual([])
  })
})

describe('a rule that is chosen', () => {
  const tests = vocabulary.facts.flatMap((fact) => fact.answers.map((each) => `${fact.id}=${each.id}`))
  const form = fc.record({
    actor: fc.constantFrom(...vocabulary.actors.map((each) => each.id)),
    modality: fc.constantFrom(...modalities),
    acts: fc.uniqueArray(fc.constantFrom(...vocabulary.acts.map((each) => each.id)), { minLength: 1, maxLength: 3 }),
    when: fc.uniqueArray(fc.constantFrom(...tests), { maxLength: 4 }),
    unless: fc.uniqueArray(fc.constantFrom(...tests), { maxLength: 3 }),
    source: fc.string({ maxLength: 30 }),
  })

  it('is written so that it reads as it was chosen', () => {
    fc.assert(
      fc.property(form, (chosen) => {
        const id = draftId('us/vt/norwich', ids)
        const blank = blankText(id, headIn('us/vt/norwich', 'policy'), prose)
        const written = ruleOf(vocabulary, chosen, namesIn(blank), 'A title')
        if (written.kind === 'problem') throw new Error(written.problem)
        workspace.write(uri, TextDocument.create(uri, 'markdown', 0, blank + ruleText(law, 'en', written.norm)))
        const own = workspace.findings.filter((each) => each.span.file === uri).map((each) => each.code)
        const made = workspace.draft.norms.find((each) => each.instrument === id)
        workspace.write(uri, undefined)
        // what was chosen may be impossible; it is never unreadable
        expect(own.filter((each) => !['impossible-condition', 'dead-exception', 'never-applies'].includes(each))).toEqual([])
        expect(made === undefined ? '' : normSentence(law, 'es', made)).toBe(normSentence(law, 'es', written.norm))
      }),
      { numRuns: 60 },
    )
  })

  it('is missing what was not chosen', () => {
    const none = { actor: 'officer', modality: 'must not', acts: ['nothing'], when: [], unless: [], source: '' }
    expect(ruleOf(vocabulary, none, [], '')).toEqual({ kind: 'problem', problem: 'no-act' })
    expect(ruleOf(vocabulary, { ...none, actor: 'nobody' }, [], '')).toEqual({ kind: 'problem', problem: 'no-actor' })
  })

  it('gets a name that no other rule of the text has', () => {
    const chosen = { actor: 'officer', modality: 'must not', acts: ['tell'], when: [], unless: [], source: '' }
    const written = ruleOf(vocabulary, chosen, ['no-tell', 'no-tell-2'], '')
    expect(written.kind === 'rule' ? written.norm.id : '').toBe('no-tell-3')
  })
})
