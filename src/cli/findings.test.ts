// Findings on the terminal, of whatever a document was made to do.
import { expect, it } from 'vitest'
import { hostile } from '../../conformance/hostile.ts'
import { theLaw } from '../../conformance/law.fixture.ts'
import { seeded } from '../../conformance/random.ts'
import { compileDocuments } from '../corpus/index.ts'
import { locales } from '../wording/index.ts'
import { renderFindings } from './findings.ts'

const { documents, law } = await theLaw()
const vocabulary = documents.texts.filter((each) => each.file.includes('vocabulary'))
const made = hostile(seeded(3), law.vocabulary, {
  ...{ pairs: 8, doublings: 12, norms: 12, exceptions: 8, tests: 100 },
  ...{ brackets: 40, circle: 20, depth: 300, characters: 20_000 },
})

it('are shown with their place, and nothing is where there are none', () => {
  for (const { name, text } of made) {
    const texts = [...vocabulary, { file: 'hostile.md', text }]
    const { findings } = compileDocuments({ ...documents, texts })
    for (const locale of locales) {
      const shown = renderFindings(findings, texts, locale)
      if (findings.length === 0) expect(shown, name).toBe('')
      for (const { code, span } of findings.slice(0, 3)) {
        expect(shown, name).toContain(code)
        expect(shown, name).toContain(`${span.file}:${span.line}:${span.column}`)
      }
    }
  }
})
