// What a change would alter, as it is told for a review: honest where nothing does, with a situation where something does.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { home } from '../folder/index.ts'
import { evenhand } from './run.fixture.ts'

const folder = mkdtempSync(join(tmpdir(), 'evenhand-alters-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const text = readFileSync(join(home, 'law/us/vt/fip-2024.md'), 'utf8')
const [before, after, worded] = ['before', 'after', 'worded'].map((each) => join(folder, each))
for (const [name, content] of [
  [before, text],
  [after, text.replace('officer must not require-id', 'officer may require-id')],
  [worded, text.replace('# ', '# Once more: ')],
] as const) {
  mkdirSync(name ?? '', { recursive: true })
  writeFileSync(join(name ?? '', 'fip-2024.md'), content)
}
const loosened = ['alters', before ?? '', after ?? '']

describe('alters', () => {
  it('says that nothing is altered where only the prose changed', async () => {
    const { status, stdout } = await evenhand('alters', before ?? '', worded ?? '', '--exit-code')
    expect([status, stdout]).toEqual([0, expect.stringContaining('Nothing: both sides have the same rules.')])
  })

  it('tells the act, both verdicts, since when, where and a situation', async () => {
    const { status, stdout } = await evenhand(...loosened, '--markdown')
    expect(status).toBe(0)
    for (const each of [
      '## What this change would alter',
      'changed: Model Fair and Impartial Policing Policy (2024) (`vt.fip-2024`)',
      '### An officer: require a person to show identification',
      'From 23 April 2024 on.',
      'before: An officer must not require a passenger to show identification.',
      'after: An officer may require a passenger to show identification.',
      'For example: The person is a passenger',
    ])
      expect(stdout).toContain(each)
    expect(stdout.split('\n').length).toBeLessThan(60)
  })

  it('tells programs which side is which, and ends with 1 where that is asked for', async () => {
    const { status, stdout } = await evenhand(...loosened, '--json', '--exit-code', '--lang', 'es')
    const read = JSON.parse(stdout) as { readonly alterations: readonly { readonly act: string; readonly from: string; readonly regions: readonly object[] }[] }
    expect([status, read.alterations.map((each) => [each.act, each.from])]).toEqual([1, [['require-id', '2024-04-23']]])
    expect(read.alterations[0]?.regions[0]).toMatchObject({ before: 'must not', after: 'may', turn: 'looser' })
    const back = JSON.parse((await evenhand('alters', after ?? '', before ?? '', '--json')).stdout) as typeof read
    expect(back.alterations[0]?.regions[0]).toMatchObject({ before: 'may', after: 'must not', turn: 'stricter' })
  })

  it('reads a revision of git', async () => {
    const repository = join(folder, 'repository')
    mkdirSync(join(repository, 'rules'), { recursive: true })
    const git = (...args: readonly string[]) =>
      spawnSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], { cwd: repository, encoding: 'utf8' })
    git('init', '-q')
    cpSync(join(before ?? '', 'fip-2024.md'), join(repository, 'rules', 'fip-2024.md'))
    git('add', '-A')
    git('commit', '-qm', 'before')
    cpSync(join(after ?? '', 'fip-2024.md'), join(repository, 'rules', 'fip-2024.md'))
    const run = (...args: readonly string[]) =>
      spawnSync(process.execPath, [join(home, 'bin/evenhand.mjs'), 'alters', ...args], { cwd: repository, encoding: 'utf8' })
    const { status, stdout } = run('HEAD', 'rules', '--folder', 'rules', '--exit-code')
    expect([status, stdout]).toEqual([1, expect.stringContaining('require a person to show identification')])
    expect(run('nowhere', 'rules').status).toBe(2)
    expect(run('--', '--output=x', 'rules').status).toBe(2)
    expect(run('HEAD', 'rules', '--folder', 'none').status).toBe(2)
  })

  it('says what is wrong with a side that has findings', async () => {
    const broken = join(folder, 'broken')
    mkdirSync(broken)
    writeFileSync(join(broken, 'fip-2024.md'), text.replace('officer must not require-id', 'officer must not require-idd'))
    const { status, stderr } = await evenhand('alters', before ?? '', broken)
    expect([status, stderr]).toEqual([1, expect.stringContaining('unknown-act')])
  })
})
