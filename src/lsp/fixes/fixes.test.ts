// Applying a fix takes its finding away and brings no other: tried on what the page of each finding tells to avoid.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderOf, root } from '../../../conformance/lsp/kit-node.ts'
import type { Code } from '../../language/index.ts'
import { locales } from '../../wording/index.ts'
import { Workspace } from '../workspace.ts'
import type { Edit } from './fix.ts'
import { fixers, fixesFor } from './fixes.ts'

const pages = join(import.meta.dirname, '../../../docs/diagnostics')
const read = (name: string): string => readFileSync(join(pages, `${name}.md`), 'utf8')
const shown = (code: string): string => /## Avoid[\s\S]*?^~~~markdown\n([\s\S]*?)^~~~$/m.exec(read(code))?.[1] ?? ''
const older =
  '```policy\ninstrument sample.older\n  title en "A" es "A"\n  kind ordinance\n  made by "A"\n  in force from 2000-01-01 through 2001-01-01\n  binds nobody\n  source "A" official\n```\n'
const over = (text: string): Workspace => new Workspace(folderOf({ 'vocabulary/base.md': read('base'), 'older.md': older, 'x.md': text }))

/** A document in which everything that can be misspelled is spelled well. */
const whole = `\`\`\`policy
instrument sample.text
  title en "A" es "A"
  kind federal-statute
  made by "A"
  in force from 2002-01-01
  replaces sample.older
  binds municipal in us/vt/norwich
  source "A" official

definition traffic
  means setting is traffic-stop
  en "a stop"
  es "una parada"
  source "A" official

norm gentle
  officer must not hold
    when person is victim
    unless traffic as defined
  source "A" official

norm strict
  officer must hold
  overrides gentle
  source "A" official

eraser wide
  voids prohibitions on tell
  reaches ordinance and below
  contested in second-circuit
    for en "A" es "A"
  source "A" official
\`\`\`

\`\`\`policy
act bid by officer
  en "bid {person} farewell"
  es "despedir a {person}"
\`\`\`
`

const misspelled: Readonly<Record<string, readonly [string, string]>> = {
  'unknown-act': ['must not hold', 'must not hodl'],
  'unknown-actor': ['  officer must not', '  oficer must not'],
  'unknown-agency': ['binds municipal', 'binds municpal'],
  'unknown-fact': ['when person', 'when persn'],
  'unknown-instrument': ['replaces sample.older', 'replaces sample.oldr'],
  'unknown-kind': ['kind federal-statute', 'kind federal-statut'],
  'unknown-norm': ['overrides gentle', 'overrides gentel'],
  'unknown-place': ['us/vt/norwich', 'us/vt/norwhich'],
  'unknown-circuit': ['in second-circuit', 'in secnd-circuit'],
  'unknown-definition': ['unless traffic', 'unless trafic'],
  'unknown-answer': ['is victim', 'is vicitm'],
  'unknown-slot': ['bid {person}', 'bid {persn}'],
}
const example = (code: string): string => {
  const [well, ill] = misspelled[code] ?? []
  return well === undefined || ill === undefined ? shown(code) : whole.replace(well, ill)
}

/** The codes of all findings, in order. */
const codesIn = (text: string): readonly string[] => over(text).findings.map((each) => each.code)

function applied(text: string, edits: readonly Edit[]): string {
  return [...edits].sort((a, b) => b.from - a.from).reduce((done, { from, end, text: put }) => done.slice(0, from) + put + done.slice(end), text)
}

/** Every way to mend every finding of a code in a text. */
function mended(text: string, code: string): readonly { readonly title: string; readonly text: string }[] {
  const workspace = over(text)
  const page = workspace.page(`${root}/x.md`)
  if (page === undefined) throw new Error('no page')
  return workspace.findings
    .filter((each) => each.code === code)
    .flatMap((finding) => fixesFor({ workspace, page, finding, language: 'en' }).map(({ title, edits }) => ({ title, text: applied(text, edits) })))
}

it('nothing is wrong where nothing is misspelled', () => expect(codesIn(whole)).toEqual([]))

