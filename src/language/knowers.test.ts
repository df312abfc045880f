// Who can know a fact, and which text another adopts whole: read, laid out, and checked for names.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { check, format } from './index.ts'

const base = { file: 'base.md', text: readFileSync(join(import.meta.dirname, '../../docs/diagnostics/base.md'), 'utf8') }
const surroundings = { places: new Set(['us/vt', 'us/vt/norwich']), circuits: new Set(['second-circuit']) }
const document = (file: string, lines: string) => ({ file, text: `\`\`\`policy\n${lines}\n\`\`\`\n` })
const fact = (line: string) =>
  document(
    'fact.md',
    `fact tired\n  asks en "Tired?"\n       es "¿Cansado?"\n  sensitivity 1\n${line}  answers\n    yes en "yes" es "sí"\n    no en "no" es "no"`,
  )
const text = (id: string, line: string) =>
  document(
    `${id}.md`,
    `instrument ${id}\n  title en "A" es "A"\n  kind agency-policy\n  made by "x"\n${line}  binds municipal in us/vt/norwich\n  source "x" official`,
  )
const checked = (...documents: readonly ReturnType<typeof document>[]) => check([base, ...documents], surroundings)
const codes = (...documents: readonly ReturnType<typeof document>[]) => checked(...documents).findings.map((each) => each.code)

describe('who can know a fact', () => {
  it('is everybody where nothing is said, and otherwise who is named', () => {
    const knowers = (line: string) => checked(fact(line)).law?.vocabulary.facts.find((each) => each.id === 'tired')?.knowers
    expect(knowers('')).toBeUndefined()
    expect(knowers('  known to officer\n')).toEqual(['officer'])
    expect(knowers('  judgement of officer\n  known to officer, agency\n')).toEqual(['officer', 'agency'])
    expect(codes(fact('  known to nobody-there\n'))).toEqual(['unknown-actor'])
  })

  it('stays where it is when a document is laid out', () => {
    const { text: written } = fact('  judgement of officer\n  known to officer, agency\n')
    expect(format('x.md', written)).toBe(written)
  })
})

describe('a text that adopts another', () => {
  it('names it, and one that is there', () => {
    const model = text('a.model', '')
    const found = checked(model, text('a.own', '  adopts a.model\n'))
    expect(found.findings).toEqual([])
    expect(found.law?.instruments.map((each) => [each.id, each.adopts])).toContainEqual(['a.own', 'a.model'])
    expect(codes(text('a.own', '  adopts a.model\n'))).toEqual(['unknown-instrument'])
    const { text: written } = text('a.own', '  adopts a.model\n')
    expect(format('x.md', written)).toContain('\n  adopts a.model\n')
  })
})
