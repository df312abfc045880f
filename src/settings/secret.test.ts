// The secret: made whole, for its owner only, once; and nothing short of whole ever signs.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { brokenSecret, secretOf, settingsOf } from './index.ts'
import { SecretBroken } from './secret-node.ts'

const folder = mkdtempSync(join(tmpdir(), 'evenhand-secret-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const within = (name: string) => settingsOf({ EVENHAND_DATA: join(folder, name) })

describe('the secret', () => {
  it('is made once, for the owner of the file only, and nothing is left beside it', () => {
    const secret = secretOf(within('first'))
    expect(secret.length).toBeGreaterThanOrEqual(43)
    expect(secretOf(within('first'))).toBe(secret)
    const file = join(folder, 'first', 'secret')
    expect(readFileSync(file, 'utf8')).toBe(secret)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(readdirSync(join(folder, 'first'))).toEqual(['secret'])
    expect(brokenSecret(within('first'))).toBeUndefined()
  })

  it('is the one that is given', () => {
    expect(secretOf(settingsOf({ EVENHAND_SECRET: 'g'.repeat(32) }))).toBe('g'.repeat(32))
  })

  it.each([0, 1, 31])('is refused where its file holds %i characters', (length) => {
    const own = join(folder, `cut-${length}`)
    mkdirSync(own)
    writeFileSync(join(own, 'secret'), 'x'.repeat(length))
    expect(() => secretOf(within(`cut-${length}`))).toThrow(SecretBroken)
    expect(brokenSecret(within(`cut-${length}`))).toBe(join(own, 'secret'))
    // a broken one is not replaced: whoever runs the server decides
    expect(readFileSync(join(own, 'secret'), 'utf8')).toBe('x'.repeat(length))
  })

  it('is not made where nothing asks for it', () => {
    expect(brokenSecret(within('none'))).toBeUndefined()
    expect(readdirSync(folder)).not.toContain('none')
  })
})
