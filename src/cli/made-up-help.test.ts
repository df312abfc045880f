// The help of every command, and every way to use one wrongly, in the made-up language: nothing of it is in English but code.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import { describe, expect, it, vi } from 'vitest'
import { theLaw } from '../../conformance/law.fixture.ts'
import { home } from '../folder/index.ts'
import { inEach, keys, messageOf } from '../wording/index.ts'
import { localeOption } from './language.ts'
import { leftInEnglish } from './made-up.fixture.ts'
import { commands } from './main.ts'
import { evenhand, type Ran } from './run.fixture.ts'

const { artefact } = await theLaw()

interface Path {
  readonly command: Command
  readonly path: readonly string[]
}

/** Every command of the program, and every command under it. */
const all: readonly Path[] = (await Promise.all(Object.values(commands).map((load) => load()))).flatMap((command) => under(command, []))

function under(command: Command, above: readonly string[]): readonly Path[] {
  const path = [...above, command.name()]
  return [{ command, path }, ...command.commands.flatMap((each) => under(each, path))]
}

/** Runs a command in the made-up language. */
function inMadeUp(...args: readonly string[]): Promise<Ran> {
  vi.stubEnv('EVENHAND_MADE_UP', '1')
  return evenhand(...args, '--lang', 'qps')
}

/** The lines of examples, which are typed alike in every language. */
const examples = /^ {2}(?:evenhand |npx |[A-Z_]+=).*$/gm

describe('the help', () => {
  const paths = [[], ...all.map((each) => each.path)]

  it.each(paths.map((each) => [each]))('of %j', async (path) => {
    const { status, stdout, stderr } = await inMadeUp(...path, '--help')
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^⟦/)
    expect(leftInEnglish(artefact, stdout.replace(examples, ''), codeOf(path))).toEqual([])
    // WHY: nobody finds a command in a language that the help does not offer
    expect(stdout).toContain('--lang <language>')
  })

  it('speaks wherever the language stands, and with `help` before', async () => {
    const { stdout } = await evenhand('ask', '--help', '--lang', 'es')
    expect(stdout).toMatch(/^Uso: evenhand ask \[opciones\] <act>\n/)
    expect(await evenhand('--lang', 'es', 'ask', '--help')).toEqual({ status: 0, stdout, stderr: '' })
    expect(await evenhand('--lang=es', 'help', 'ask')).toEqual({ status: 0, stdout, stderr: '' })
    expect((await evenhand('--lang', 'es')).stdout).toMatch(/^Uso: evenhand \[opciones\] \[orden\]\n/)
  })

  it('is in English where no language that is offered is asked for', async () => {
    const { stdout } = await evenhand('ask', '--help')
    expect(stdout).toMatch(/^Usage: evenhand ask \[options\] <act>\n/)
    expect((await evenhand('acts', '--lang', 'fr')).stderr).toBe('`--lang <language>` cannot be `fr`\n  it is `en` or `es`\n')
  })

  it('says of every command, option and argument what a message says', () => {
    const described = all.flatMap(({ command, path }) =>
      [command, ...command.options, ...command.registeredArguments].map((each) => ({
        of: [...path, 'flags' in each ? each.flags : each.name()].join(' '),
        says: typeof each.description === 'function' ? each.description() : each.description,
      })),
    )
    const names: ReadonlySet<string> = new Set(keys())
    expect(described.length).toBeGreaterThan(200)
    expect(described.filter((each) => !names.has(each.says))).toEqual([])
  })

  it('has each of its messages in every language in use', () => {
    const own = keys().filter((each) => /^(help|usage|command)\./.test(each))
    expect(own.length).toBeGreaterThan(250)
    expect(own.filter((key) => Object.values(inEach((language) => messageOf(language, key) ?? '')).includes(''))).toEqual([])
  })

  /** Names, and what may be chosen: they are typed alike in every language. */
  function codeOf(path: readonly string[]): readonly string[] {
    const shown = all.filter((each) => path.length === 0 || each.path.join(' ').startsWith(path.join(' ')))
    const named = shown.flatMap(({ command }) => [command.name(), ...[...command.options, ...command.registeredArguments].flatMap((each) => namesOf(each))])
    return [...path, ...named, ...namesOf(localeOption()), 'evenhand', 'help', 'qps']
  }

  function namesOf(each: Command['options'][number] | Command['registeredArguments'][number]): readonly string[] {
    const term = 'flags' in each ? each.flags : each.name()
    const standing: unknown = each.defaultValue
    return [term, ...(each.argChoices ?? []), ...(typeof standing === 'string' ? [standing] : [])]
  }
})

