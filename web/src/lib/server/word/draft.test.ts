// A draft in Word holds every word of the draft once, in its order, and says in the file itself which language it is and what is no rule.

import { readPolicy } from 'evenhand/policies'
import { locales, say } from 'evenhand/wording'
import fc from 'fast-check'
import mammoth from 'mammoth'
import { expect, it } from 'vitest'
import { fromBufferPromise } from 'yauzl'
import type { DraftPart } from '#lib/server/draft/parts-node.ts'
import { draftWord } from './draft.ts'

const text = fc.stringMatching(/^[A-Za-zñé<&"’]{1,12}( [A-Za-zñé<&"’.]{1,12}){0,12}$/)
const part: fc.Arbitrary<DraftPart> = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), level: fc.integer({ min: 1, max: 6 }), text }),
  fc.record({ kind: fc.constantFrom('account' as const, 'rule' as const), text }),
)

it('holds every word, once and in order', () =>
  fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...locales),
      text,
      fc.array(part, { maxLength: 12 }),
      fc.array(text, { maxLength: 3 }),
      async (lang, title, parts, notes) => {
        const file = await draftWord({ lang, title, notes, rules: [] }, parts, '2026-11-30')
        const { value } = await mammoth.extractRawText({ buffer: Buffer.from(file) })
        const own = parts[0]?.kind === 'heading' && parts[0].text === title ? parts.slice(1) : parts
        const told = own.map((each) => (each.kind === 'account' ? `${say(lang, 'draft.word.account')} ${each.text}` : each.text))
        expect(value.split('\n').filter((line) => line !== '')).toEqual([
          title,
          say(lang, 'draft.word.rules'),
          ...told,
          say(lang, 'draft.sheet.know'),
          ...notes,
        ])
      },
    ),
    { numRuns: 30 },
  ))

it('has its language, its title, headings and numbered rules, and can be sent here again', async () => {
  const parts: readonly DraftPart[] = [
    { kind: 'heading', level: 2, text: 'Stops' },
    { kind: 'account', text: 'What this is about.' },
    { kind: 'rule', text: 'An officer must not ask.' },
    { kind: 'rule', text: 'An officer must tell.' },
  ]
  const file = await draftWord({ lang: 'es', title: 'Una política', notes: [], rules: [] }, parts, '2026-11-30')
  const zip = await fromBufferPromise(Buffer.from(file), { lazyEntries: true })
  const texts = new Map<string, string>()
  for await (const entry of zip.eachEntry()) {
    const chunks: Uint8Array[] = []
    for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Uint8Array>) chunks.push(chunk)
    texts.set(entry.fileName, Buffer.concat(chunks).toString())
  }
  expect(texts.get('word/styles.xml')).toContain('w:lang w:val="es-US"')
  expect(texts.get('docProps/core.xml')).toContain('<dc:title>Una política</dc:title>')
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(file) })
  expect(value).toContain('<h2>Stops</h2>')
  expect(value).toContain('<ol><li>An officer must not ask.</li><li>An officer must tell.</li></ol>')
  expect(await readPolicy(file, 'word')).toMatchObject({ kind: 'read', hasTrackedChanges: false })
})
