// What the documents quote is what the program says.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { theLaw } from '../conformance/law.fixture.ts'
import { evenhand } from '../src/cli/run.fixture.ts'
import { ask } from '../src/decide/index.ts'
import { home } from '../src/folder/index.ts'

import { words as grammar } from '../src/grammar/index.ts'
import { keywords, parse } from '../src/language/index.ts'
import { canBind, kinds } from '../src/rules/index.ts'
import { limitSentence, locales, normSentence, sentence } from '../src/wording/index.ts'

const read = (file: string) => readFileSync(join(home, file), 'utf8')
const { documents, law, artefact } = await theLaw()
const folded = (text: string) => text.replace(/\s+/g, ' ').trim()
const folder = mkdtempSync(join(tmpdir(), 'evenhand-docs-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What the program prints, on either stream, as plain text. */
async function printed(...args: readonly string[]): Promise<string> {
  const { stdout, stderr } = await evenhand(...args)
  return stdout + stderr
}

describe('the guide to the language', () => {
  const guide = read('docs/language.md')
  const { declarations, findings } = parse('language.md', guide)

  it('can be read by the program', () => {
    expect(findings).toEqual([])
    expect(declarations.length).toBeGreaterThan(15)
  })

  it('quotes the law to the letter, but for the two examples that say they are not', () => {
    const corpus = documents.texts.map(({ text }) => folded(text)).join(' ')
    const strange = declarations.filter((each) => !corpus.includes(folded(guide.slice(each.$cstNode?.offset, each.$cstNode?.end))))
    expect(strange.map((each) => each.name).sort()).toEqual(['savings', 'suspected-passenger-id'])
  })

  it('quotes sentences that the program makes', () => {
    const made = new Set(
      locales.flatMap((language) => [
        ...law.norms.map((norm) => normSentence(artefact, language, norm)),
        ...law.limits.map((limit) => sentence(language, limitSentence(artefact, language, limit))),
      ]),
    )
    const quoted = [...guide.matchAll(/(?:^> .*\n)+/gm)].map((match) => folded(match[0].replace(/^> /gm, '')))
    const sentences = quoted.filter((each) => /^(An? |It is|Texts of |Un |No está)/.test(each))
    expect(sentences.length).toBeGreaterThan(5)
    expect(sentences.filter((each) => !made.has(each))).toEqual([])
  })

  it('lists every word that cannot be a name', () => {
    const listed = /### Words that cannot be names\n\n.*\n.*\n\n([\s\S]*?)\n\n/.exec(guide)?.[1] ?? ''
    const words = [...listed.matchAll(/`([a-z-]+)`/g)].map((match) => match[1])
    expect(words).toEqual([...keywords()].filter((each) => /^[a-z]/.test(each)).sort())
  })

  it('shows every declaration with its parts in the order that the grammar has', () => {
    const syntax = /## Syntax\n[\s\S]*?```text\n([\s\S]*?)```/.exec(guide)?.[1] ?? ''
    for (const [head, { parts }] of Object.entries(grammar.declarations)) {
      const shown = syntax.split(/\n\n|\n(?=actor|act )/).find((each) => each.startsWith(`${head} NAME`)) ?? ''
      const phrases = parts
        .flatMap((part) => part.split(' | ').slice(0, 1))
        .filter((part) => keywords().has(part.split(' ')[0] ?? '') && !Object.hasOwn(grammar.declarations, part))
      let at = 0
      const lost = phrases.filter((phrase) => {
        // WHY: the two sides of an open point are written in one word there
        const pattern = new RegExp(phrase === 'for' && head === 'unsettled' ? 'SIDE' : `(?<![\\w-])${phrase}(?![\\w-])`, 'g')
        pattern.lastIndex = at
        const found = pattern.exec(shown)
        at = found === null ? at : pattern.lastIndex
        return found === null
      })
      expect({ head, lost }).toEqual({ head, lost: [] })
    }
    expect([...keywords()].filter((each) => !new RegExp(`(?<![\\w-])${each}(?![\\w-])`).test(syntax))).toEqual([])
  })
})

describe('the walk from a paragraph to a rule', () => {
  const page = read('docs/writing-law.md')
  const { declarations, findings } = parse('writing-law.md', page)

  it('quotes the law to the letter, rules and paragraphs', () => {
    const corpus = documents.texts.map(({ text }) => folded(text)).join(' ')
    const rules = declarations.map((each) => page.slice(each.$cstNode?.offset, each.$cstNode?.end))
    const paragraphs = [...page.matchAll(/(?:^> .*\n)+/gm)].map((match) => match[0].replace(/^> /gm, ''))
    expect(findings).toEqual([])
    expect([rules.length, paragraphs.length]).toEqual([5, 1])
    expect([...rules, ...paragraphs].filter((each) => !corpus.includes(folded(each)))).toEqual([])
  })

  it('works on the instrument that it begins, in the file that it names', () => {
    const [, id = '', file = ''] = /new instrument (\S+) [\s\S]*?here `(law\/\S+\.md)`/.exec(page) ?? []
    expect(read(file)).toContain(`\ninstrument ${id}\n`)
  })
})

describe.each([
  ['README.md', 4],
  ['docs/writing-law.md', 1],
])('%s', (file, parts) => {
  it('shows an answer that is given', async () => {
    const block = /```\n\$ npm run -s evenhand -- ([\s\S]*?)```/.exec(read(file))?.[1] ?? ''
    const [command = '', ...shown] = block.split('\n\n')
    const args = folded(command.replace(/\\\n/g, ' ')).split(' ')
    const { stdout } = await evenhand(...args)
    expect(shown.length).toBeGreaterThanOrEqual(parts)
    for (const part of shown) expect(stdout).toContain(part.trimEnd())
  })
})

describe.each(['README.md', 'docs/comparing.md'])('%s', (file) => {
  const page = read(file)
  const draft = join(folder, 'draft.md')
  const [, written] = /~~~markdown\n([\s\S]*?)~~~/.exec(page) ?? []
  if (written !== undefined) writeFileSync(draft, written)
  // WHY: only those with an ellipsis are looked at, because the others are held to the letter, part by part, above
  const blocks = [...page.matchAll(/```\n\$ npm run -s evenhand -- ((?:.*\\\n)*.*)\n([\s\S]*?)```/g)].map(([, command = '', excerpt = '']) => ({
    command: folded(command.replace(/\\\n/g, ' ')),
    excerpt,
  }))
  const shown = blocks.filter(({ excerpt }) => excerpt.includes('…'))

  it('says where it leaves something out', () => {
    expect(blocks.length).toBeGreaterThan(1)
    expect(shown.length).toBeGreaterThan(0)
    expect(page).toMatch(/shortened/i)
  })

  it.each(shown)('shows what is printed, in its order: $command', async ({ command, excerpt }) => {
    const args = command.split(' ').map((each) => (each === 'draft.md' ? draft : each))
    const pieces = excerpt.split('…').map(folded)
    let rest = folded((await printed(...args)).replace(/\S*draft\.md/g, 'draft.md'))
    for (const piece of pieces) {
      expect(rest).toContain(piece)
      rest = rest.slice(rest.indexOf(piece) + piece.length)
    }
    expect(pieces.join('').length).toBeGreaterThan(100)
  })
})

describe('the page on what a rule means', () => {
  const ranks = (read('docs/meaning.md').split('## Rank\n')[1]?.split('\n## ')[0] ?? '').match(/^\d+\. .*$/gm) ?? []
  const listed = ranks.map((line) => [...line.matchAll(/`([a-z-]+)`/g)].map((match) => match[1]))

  it('lists every kind of instrument in the order of rank', () => {
    expect(listed.flat()).toEqual([...kinds])
    expect(ranks.map((line) => Number.parseInt(line, 10))).toEqual(ranks.map((_, index) => index + 1))
  })

  it('lists those that bind nobody together, last', async () => {
    expect(listed.at(-1)).toEqual(kinds.filter((each) => !canBind(each)))
  })
})

describe('the page on the command line', () => {
  const page = read('docs/command-line.md')
  type Json = Readonly<Record<string, unknown>>
  const asJson = async (...args: readonly string[]): Promise<Json> => JSON.parse((await evenhand(...args, '--json')).stdout) as Json
  /** The entries of a list inside an object. */
  const each = (from: Json, field: string): readonly Json[] => from[field] as readonly Json[]
  const inside = (from: Json, field: string): Json => from[field] as Json
  const first = (from: Json, field: string): Json => each(from, field)[0] ?? {}

  /** The fields that each table of a section lists. */
  const tables = (title: string): readonly (readonly string[])[] => {
    const section = (page.split(`\n## ${title}\n`)[1] ?? '').split('\n## ')[0] ?? ''
    return [...section.matchAll(/(?:^\|.*\n)+/gm)].map(([table]) =>
      [...table.matchAll(/^\| ((?:`\w+`(?:, )?)+) \|/gm)].flatMap((match) => (match[1] ?? '').replace(/`/g, '').split(', ')).sort(),
    )
  }
  const fields = (...samples: readonly Json[]) => samples.map((sample) => Object.keys(sample).sort())

  it('lists every command', async () => {
    const { stdout } = await evenhand('--help')
    const block = /Commands:\n([\s\S]*?)\n\n/.exec(stdout)?.[1] ?? ''
    const commands = [...block.matchAll(/^ {2}([a-z]+)/gm)].map((match) => match[1]).filter((name) => name !== 'help')
    const listed = [...page.matchAll(/^\| ((?:`[^`]+`(?:, )?)+) \|/gm)].flatMap((match) =>
      [...(match[1] ?? '').matchAll(/`([a-z]+)[^`]*`/g)].map((name) => name[1]),
    )
    expect(commands.length).toBeGreaterThan(15)
    expect(commands.filter((name) => !listed.includes(name))).toEqual([])
  })

  it('lists every field of an answer, and no other', async () => {
    const answer = await asJson('ask', 'hold', '--place', 'us/vt/norwich', '--on', '2024-06-04')
    expect(tables('`ask --json`')).toEqual(fields(answer))
  })

  it('lists every field of a difference, and no other', async () => {
    const found = await asJson('compare', 'vt.fip-2018', 'vt.fip-2024')
    const [act = {}] = each(found, 'acts').filter((one) => each(one, 'reasons').length > 0)
    const listed = tables('`compare --json`, `gaps --json`')
    expect(listed).toEqual(fields(found, inside(found, 'first'), act, first(act, 'regions')))
    for (const one of each(found, 'same')) expect(Object.keys(one)).toEqual(['actor', 'act', 'total', 'reasons'])
    expect(Object.keys(first(act, 'reasons'))).toEqual(['verdict', 'before', 'after', 'count', 'total'])
    expect(Object.keys(inside(found, 'documents'))).toEqual(['removed', 'added', 'hunks'])
    expect(Object.keys(each(inside(first(act, 'regions'), 'because'), 'after')[0] ?? {})).toEqual(['rule', 'text', 'source', 'address', 'written'])
    const gaps = await asJson('gaps', '--from', 'vt.fip-2018', '--to', 'vt.fip-2024')
    expect(fields(gaps)).toEqual(listed.slice(0, 1))
    expect([gaps['strictness'], gaps['same'], each(gaps, 'acts').flatMap((one) => each(one, 'reasons'))]).toEqual(['stricter', [], []])
  })

  it('lists what a standing and a change of duties have besides', async () => {
    const draft = join(folder, 'duty.md')
    const text = read('law/us/vt/fip-2024.md')
    const duty = '    and then must say-id-is-optional\n'
    expect(text).toContain(duty)
    writeFileSync(draft, text.replace(duty, ''))
    const found = await asJson('compare', 'vt.fip-2024', draft, '--act', 'request-id', '--place', 'us/vt/norwich', '--on', '2024-06-05')
    const [, side, , region] = tables('`compare --json`, `gaps --json`')
    expect(fields(inside(found, 'second'))[0]).toEqual([...(side ?? []).filter((name) => name !== 'instrument'), 'added', 'agency', 'place'].sort())
    expect(fields(first(first(found, 'acts'), 'duties'))[0]).toEqual([...(region ?? []), 'total', 'verdict'].sort())
  })

  it('lists every field of coverage, and no other', async () => {
    const found = await asJson('coverage', 'vt.fip-2018', '--model', 'vt.fip-2024')
    const [text] = each(found, 'texts')
    const departures = each(text ?? {}, 'components').flatMap((one) => each(one, 'departures'))
    const [plain, owing] = [departures.find((one) => !('duty' in one)), departures.find((one) => 'duty' in one)]
    const listed = tables('`coverage --json`')
    expect(listed).toEqual(fields(found, text ?? {}, first(text ?? {}, 'components'), plain ?? {}))
    expect(fields(owing ?? {})[0]).toEqual([...(listed[3] ?? []), 'duty'].sort())
  })

  it('lists every field of scenarios, and no other', async () => {
    const found = await asJson('scenarios', '--between', 'vt.fip-2018', 'vt.fip-2024', '--count', '2')
    expect(tables('`scenarios --json`')).toEqual(fields(found, first(found, 'scenarios')))
    const text = inside(first(found, 'scenarios'), 'text')
    expect([Object.keys(text), Object.keys(inside(text, 'after'))]).toEqual([
      ['story', 'before', 'after'],
      ['name', 'says', 'rules'],
    ])
  })

  it('lists every field of what decides, and no other', async () => {
    const found = await asJson('decisive', 'require-id', '--in', 'vt.fip-2024')
    expect(tables('`decisive --json`')).toEqual(fields(found))
    expect(fields(first(found, 'facts'), first(found, 'norms'))).toEqual([
      ['count', 'fact', 'total', 'when'],
      ['count', 'norm', 'total'],
    ])
  })

  it('lists every field of findings, and no other', async () => {
    const found = await asJson('check')
    const [accepted = {}] = each(found, 'accepted')
    expect(tables('`check --json`')).toEqual(fields(found, inside(accepted, 'finding')))
    expect(Object.keys(accepted)).toEqual(['finding', 'because'])
    const draft = join(folder, 'copy.md')
    writeFileSync(draft, read('law/us/vt/hartford/police-2024.md'))
    expect(Object.keys(await asJson('check', '--against', 'us/vt/hartford@2024-08-01', draft))).toEqual(['findings', 'accepted', 'binds'])
  })
})

describe('our answers beside other accounts', () => {
  const page = read('docs/against-others.md')
  const rows = [...page.matchAll(/^\| .+ \| `([^`]+)` \| ([a-z ]+) \|(?: .+ \|)?$/gm)].map((match) => [match[1] ?? '', match[2] ?? ''] as const)

  it('are more than fifty, and none that asks something is left out', () => {
    expect(rows.length).toBeGreaterThan(50)
    expect(rows.length).toBe(page.split('\n').filter((line) => line.includes(' --place ')).length)
  })

  it.each(rows)('%s: %s', (asked, verdict) => {
    const words = asked.split(' ')
    const value = (option: string) => words[words.indexOf(option) + 1] ?? ''
    const facts = Object.fromEntries(words.flatMap((word, index) => (words[index - 1] === '--fact' ? [word.split('=') as [string, string]] : [])))
    const agency = words.includes('--agency') ? { agency: value('--agency') } : {}
    const result = ask(artefact, { act: words[0] ?? '', place: value('--place'), day: value('--on'), facts, ...agency })
    expect('answer' in result ? (result.answer.verdict ?? 'it depends') : result.problems).toBe(verdict)
  })
})

describe('links between documents', () => {
  const pages = ['README.md', 'bench/README.md', ...readdirSync(join(home, 'docs'), { recursive: true }).map((each) => `docs/${String(each)}`)].filter((each) =>
    each.endsWith('.md'),
  )

  it.each(pages)('of %s lead to what is there', (page) => {
    const targets = [
      ...read(page)
        .replace(/```[\s\S]*?```/g, '')
        .matchAll(/\]\(([^)#\s]+)/g),
    ].map(([, target = '']) => target)
    expect(targets.filter((each) => !/^(https?|tel):/.test(each) && !existsSync(join(home, dirname(page), each)))).toEqual([])
  })
})