describe('a wrong use', () => {
  const norwich = ['--place', 'us/vt/norwich']
  const uses: readonly (readonly string[])[] = [
    // each kind that the options and arguments themselves tell
    ['aks'],
    ['zzzzqqqq'],
    ['log', 'begn'],
    ['acts', '--jsn'],
    ['acts', '--zzzzqqqq'],
    ['acts', 'one', 'two'],
    ['show', 'one', 'two'],
    ['show'],
    ['ask', 'hold'],
    ['ask', 'hold', '--place'],
    ['situations', '--reader', 'king'],
    ['account', 'grant', 'ada@example.org', 'king', 'us/vt/norwich'],
    ['scenarios', '--between', 'vt.fip-2018', 'vt.fip-2024', '--count', '0'],
    // what commands say
    ['ask', 'hold', ...norwich, '--fact', 'purpose'],
    ['ask', 'hold', ...norwich, '--fact', 'purpose=other', '--fact', 'purpose=civil-immigration'],
    ['claim', 'hold', 'mst', ...norwich],
    ['show', 'vt.fip-2042'],
    ['clock', ...norwich, '--day', 'hearing'],
    ['interview'],
    ['verify', 'no-such-file.json'],
    ['compare', 'vt.fip-2042', 'vt.fip-2024'],
    ['compare', 'vt.fip-2018@2024-02-30', 'vt.fip-2024'],
    ['compare', 'norwich', 'hartford', ...norwich],
    ['compare', 'vt.fip-2018', 'vt.fip-2024', '--act', 'hodl'],
    ['decisive', 'tell', '--in', 'vt.fip-2024', '--actor', 'wizard'],
    ['scenarios', '--between', 'vt.fip-2024'],
    ['check', 'no-such-file.md'],
    ['check', '--against', 'us/vt/norwich'],
    ['check', '--against', 'us/vt/norwich', 'vt.fip-2024'],
    ['alters', 'no-such-revision'],
    ['alters', 'HEAD', '--folder', 'no-such-folder'],
    ['new', 'instrument', 'A B', ...norwich],
    ['new', 'instrument', 'vt.a', '--place', 'Norwich'],
    ['new', 'instrument', 'vt.fip-2024', '--place', 'us/vt'],
    ['sql', '--act', 'hold', '--table', 'a b', '--on', '2024-09-03', ...norwich],
    ['sql', '--act', 'hold', '--table', 'stops', ...norwich],
    ['sql', '--act', 'hold', '--table', 'stops', ...norwich, '--on', '2024-09-03', '--day-column', 'day'],
    ['sql', '--act', 'hold', '--table', 'stops', ...norwich, '--on', '2024-09-03', '--view', 'a', '--test'],
    ['sql', '--act', 'hold', '--table', 'stops', ...norwich, '--on', '2024-09-03', '--column', 'purpose'],
    ['sql', '--act', 'hold', '--table', 'stops', ...norwich, '--on', '2024-09-03', '--column', 'porpoise=a'],
  ]

  it.each(uses.map((each) => [each]))('%j', async (args) => {
    const { status, stderr } = await inMadeUp(...args)
    expect(status).toBe(2)
    expect(stderr).toMatch(/⟦/)
    expect(leftInEnglish(artefact, stderr)).toEqual([])
  })

  it('is told for every kind that the library for commands knows', () => {
    const source = readFileSync(join(home, 'node_modules/commander/lib/command.js'), 'utf8')
    const kinds = [...source.matchAll(/[`'"]error: ([^$`'"]*)/g)].map(([, beginning = '']) => beginning.trim())
    // WHY: a new kind would be told in English, and is found here; that of options which clash needs options that we do not have
    expect([...new Set(kinds)].toSorted()).toEqual([
      '',
      'command-argument value',
      'missing required argument',
      'option',
      'required option',
      'too many arguments',
      'unknown command',
      'unknown option',
    ])
  })
})
