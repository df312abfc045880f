// A declaration and a clause that the grammar does not have yet: once they stand there, every place that has to know them does.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { EmptyFileSystem, loadGrammarFromJson, URI } from 'langium'
import { createLangiumGrammarServices } from 'langium/grammar'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { wordsOf } from './shape.ts'

const written = readFileSync(join(import.meta.dirname, 'evenhand.langium'), 'utf8')
  .replace('Definition | Limit |', 'Definition | Limit | Footing |')
  .replace("('overrides' overrides", "('yields' 'up' 'to' yields+=[Norm:ID])?\n    ('overrides' overrides")
  .concat("\nFooting: 'footing' name=ID 'rests' 'upon' ground=ID ('sways' when=Condition)? sources+=Source*;\n")

/** The grammar as the generator would write it. */
async function generated(): Promise<string> {
  const { shared, grammar } = createLangiumGrammarServices(EmptyFileSystem)
  const document = shared.workspace.LangiumDocumentFactory.fromString(written, URI.parse('memory:///made-up.langium'))
  shared.workspace.LangiumDocuments.addDocument(document)
  await shared.workspace.DocumentBuilder.build([document], { validation: false })
  return grammar.serializer.JsonSerializer.serialize(document.parseResult.value)
}

const fence = (rules: string): string => `\`\`\`policy\n${rules}\n\`\`\`\n`

describe('a made-up declaration and a made-up clause', () => {
  let language: typeof import('./index.ts')
  let grammar: typeof import('../grammar/index.ts')
  let colors: typeof import('../../editor/colors.ts')

  beforeAll(async () => {
    const json = await generated()
    vi.resetModules()
    vi.doMock('./generated/grammar.ts', () => ({ EvenhandGrammar: () => loadGrammarFromJson(json) }))
    vi.doMock('../grammar/words.ts', () => ({ words: wordsOf(loadGrammarFromJson(json)) }))
    language = await import('./index.ts')
    grammar = await import('../grammar/index.ts')
    colors = await import('../../editor/colors.ts')
  })
  afterAll(() => {
    vi.doUnmock('./generated/grammar.ts')
    vi.doUnmock('../grammar/words.ts')
    vi.resetModules()
  })

  it('are read', () => {
    const { findings, declarations } = language.parse('x.md', fence('footing a\n  rests upon b\n  sways x is y\n  source "s" official'))
    expect(findings).toEqual([])
    expect(declarations.map((each) => each.name)).toEqual(['a'])
    expect(language.grammarWords()).toEqual(grammar.words)
  })

  it('are words that nothing can be called', () => {
    for (const word of ['footing', 'rests', 'upon', 'sways', 'yields', 'up']) expect(language.keywords().has(word)).toBe(true)
  })

  it('stand in the order of parts that a mistake is answered with', () => {
    const of = (rules: string) => language.parse('x.md', fence(rules)).findings.map((each) => each.words)
    expect(of('footing a\n  rests upon b\n  source "s" official\n  sways x is y')).toMatchObject([{ within: 'footing', order: 'rests upon, sways, source' }])
    expect(of('norm a\n  officer may hold\n  source "s" official\n  yields up to b')[0]?.['order']).toMatch(/in force, yields up to, overrides/)
    expect(of('footing a\n  b')).toMatchObject([{ expected: 'rests' }])
  })

  it('are offered, also behind what cannot be read', () => {
    const offered = (rules: string) => {
      const text = `\`\`\`policy\n${rules}`
      return language.expectedAt(text, text.length)?.expected.flatMap((each) => (each.kind === 'keyword' ? [each.word] : []))
    }
    expect(offered('norm x\n  officer may hold\n')).toContain('yields')
    expect(offered('norm x 77\n  yields ')).toContain('up')
    expect(offered('footing a rests upon b\n')).toContain('sways')
    expect(offered('footing a 77\n  rests ')).toContain('upon')
    expect(offered('footing a 77\n  source "s" official\n')).toContain('source')
  })

  it('begin a declaration also where only first lines are looked for', () => {
    expect(grammar.headsIn(fence('footing a\n  rests upon b'))).toMatchObject([{ kind: 'footing', name: 'a', line: 2 }])
  })

  it('have their colors in editors', () => {
    const { repository } = colors.colorsOf(grammar.words, { attestations: [], locales: [] })
    expect(repository.declaration.match).toMatch(/[(|]footing[|)]/)
    for (const word of ['rests', 'upon', 'yields', 'up']) expect(repository.keyword.match).toMatch(new RegExp(`[(|]${word}[|)]`))
    expect(repository.logic.match).toMatch(/[(|]sways[|)]/)
  })
})
