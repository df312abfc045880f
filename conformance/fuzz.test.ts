// Bad input gets findings: never a crash, a hang or a wrong rule.
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compileDocuments } from '../src/corpus/index.ts'
import { home, readDocuments } from '../src/folder/index.ts'
import { check, format, type Parsed, parse } from '../src/language/index.ts'
import { mutate } from './mutate.ts'
import { seeded } from './random.ts'

/** Inputs per run: 100,000 and more in the long run. */
const inputs = Number(process.env['EVENHAND_FUZZ'] ?? 500)
const documents = readDocuments(join(home, 'law'))
const pieces = documents.texts.flatMap(({ text }) => piecesOf(text))
const surroundings = { places: new Set(['us/vt', 'us/vt/norwich', 'us/vt/hartford']), circuits: new Set(['second-circuit', 'first-circuit']) }
const [first = '', ...others] = pieces

describe('damaged pieces of real documents', () => {
  const perBatch = 500
  it.each(Array.from({ length: Math.ceil(inputs / perBatch) }, (_, batch) => [batch + 1]))('batch %i', (batch) => {
    const random = seeded(batch)
    for (let index = 0; index < perBatch; index += 1) {
      const text = mutate(random, random.pick([first, ...others]), [first, ...others])
      const parsed = parse('fuzz.md', text)
      expect(whole(parsed)).toEqual([])
      const { law, findings } = check([{ file: 'fuzz.md', text }], surroundings)
      expect(law === undefined).toBe(findings.some((each) => each.severity === 'error'))
      for (const { span } of findings) expect(span.offset <= text.length && span.line >= 1 && span.column >= 1).toBe(true)
      const laid = format('fuzz.md', text)
      if (laid === undefined) expect(parsed.findings).not.toEqual([])
      else expect(format('fuzz.md', laid)).toBe(laid)
    }
  })
})

describe('damaged documents within the whole law', () => {
  it.each(Array.from({ length: Math.min(100, Math.ceil(inputs / 40)) }, (_, index) => [index + 1]))(
    'seed %i: the law is built without error or not at all',
    (seed) => {
      const random = seeded(seed)
      const at = random.between(0, documents.texts.length - 1)
      const texts = documents.texts.map((each, index) => (index === at ? { ...each, text: mutate(random, each.text, [first, ...others]) } : each))
      const { law, artefact, findings } = compileDocuments({ ...documents, texts })
      expect(artefact === undefined).toBe(findings.some((each) => each.severity === 'error'))
      expect(law === undefined).toBe(artefact === undefined)
    },
  )
})

describe('enormous and hostile documents', () => {
  const megabytes = 10 * 1024 * 1024
  const hostile: readonly (readonly [string, string])[] = [
    ['10 MB of prose', 'a '.repeat(megabytes / 2)],
    ['10 MB of norms', '```policy\nnorm a officer must b source "x" official\n'.repeat(megabytes / 50)],
    ['deep brackets', `\`\`\`policy\nnorm a officer must b when ${'('.repeat(100_000)}a is b${')'.repeat(100_000)}\n\`\`\``],
    ['deep negation', `\`\`\`policy\nnorm a officer must b when ${'not ('.repeat(5000)}a is b\n\`\`\``],
    ['a string that never ends', `\`\`\`policy\nactor a en "${'x'.repeat(400_000)}`],
    ['a name of 400,000 letters', `\`\`\`policy\nactor ${'x'.repeat(400_000)}\n\`\`\``],
    ['400,000 backticks', '`'.repeat(400_000)],
    ['30,000 empty fences', '```policy\n```\n'.repeat(30_000)],
    ['zeros', '\u0000'.repeat(1000)],
    ['nothing', ''],
    ['a fence that never ends', '```policy'],
  ]
  it.each(hostile)('%s', (_, text) => {
    const { law, findings } = check([{ file: 'hostile.md', text }], surroundings)
    expect(law === undefined).toBe(findings.length > 0)
    expect(findings.length).toBeLessThan(20_000)
  })

  it('a definition that names itself, or two that name each other, is not known', () => {
    const text = '```policy\ndefinition a means b as defined\ndefinition b means a as defined and b as defined\n```'
    expect(check([{ file: 'x.md', text }], surroundings).findings.map((each) => each.code)).toContain('unknown-definition')
  })
})

/** A declaration that survived must be one by itself: what was half read must not pass for a rule. */
function whole({ text, declarations }: Parsed): readonly string[] {
  return declarations.flatMap((each) => {
    const cst = each.$cstNode
    const own = cst === undefined ? '' : text.slice(cst.offset, cst.end)
    const alone = parse('alone.md', `\`\`\`policy\n${own}\n\`\`\``)
    const [only] = alone.declarations
    return alone.findings.length === 0 && alone.declarations.length === 1 && only?.name === each.name && only.$type === each.$type ? [] : [own]
  })
}

/** Stretches of a document around each fence. */
function piecesOf(text: string): readonly string[] {
  return text.split(/(?<=\n```\n)/).filter((each) => each.includes('```policy'))
}