describe.each(Object.keys(fixers))('%s', (code) => {
  const text = example(code)
  const before = codesIn(text)

  it('is taken away by each fix, and nothing comes in its place', () => {
    const all = mended(text, code)
    expect(all.length).toBeGreaterThan(0)
    for (const each of all) {
      const after = codesIn(each.text)
      expect(after.length, `${each.title}\n${each.text}`).toBeLessThan(before.length)
      for (const left of after) expect(before).toContain(left)
    }
  })

  it('says in both languages what it would do', () => {
    const workspace = over(text)
    const page = workspace.page(`${root}/x.md`)
    const finding = workspace.findings.find((each) => each.code === code)
    if (page === undefined || finding === undefined) throw new Error(`no ${code}`)
    const titles = locales.map((language) => fixesFor({ workspace, page, finding, language }).map((each) => each.title))
    expect(titles.flat().every((each) => /^\p{Ll}/u.test(each) && !/[{}]|undefined/.test(each))).toBe(true)
    expect(titles[0]).not.toEqual(titles[1])
  })
})

describe('particular fixes', () => {
  const instrument =
    '```policy\ninstrument vt.x\n  title en "X"\n        es "X"\n  kind model-policy\n  made by "X"\n  binds municipal in us/vt\n  source "X" official\n'
  const norm = 'norm a\n  officer must not hold\n    when person is passenger\n  source "X" official\n'
  const codesOf = (text: string): readonly string[] => codesIn(text)
  const first = (text: string, code: Code): string => mended(text, code)[0]?.text ?? ''

  it('start from the text in the other language', () => {
    const text = `${instrument}\n${norm}  caution en "Take care."\n\`\`\`\n`
    expect(first(text, 'missing-wording')).toContain('  caution en "Take care."\n          es "TODO Take care."\n')
  })

  it('fill in a wording that is there and empty', () => {
    const text = `${instrument}\n${norm}  caution en "Take care." es ""\n\`\`\`\n`
    expect(codesOf(text)).toEqual(['missing-wording'])
    expect(codesOf(first(text, 'missing-wording'))).toEqual([])
  })

  it('add both wordings where there is none', () => {
    const text =
      '```policy\nactor clerk\n\nact sign by officer\n\nfact late\n  asks\n  sensitivity 1\n  answers\n    yes en "late" es "tarde"\n    no en "in time" es "a tiempo"\n```\n'
    expect(codesOf(text)).toHaveLength(6)
    expect(mended(text, 'missing-wording').map((each) => codesOf(each.text).length)).toEqual([4, 4, 4, 4, 4, 4])
  })

  it('put a source before what follows sources', () => {
    const text = `${instrument.replace('  source "X" official\n', '  reviewed 2024-01-01\n')}\n${norm.replace('  source "X" official\n', '')}  caution en "A" es "A"\n\`\`\`\n`
    expect(codesOf(text)).toEqual(['missing-source', 'missing-source'])
    for (const each of mended(text, 'missing-source')) expect(codesOf(each.text)).toEqual(['missing-source'])
  })

  it('take one override out of several', () => {
    const other = 'norm b\n  agency must train-officers\n  source "X" official\n'
    const third = norm.replace('norm a', 'norm c')
    for (const list of ['b, c', 'c, b', 'b']) {
      const text = `${instrument}\n${other}\n${third}\n${norm.replace('  source', `  overrides ${list}\n  source`)}\`\`\`\n`
      expect(codesOf(text)).toEqual(['idle-override'])
      expect(codesOf(first(text, 'idle-override'))).toEqual([])
    }
  })

  it('know norms of other documents by their last name', () => {
    const text = `${instrument}\n${norm}\`\`\`\n`
    const other = text.replace('vt.x', 'vt.y').replace('norm a', 'norm elsewhere')
    const workspace = new Workspace(
      folderOf({
        'vocabulary/base.md': read('base'),
        'x.md': text.replace('  source "X" official\n```', '  overrides elsewhere\n  source "X" official\n```'),
        'y.md': other,
      }),
    )
    const page = workspace.page(`${root}/x.md`)
    const [finding] = workspace.findings
    if (page === undefined || finding === undefined) throw new Error('no finding')
    expect(fixesFor({ workspace, page, finding, language: 'en' })[0]?.edits[0]?.text).toBe('vt.y/elsewhere')
  })
})
