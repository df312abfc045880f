// Keys, signed notes and checkpoints: whatever is changed in one, its signature is worth nothing.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { signedState } from './check.ts'
import { checkpointText, readCheckpoint } from './checkpoint.ts'
import { isKeyName, makeKeys, publishedOf, readSigner, readVerifier } from './key-node.ts'
import { cosignedNote, readNote, signedNote, signersOf } from './note.ts'

const name = fc.string({ minLength: 1, maxLength: 30 }).filter(isKeyName)
const root = fc.uint8Array({ minLength: 32, maxLength: 32 })
const keys = makeKeys('example.org/log')
const [signer, verifier] = [readSigner(keys.secret), readVerifier(keys.published)]
const witnessKeys = makeKeys('witness.example.org', 'witness')
const [witness, watched] = [readSigner(witnessKeys.secret), readVerifier(witnessKeys.published)]
if (signer === undefined || verifier === undefined || witness === undefined || watched === undefined) throw new Error('the keys cannot be read')

describe('a key', () => {
  it('is read again, and tells its public part', () => {
    fc.assert(
      fc.property(name, fc.constantFrom('note', 'witness'), (of, use) => {
        const made = makeKeys(of, use)
        expect(readSigner(made.secret)).toMatchObject({ name: of, use })
        expect(readVerifier(made.published)).toMatchObject({ name: of, use, id: readSigner(made.secret)?.id })
        expect(publishedOf(made.secret)).toBe(made.published)
      }),
      { numRuns: 30 },
    )
  })

  it('is the one of the example in the standard for notes', () => {
    const published = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'
    const note =
      'If you think cryptography is the answer to your problem,\nthen you don’t know what your problem is.\n\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n'.replaceAll(
        '’',
        "'",
      )
    const [key, read] = [readVerifier(published), readNote(note)]
    expect(key).toBeDefined()
    expect(key !== undefined && read !== undefined && signersOf(read, [key])).toEqual([{ name: 'PeterNeumann' }])
  })

  it('is refused where one sign of it is another', () => {
    fc.assert(
      fc.property(fc.nat(keys.published.length - 1), fc.constantFrom('a', 'B', '7', '+'), (at, sign) => {
        if (keys.published[at] === sign) return
        expect(readVerifier(`${keys.published.slice(0, at)}${sign}${keys.published.slice(at + 1)}`)).toBeUndefined()
      }),
    )
  })
})

describe('a checkpoint', () => {
  it('is read as it was written, signed and cosigned', () => {
    fc.assert(
      fc.property(fc.nat(), root, fc.nat(), (size, of, seconds) => {
        const text = checkpointText({ origin: 'example.org/log', size, root: of })
        expect(readCheckpoint(text)).toEqual({ origin: 'example.org/log', size, root: Buffer.from(of) })
        const note = cosignedNote(signedNote(text, signer), witness, seconds)
        expect(signedState(note, [verifier, watched])).toMatchObject({ size, witnesses: [{ name: 'witness.example.org', seconds }] })
        expect(signedState(note, [verifier])).toMatchObject({ size, witnesses: [] })
        expect(signedState(note, [watched])).toEqual({ kind: 'not-signed' })
      }),
      { numRuns: 40 },
    )
  })

  it('is worth nothing with any byte changed', () => {
    const note = cosignedNote(signedNote(checkpointText({ origin: 'example.org/log', size: 7, root: Buffer.alloc(32, 1) }), signer), witness, 5)
    const bytes = Buffer.from(note)
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const changed = Buffer.from(bytes)
        changed[at] = (changed[at] ?? 0) ^ by
        const found = signedState(changed.toString('utf8'), [verifier, watched])
        // a name or an id that nobody knows is another's signature, which is passed over
        if (!('kind' in found)) expect([found.size, found.witnesses.length]).toEqual([7, 0])
      }),
      { numRuns: 300 },
    )
  })

  it('is not read from other texts', () => {
    for (const each of ['', 'a\n', 'a\n01\nAA==\n', 'a\n-1\n\n', '\n\n']) expect([each, readCheckpoint(each)]).toEqual([each, undefined])
    for (const each of ['', 'text', 'text\n\n', 'text\n\n- a b\n', 'text\n\n— a\n', 'te\u0000xt\n\n— a AAAAAAA=\n'])
      expect([each, readNote(each)]).toEqual([each, undefined])
  })
})
