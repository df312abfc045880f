// Whatever a document was made to do, reading and compiling it ends: in findings, or in law. How fast is for the bench.
import { describe, expect, it } from 'vitest'
import { analysed } from '../src/analysis/index.ts'
import { issuesOf } from '../src/compare/index.ts'
import { compileDocuments } from '../src/corpus/index.ts'
import { ask } from '../src/decide/index.ts'
import { format } from '../src/language/index.ts'
import { hostile, type Sizes } from './hostile.ts'
import { theLaw } from './law.fixture.ts'
import { seeded } from './random.ts'

/** As large as can be had in a moment. */
const sizes: Sizes = { pairs: 16, doublings: 40, norms: 90, exceptions: 40, tests: 1_000, brackets: 200, circle: 300, depth: 5_000, characters: 600_000 }

const { documents, law } = await theLaw()
const vocabulary = documents.texts.filter((each) => each.file.includes('vocabulary'))
const made = hostile(seeded(1), law.vocabulary, sizes)

describe('a hostile document', () => {
  it.each(made.map(({ name, text }) => [name, text]))('%s: ends in findings, or is law', (_, text) => {
    const texts = [...vocabulary, { file: 'hostile.md', text }]
    const compiled = compileDocuments({ ...documents, texts })
    const errors = compiled.findings.filter((each) => each.severity === 'error')
    expect(compiled.artefact === undefined).toBe(errors.length > 0)
    for (const { span } of compiled.findings) expect(span.offset >= 0 && span.offset <= text.length && span.line >= 1).toBe(true)
    const laid = format('hostile.md', text)
    if (laid !== undefined) expect(format('hostile.md', laid)).toBe(laid)
    if (compiled.artefact === undefined || compiled.law === undefined) return
    const reply = ask(compiled.artefact, { place: 'us/vt/norwich', day: '2024-06-05', act: 'tell', facts: {} })
    expect('answer' in reply).toBe(true)
    const { artefact, law: body } = compiled
    const { findings } = analysed({ places: artefact.places, body, texts: compiled.texts }, issuesOf(artefact, body), 'en', true)
    for (const { span } of findings) expect(texts.some((each) => each.file === span.file)).toBe(true)
  })

  it('is of many kinds, of which some are law', () => {
    const names = made.map((each) => each.name)
    expect(new Set(names).size).toBe(names.length)
    const accepted = made.filter(({ text }) => compileDocuments({ ...documents, texts: [...vocabulary, { file: 'hostile.md', text }] }).artefact !== undefined)
    expect(accepted.length).toBeGreaterThan(names.length / 4)
    expect(accepted.length).toBeLessThan(names.length)
  })

  it('is the same from the same seed, and another from another', () => {
    expect(hostile(seeded(1), law.vocabulary, sizes)).toEqual(made)
    expect(hostile(seeded(2), law.vocabulary, sizes)).not.toEqual(made)
  })
})
