// What the documents quote is what the program says.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compileDocuments } from '../src/cli/compile-node.ts'
import { home, readDocuments } from '../src/cli/law-node.ts'
import { ask } from '../src/decide/index.ts'

import { keywords, parse } from '../src/language/index.ts'
import { canBind, kinds } from '../src/rules/index.ts'
import { languages, limitSentence, normSentence, sentence } from '../src/wording/index.ts'

const read = (file: string) => readFileSync(join(home, file), 'utf8')
const documents = readDocuments(join(home, 'law'))
const { law, artefact } = compileDocuments(documents)
if (law === undefined || artefact === undefined) throw new Error('the law does not compile')
const folded = (text: string) => text.replace(/\s+/g, ' ').trim()

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
      languages.flatMap((language) => [
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
  it('shows an answer that is given', () => {
    const block = /```\n\$ npm run -s evenhand -- ([\s\S]*?)```/.exec(read(file))?.[1] ?? ''
    const [command = '', ...shown] = block.split('\n\n')
    const args = folded(command.replace(/\\\n/g, ' ')).split(' ')
    const { stdout } = spawnSync(process.execPath, [join(home, 'bin/evenhand.mjs'), ...args], { encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } })
    expect(shown.length).toBeGreaterThanOrEqual(parts)
    for (const part of shown) expect(stdout).toContain(part.trimEnd())
  })
})

describe('the page on comparing', () => {
  const blocks = [...read('docs/comparing.md').matchAll(/```\n\$ npm run -s evenhand -- (.*)\n\n([\s\S]*?)```/g)].map(
    (match) => [match[1] ?? '', match[2] ?? ''] as const,
  )

  it('shows an answer of each command', () =>
    expect(blocks.map(([command]) => command.split(' ')[0])).toEqual(['compare', 'gaps', 'coverage', 'scenarios', 'decisive']))

  it.each(blocks)('quotes %s', (command, shown) => {
    const { stdout } = spawnSync(process.execPath, [join(home, 'bin/evenhand.mjs'), ...command.split(' ')], {
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1' },
    })
    for (const part of shown.split('\n\n')) expect(stdout).toContain(part.trimEnd())
  })
})

describe('the page on what a rule means', () => {
  const ranks = (read('docs/meaning.md').split('## Rank\n')[1]?.split('\n## ')[0] ?? '').match(/^\d+\. .*$/gm) ?? []
  const listed = ranks.map((line) => [...line.matchAll(/`([a-z-]+)`/g)].map((match) => match[1]))

  it('lists every kind of instrument in the order of rank', () => {
    expect(listed.flat()).toEqual([...kinds])
    expect(ranks.map((line) => Number.parseInt(line, 10))).toEqual(ranks.map((_, index) => index + 1))
  })

  it('lists those that bind nobody together, last', () => {
    expect(listed.at(-1)).toEqual(kinds.filter((each) => !canBind(each)))
  })
})

describe('the page on the command line', () => {
  const page = read('docs/command-line.md')
  const listedUnder = (title: string): readonly string[] => {
    const section = page.split(`## \`${title} --json\``)[1]?.split('\n## ')[0] ?? ''
    return [...section.matchAll(/^\| ((?:`\w+`(?:, )?)+) \|/gm)].flatMap((match) => (match[1] ?? '').replace(/`/g, '').split(', ')).sort()
  }

  it.each([
    ['ask', ['hold', '--place', 'us/vt/norwich', '--on', '2024-06-04']],
    ['compare', ['vt.fip-2018', 'vt.fip-2024', '--act', 'hold']],
    ['coverage', ['vt.fip-2018', '--model', 'vt.fip-2024']],
    ['scenarios', ['--between', 'vt.fip-2018', 'vt.fip-2024', '--count', '2']],
    ['decisive', ['hold', '--in', 'vt.fip-2024']],
    ['check', []],
  ])('lists every field of what %s prints, and no other', (command, args) => {
    const { stdout } = spawnSync(process.execPath, [join(home, 'bin/evenhand.mjs'), command, ...args, '--json'], { encoding: 'utf8' })
    expect(listedUnder(command)).toEqual(Object.keys(JSON.parse(stdout) as object).sort())
  })

  it('has every command', async () => {
    const { stdout } = spawnSync(process.execPath, [join(home, 'bin/evenhand.mjs'), '--help'], { encoding: 'utf8' })
    const commands = [...stdout.matchAll(/^ {2}([a-z]+)(?: \[options\]| <|$| )/gm)]
      .map((match) => match[1] ?? '')
      .filter((each) => each !== 'help' && each !== 'evenhand')
    expect(commands.length).toBeGreaterThan(15)
    for (const command of commands) expect(page).toMatch(new RegExp(`^\\| .*\`${command}[ \`]`, 'm'))
  })
})

describe('our answers beside other accounts', () => {
  const rows = [...read('docs/against-others.md').matchAll(/^\| .+ \| `(.+)` \| ([a-z ]+) \|$/gm)].map((match) => [match[1] ?? '', match[2] ?? ''] as const)

  it('are more than twenty', () => expect(rows.length).toBeGreaterThan(20))

  it.each(rows)('%s: %s', (asked, verdict) => {
    const words = asked.split(' ')
    const value = (option: string) => words[words.indexOf(option) + 1] ?? ''
    const facts = Object.fromEntries(words.flatMap((word, index) => (words[index - 1] === '--fact' ? [word.split('=') as [string, string]] : [])))
    const result = ask(artefact, { act: words[0] ?? '', place: value('--place'), day: value('--on'), facts })
    expect('answer' in result ? result.answer.verdict : result.problems).toBe(verdict)
  })
})
