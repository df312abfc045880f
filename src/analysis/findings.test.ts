// Issues become findings: at the rule they are about, as grave as the text says, and a treatment that met none is told where it stands.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Issue } from '../compare/index.ts'
import { check } from '../language/index.ts'
import { analysed } from './findings.ts'

const base = { file: 'base.md', text: readFileSync(join(import.meta.dirname, '../../docs/diagnostics/base.md'), 'utf8') }
const instrument = (id: string, treats: string, rules: string): string => `# A text

\`\`\`policy
instrument ${id}
  title en "The ${id}" es "El ${id}"
  kind agency-policy
  made by "A council"
  binds municipal in us/vt
  source "treats gap as error" official
${treats}
${rules}
\`\`\`
`
const norm = (name: string): string => `norm ${name}
  officer must not require-id
  source "S" official`
const treatment = (what: string): string => `  treats ${what} because en "why ${what}" es "por qué ${what}"`

function found(treats: readonly string[], issues: readonly Issue[], whole: boolean, language: 'en' | 'es' = 'en') {
  const texts = [
    base,
    { file: 'first.md', text: instrument('first', treats.map(treatment).join('\n'), [norm('a'), norm('b')].join('\n')) },
    { file: 'second.md', text: instrument('second', '', norm('c')) },
  ]
  const { law, documents, findings } = check(texts, { places: new Set(['us/vt']), circuits: new Set() })
  expect(findings).toEqual([])
  if (law === undefined) throw new Error('no law')
  const result = analysed({ places: [{ id: 'us/vt', name: 'Vermont' }], body: law, texts: documents }, issues, language, whole)
  const at = ({ file, offset, end }: { readonly file: string; readonly offset: number; readonly end: number }): string =>
    `${file} ${texts.find((each) => each.file === file)?.text.slice(offset, end)}`
  return { ...result, at }
}

const issue = (code: Issue['code'], provisions: readonly string[], more: Partial<Issue> = {}): Issue => ({ code, provisions, when: {}, example: {}, ...more })

describe('an issue', () => {
  it('is told at the first rule that has a part in it, and beside it at the others and at the limit', () => {
    const { findings, at } = found([], [issue('conflict', ['first/b', 'second/c', 'first/a'], { limit: 'second' })], false)
    expect(findings.map((each) => [each.code, each.severity, at(each.span)])).toEqual([['conflict', 'error', 'first.md b']])
    expect(findings[0]?.related.map((each) => [each.role, at(each.span)])).toEqual([
      ['also-here', 'second.md c'],
      ['also-here', 'first.md a'],
      ['also-here', 'second.md second'],
    ])
    expect(findings[0]?.words).toMatchObject({ name: 'first/b', others: 'second/c`, `first/a', limit: 'second' })
  })

  it('is told of something that no document holds at its name', () => {
    const { findings } = found([], [issue('gap', ['elsewhere'])], false)
    expect(findings.map((each) => each.span)).toEqual([{ file: 'elsewhere', line: 1, column: 1, offset: 0, end: 0 }])
  })

  it.each([
    ['ceiling-breach', 'error'],
    ['conflict', 'error'],
    ['dead-norm', 'warning'],
    ['doubtful-norm', 'warning'],
    ['floor-breach', 'error'],
    ['gap', 'warning'],
    ['no-none', 'warning'],
    ['redundant-norm', 'warning'],
    ['scope-in-caution', 'warning'],
    ['too-involved', 'error'],
    ['void-norm', 'error'],
  ] as const)('%s is as grave as %s', (code, severity) => {
    expect(found([], [issue(code, ['first/a'])], false).findings.map((each) => [each.code, each.severity])).toEqual([[code, severity]])
  })

  it('says whether it is of a fact, of acts, or of words that were said', () => {
    const { findings } = found([], [issue('no-none', ['first/a'], { said: ['person', 'hold', 'arrest'] })], false)
    expect(findings[0]?.words).toMatchObject({ fact: 'person', acts: 'hold`, `arrest', said: 'person`, `hold`, `arrest' })
  })
})

describe('a treatment', () => {
  it('makes an issue as grave as it says, or one that is known, in the language asked for', () => {
    const { findings } = found(['redundant-norm as error'], [issue('redundant-norm', ['first/a']), issue('redundant-norm', ['second/c'])], true)
    expect(findings.map((each) => [each.words['name'], each.severity])).toEqual([
      ['first/a', 'error'],
      ['second/c', 'warning'],
    ])
    const accepted = found(['redundant-norm as accepted'], [issue('redundant-norm', ['first/a'])], true, 'es')
    expect(accepted.findings).toEqual([])
    expect(accepted.accepted.map((each) => [each.finding.words['name'], each.because])).toEqual([['first/a', 'por qué redundant-norm as accepted']])
  })

  it('is of the rules that it names, whichever part they have', () => {
    const issues = [issue('conflict', ['second/c', 'first/b']), issue('conflict', ['second/c', 'first/a'])]
    const { findings, accepted } = found(['conflict of b as accepted'], issues, true)
    expect(findings.map((each) => each.words['others'])).toEqual(['first/a'])
    expect(accepted.map((each) => each.finding.words['others'])).toEqual(['first/b'])
  })

  it('of a gap is of the act that nothing is said of', () => {
    const question = { actor: 'officer', act: 'require-id' }
    const { findings, accepted } = found(['gap of require-id as accepted'], [issue('gap', ['first'], { question }), issue('gap', ['first'])], true)
    expect([findings.length, accepted.length]).toEqual([1, 1])
  })

  it('that met nothing is told where it stands, and only where the whole law was looked at', () => {
    const treats = ['redundant-norm of a,\n    b as accepted', 'redundant-norm of b as error', 'redundant-norm as error', 'gap as error']
    const { findings, at } = found(treats, [issue('redundant-norm', ['first/b'])], true)
    const idle = findings.filter((each) => each.code === 'idle-treatment')
    expect(idle.map((each) => [at(each.span).replace(/\s+because[\s\S]*/, ''), each.severity, each.words])).toEqual([
      ['first.md treats redundant-norm of b as error', 'warning', { name: 'first', code: 'redundant-norm b' }],
      ['first.md treats redundant-norm as error', 'warning', { name: 'first', code: 'redundant-norm' }],
      ['first.md treats gap as error', 'warning', { name: 'first', code: 'gap' }],
    ])
    expect(found(treats, [], false).findings).toEqual([])
  })
})
