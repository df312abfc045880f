// Records and claims as a person uses them: what is printed, and with which exit code it ends.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { evenhand } from './run.fixture.ts'

const folder = mkdtempSync(join(tmpdir(), 'evenhand-record-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const file = join(folder, 'answer.json')
const detainer = ['hold', '--place', 'us/vt/norwich', '--on', '2024-06-04', '--fact', 'purpose=civil-immigration', '--fact', 'paper=detainer']

describe('ask --record and verify', () => {
  it('writes what verify finds to be the same', async () => {
    const asked = await evenhand('ask', ...detainer, '--record', file)
    expect([asked.status, asked.stdout.includes('MUST NOT')]).toEqual([0, true])
    expect(await evenhand('verify', file)).toEqual({ status: 0, stdout: 'The answer is the same: the law here gives every part of it.\n', stderr: '' })
    expect((await evenhand('verify', file, '--lang', 'es')).stdout).toContain('La respuesta es la misma')
  })

  it('prints the record alone where it is asked for on standard output', async () => {
    const { stdout } = await evenhand('ask', ...detainer, '--record', '-')
    expect(stdout).toBe(readFileSync(file, 'utf8'))
    const version = await evenhand('version')
    expect(version.stdout).toContain((JSON.parse(stdout) as { readonly law: { readonly hash: string } }).law.hash)
  })

  it('says what differs, with exit code 1', async () => {
    const other = join(folder, 'other.json')
    const text = readFileSync(file, 'utf8')
    writeFileSync(other, text.replace('"verdict": "must not"', '"verdict": "may"').replace(/"hash": "\w{8}/, '"hash": "00000000'))
    const found = await evenhand('verify', other)
    expect(found.status).toBe(1)
    const says = found.stderr.replace(/\s+/g, ' ')
    for (const each of ['The answer here is another one.', 'it was 00000000', 'The record says: may. Here the answer is: must not.', '`verdict`'])
      expect(says).toContain(each)
    const json = JSON.parse((await evenhand('verify', other, '--json')).stdout) as { readonly fields: readonly string[] }
    expect(json).toMatchObject({ same: false, verdict: { recorded: 'may', here: 'must not' } })
    expect(json.fields).toContain('verdict')
  })

  it('refuses what is no record with exit code 2', async () => {
    for (const [text, says] of [
      ['hello', 'it is not JSON'],
      ['{"format":"evenhand-answer/1"}', 'a part is missing'],
      [' '.repeat(1_000_001), 'too long'],
    ] as const) {
      writeFileSync(join(folder, 'no.json'), text)
      const found = await evenhand('verify', join(folder, 'no.json'))
      expect([found.status, found.stderr.includes(says), found.stderr.includes('hello')]).toEqual([2, true, false])
    }
    expect((await evenhand('verify', join(folder, 'nowhere.json'))).status).toBe(2)
    expect((await evenhand('ask', ...detainer, '--record', join(folder, 'no', 'such', 'folder'))).status).toBe(2)
  })
})

describe('claim', () => {
  it('is right, wrong with a situation, or open', async () => {
    const right = await evenhand('claim', ...detainer.toSpliced(1, 0, 'must not'))
    expect([right.status, right.stdout.startsWith('This is right: must not.')]).toEqual([0, true])
    const wrong = await evenhand('claim', ...detainer.toSpliced(1, 0, 'may'))
    expect([wrong.status, wrong.stdout.includes('A situation that shows it')]).toEqual([1, true])
    const open = await evenhand('claim', 'require-id', 'must-not', '--place', 'us/vt/norwich', '--on', '2024-06-05', '--fact', 'person=passenger', '--json')
    const read = JSON.parse(open.stdout) as { readonly [field: string]: unknown }
    expect([open.status, read['is'], read['openBecause']]).toEqual([0, 'open', ['facts']])
    expect(read).toMatchObject({ against: { verdict: 'may' }, inLine: { verdict: 'must not' }, answer: { turnsOn: [{ fact: 'suspicion' }] } })
  })

  it('says what a verdict can be', async () => {
    const found = await evenhand('claim', ...detainer.toSpliced(1, 0, 'mustnt'))
    expect([found.status, found.stderr]).toEqual([2, expect.stringContaining('must not')])
  })
})
