// Every text of the law, begun anew as a draft anywhere: a document in which the checker finds nothing wrong, and that says what the text says.
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { Day } from '../../src/base/index.ts'
import { readFolder } from '../../src/corpus/index.ts'
import { home, readTexts } from '../../src/folder/index.ts'
import { instrumentIn } from '../../src/grammar/index.ts'
import { Workspace } from '../../src/lsp/index.ts'
import { trapsIn } from '../../src/procedure/index.ts'
import { modalities } from '../../src/rules/index.ts'
import { normSentence } from '../../src/wording/index.ts'
import { judging } from '../src/lib/draft/judge.ts'
import { onward } from '../src/lib/draft/onward.ts'
import { namesIn, ruleOf, ruleText } from '../src/lib/draft/rule.ts'
import { blankText, type DraftHead, draftId, textAfter, ways } from '../src/lib/draft/start.ts'

const folder = readFolder(join(home, 'law'))
const workspace = new Workspace(folder)
const uri = `${folder.uri}/your-draft.md`
const law = workspace.law
if (law === undefined) throw new Error('the law is whole')
const { vocabulary } = law
const ids = law.instruments.map((each) => each.id)

const headIn = (place: string, as: DraftHead['as'], replaces: readonly string[] = []): DraftHead => ({
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
      fc.property(places, fc.constantFrom(...ways), (place, as) => {
        const id = draftId(place, ids)
        const { errors, law: whole } = withDraft(blankText(id, headIn(place, as), prose))
        expect(errors).toEqual([])
        const made = whole?.instruments.find((each) => each.id === id)
        expect(ids).not.toContain(id)
        expect([made?.place, made?.agencies, made?.kind]).toEqual([
          place,
          { policy: ['municipal'], ordinance: ['municipal', 'town'], advice: [] }[as],
          { policy: 'agency-policy', ordinance: 'ordinance', advice: 'advisory-vote' }[as],
        ])
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

describe('what is said of a draft', () => {
  const day = '2026-11-29' as Day
  const rules = law.norms.filter((each) => each.modality !== 'unsettled' && each.modality.endsWith('not') && each.from === undefined)
  const places = ['us/vt/norwich', 'us/nh/hanover', 'us/vt/hartford']

  /** A draft with one prohibition of the law in it, as it is judged somewhere. */
  function judgedAs(as: DraftHead['as'], place: string, rule: string) {
    const id = draftId(place, ids)
    const text = `${blankText(id, headIn(place, as), prose)}\n\`\`\`policy\n${rule}\n\`\`\`\n`
    workspace.write(uri, TextDocument.create(uri, 'markdown', 0, text))
    const [found, whole, documents] = [workspace.findings, workspace.law, workspace.documents]
    workspace.write(uri, undefined)
    expect(found.filter((each) => each.severity === 'error')).toEqual([])
    if (whole === undefined) throw new Error('the draft checks')
    const steps = judging({ law: whole, places: folder.placeList, texts: documents, draft: id }, { place, agency: 'municipal', day }, 'en')
    let step = steps.next()
    while (step.done !== true) step = steps.next()
    if (step.value?.judged === undefined) throw new Error('the draft can be judged')
    return { ...step.value, judged: step.value.judged }
  }
  const source = '  source "A" unconfirmed'
  const status = `norm n\n  officer must not tell\n    when recipient is federal-immigration and information is status\n${source}`

  it('by higher law is no error of the text, and of a rule that is always struck, that it is so wherever it applies', () => {
    const { judged, findings } = judgedAs('policy', 'us/nh/hanover', status)
    expect(findings.filter((each) => each.severity === 'error')).toEqual([])
    expect(judged.strikes.map((each) => [each.contested, each.wherever, each.says.includes('Struck wherever it applies by')])).toContainEqual([
      false,
      true,
      true,
    ])
    expect(judged.plain.join(' ')).toContain('that higher law strikes wherever they apply, so that they would count for nothing: 1 of 1.')
  })

  it('counts the situations in which a rule applies, and no others', () => {
    const wider = `norm n\n  officer must not tell\n    when information is one of status, release\n${source}`
    const { judged } = judgedAs('policy', 'us/nh/hanover', wider)
    const [settled] = judged.strikes.filter((each) => !each.contested)
    expect([settled?.wherever, /^Struck in (\d[\d,]*) of the (\d[\d,]*) situations in which it applies by /.test(settled?.says ?? '')]).toEqual([false, true])
    const others = judgedAs('policy', 'us/nh/hanover', wider.replace('information is one', 'recipient is federal-immigration and information is one')).judged
    expect(others.strikes.filter((each) => !each.contested).map((each) => each.wherever)).toEqual([true])
  })

  it('is plain, has no error where the text has none, and changes no act that the draft does not speak of', () => {
    const seen = { strikes: 0, otherwise: 0 }
    fc.assert(
      fc.property(fc.constantFrom(...ways), fc.constantFrom(...places), fc.constantFrom(...rules), (as, place, { acts, actors, modality }) => {
        const { judged, findings } = judgedAs(as, place, `norm n\n  ${actors.join(', ')} ${modality} ${acts.join(', ')}\n${source}`)
        expect(findings.filter((each) => ['void-norm', 'floor-breach', 'ceiling-breach'].includes(each.code) && each.severity === 'error')).toEqual([])
        expect(judged.plain.length).toBeGreaterThan(0)
        for (const each of judged.plain) expect(each).toMatch(/^[A-Z].*\.$/)
        expect([judged.fallen.says, judged.fallen.acts]).toEqual(['', []])
        for (const { says, wherever, when } of judged.strikes) {
          const [, count = '', total = ''] = /in ([\d,]+) of the ([\d,]+) situations in which it applies/.exec(says) ?? []
          expect([says.includes('wherever it applies'), count === '']).toEqual([wherever, wherever])
          if (wherever) expect(when).toBe('')
          else expect(BigInt(count.replaceAll(',', '')) < BigInt(total.replaceAll(',', ''))).toBe(true)
          seen.strikes += 1
        }
        if (judged.changes.acts.length === 0) expect(judged.plain[0]).toContain('It would change no answer')
        else seen.otherwise += 1
      }),
      { numRuns: 25 },
    )
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(0)
  })

  it('goes on to the way of its kind, and to a petition whose words are its rules', () => {
    const place = {
      ...{ id: 'us/vt/norwich', name: 'Norwich, Vermont', agency: 'municipal', replaces: { policy: [], ordinance: [] } },
      makers: { policy: 'Norwich Police Department', ordinance: 'Governing body of Norwich', advice: 'Voters of Norwich' },
      ways: { policy: 'vt.department-adoption', ordinance: 'vt.ordinance', advice: 'vt.petitioned-article' },
    }
    for (const as of ways) {
      const { judged } = judgedAs(as, 'us/vt/norwich', status)
      const on = onward('en', place, judged)
      expect([on.as, on.way]).toEqual([as, place.ways[as]])
      expect(on.petition).toMatchObject({ place: place.id, procedure: 'vt.petitioned-article', title: 'A quoted title' })
      for (const rule of judged.rules) expect(on.petition?.article).toContain(rule)
      // WHY: not all are tried, because people have to look at a rule that says must in an article that advises
      const traps = trapsIn(on.petition?.article ?? '').map((each) => each.trap)
      for (const none of ['empty', 'no-question', 'two-questions'] as const) expect(traps).not.toContain(none)
      expect(onward('en', place, { ...judged, rules: Array(90).fill(judged.rules[0]) as string[] })).toMatchObject({ petition: undefined, isLong: true })
    }
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
