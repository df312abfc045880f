// Questions outside the collection on the command line, and what the check says of a broken one.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { evenhand } from './run.fixture.ts'

const folder = mkdtempSync(join(tmpdir(), 'evenhand-beyond-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('evenhand beyond', () => {
  it('lists all of them, each by name', async () => {
    const { status, stdout } = await evenhand('beyond')
    expect(status).toBe(0)
    for (const id of ['masks', 'courthouses', 'crowds', 'filming', 'dmv-data', 'national-guard', 'federal-agents', 'prisons', 'asylum'])
      expect(stdout).toMatch(new RegExp(` ${id}$`, 'm'))
  })

  it('shows one by its name: what is known with its grade and address, what is not, and whom to ask', async () => {
    const { status, stdout } = await evenhand('beyond', 'filming')
    expect(status).toBe(0)
    for (const text of ['outside the collection', 'What is known', 'since 26 August 2011', '(secondary source)', '<https://', '(unconfirmed)', 'Whom to ask'])
      expect(stdout).toContain(text)
    expect((await evenhand('beyond', 'filming', '--lang', 'es')).stdout).toContain('A quién preguntar')
  })

  it('finds them by plain words, in both languages, as data too', async () => {
    const ids = async (...args: readonly string[]): Promise<readonly unknown[]> =>
      (JSON.parse((await evenhand('beyond', ...args, '--json')).stdout) as readonly { readonly id: string }[]).map((each) => each.id)
    expect((await ids('cover', 'their', 'faces'))[0]).toBe('masks')
    expect((await ids('protesta', '--lang', 'es'))[0]).toBe('crowds')
  })

  it('says so where nothing fits', async () => {
    const { status, stderr } = await evenhand('beyond', 'zzzzqq')
    expect(status).toBe(2)
    expect(stderr).toContain('Without words, all of them are listed')
  })
})

describe('evenhand check', () => {
  it.each([
    ['en', 'missing-field', 'the field `known.0.sources.0.at` is missing'],
    ['es', 'missing-field', 'falta el campo `known.0.sources.0.at`'],
    ['en', 'wrong-field', '`no-act` cannot stand in the field `acts`'],
  ])('tells what is wrong with such a document (%s, %s)', async (lang, code, text) => {
    const file = join(folder, 'broken.md')
    const sources = code === 'missing-field' ? '[{ title: x, attestation: official }]' : '[{ title: x, attestation: unconfirmed }]'
    const words = '{ en: x, es: x }'
    const known = `known: [{ says: ${words}, place: us/vt, sources: ${sources} }]`
    const rest = ['places: [us/vt]', `words: ${words}`, known, `not-known: [${words}]`, `ask: [${words}]`, 'acts: [no-act]']
    writeFileSync(file, ['# x', '', '```beyond', 'beyond: x', `title: ${words}`, ...rest, '```', ''].join('\n'))
    const { status, stdout, stderr } = await evenhand('check', file, '--lang', lang)
    expect(status).toBe(1)
    expect(`${stdout}${stderr}`.replace(/\s+/g, ' ')).toContain(code)
    expect(`${stdout}${stderr}`.replace(/\s+/g, ' ')).toContain(text)
  })
})
