// The language server in a second editor: Neovim, without a screen. Left out where there is none (Debian: apt-get install neovim).
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { home } from '../src/folder/index.ts'

const version = /NVIM v([\d.]+)/.exec(String(spawnSync('nvim', ['--version'], { encoding: 'utf8' }).stdout))?.[1]
if (version === undefined) console.log('left out: there is no Neovim here, so the language server was not tried in it')

const folder = mkdtempSync(join(tmpdir(), 'evenhand-neovim-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Told {
  readonly kind: string
  readonly code?: string
  readonly says?: string
  readonly result?: unknown
}

/** What the editor was told of a text that stands in place of a document. */
function toldOf(document: string, content: string): readonly Told[] {
  const [text, told] = [join(folder, 'text.md'), join(folder, 'told.json')]
  writeFileSync(text, content)
  const env = { ...process.env, NODE: process.execPath, HOME_OF_EVENHAND: home, DOCUMENT: join(home, document), TEXT: text, TOLD: told }
  const { status, stderr } = spawnSync('nvim', ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-c', `luafile ${join(home, 'editor/neovim.lua')}`], {
    encoding: 'utf8',
    env,
    cwd: home,
  })
  expect(status, stderr).toBe(0)
  return JSON.parse(readFileSync(told, 'utf8')) as readonly Told[]
}

describe.skipIf(version === undefined)('Neovim', () => {
  it('shows a misspelt act, what a name stands for, and what can be written next', () => {
    const good = readFileSync(join(home, 'law/us/vt/fip-2024.md'), 'utf8')
    const damaged = good.replace('officer must not act-on-characteristics', 'officer must not act-on-charakteristics')
    expect(damaged).not.toBe(good)
    const told = toldOf('law/us/vt/fip-2024.md', damaged)
    const diagnostic = told.find((each) => each.kind === 'diagnostic' && each.code === 'unknown-act')
    expect(diagnostic?.says).toContain('`act-on-characteristics`')
    expect(diagnostic?.says).toMatch(/quiso decir|no se conoce|ningún/)
    expect(JSON.stringify(told.find((each) => each.kind === 'textDocument/hover')?.result)).toContain('vt.fip-2024/impartial')
    expect(JSON.stringify(told.find((each) => each.kind === 'textDocument/completion')?.result)).toContain('"ask-status"')
  })
})
