import { describe, expect, it } from 'vitest'
import { parse } from './index.ts'

const fence = (rules: string) => `Prose.\n\n\`\`\`policy\n${rules}\n\`\`\`\n`
const good = 'norm good\n  officer may wait\n  source "x" official'

describe('reading a document', () => {
  it('takes fences marked policy, at the start of a line, and nothing else', () => {
    const text = `${fence(good)}\n\`\`\`json\nnorm no\n\`\`\`\n text \`\`\`policy\nnorm no\n\`\`\`\n\`\`\`policy-other\nnorm no\n\`\`\`\n`
    expect(parse('x.md', text)).toMatchObject({ findings: [], declarations: [{ name: 'good' }] })
  })

  it('reports every mistake, and keeps what stands between them', () => {
    const { findings, declarations } = parse('x.md', fence(`norm a officer must must wait\n${good}\nnorm b officer may not wait`))
    expect(findings.map((each) => [each.code, each.span.line, each.span.column])).toEqual([
      ['syntax', 4, 21],
      ['syntax', 8, 20],
    ])
    expect(declarations.map((each) => each.name)).toEqual(['good'])
  })

  it('has no `may not`: it can be read in two ways', () => {
    expect(parse('x.md', fence('norm a\n  officer may not wait')).findings).toMatchObject([{ code: 'syntax', words: { found: 'not' } }])
  })

  it('finds the end of a fence that was not closed', () => {
    const { findings } = parse('x.md', `\`\`\`policy\n${good}`)
    expect(findings).toMatchObject([{ code: 'syntax', words: { found: '', expected: 'CLOSE' } }])
  })

  it('closes a fence only by a mark alone on its line', () => {
    const text = '```policy\nactor a en "x" es "y"```policy\nprose\n```\n'
    expect(parse('x.md', text).findings[0]).toMatchObject({ code: 'syntax', span: { line: 2, column: 22 } })
    expect(parse('x.md', '```policy\nactor a en "x" es "y"\n```  \nprose\n').findings).toEqual([])
  })

  it('stops a string at the end of its fence', () => {
    const { declarations } = parse('x.md', `${fence('actor a en "never closed')}${fence(good)}`)
    expect(declarations.map((each) => each.name)).toEqual(['good'])
  })

  it('reads nothing from what has too many rules, and says which is the first too many', () => {
    const rules = (count: number): string => fence(Array.from({ length: count }, (_, index) => `norm n${index}\n  officer must not wait`).join('\n'))
    expect(parse('x.md', rules(100))).toMatchObject({ findings: [], declarations: { length: 100 } })
    const { findings, declarations } = parse('x.md', rules(101))
    expect(declarations).toEqual([])
    expect(findings).toMatchObject([{ code: 'too-many-rules', words: { count: '101', most: '100' }, span: { line: 204 } }])
  })

  it('refuses what is too large, not text, or nested too deep, and says where', () => {
    expect(parse('x.md', 'x'.repeat(600_000)).findings).toMatchObject([{ code: 'too-large' }])
    expect(parse('x.md', 'two\nlines\u0000').findings).toMatchObject([{ code: 'not-text', span: { line: 2, column: 6 } }])
    expect(parse('x.md', fence(`norm a officer may wait when ${'('.repeat(50)}`)).findings).toMatchObject([{ code: 'nested-too-deep', span: { line: 4 } }])
  })
})
