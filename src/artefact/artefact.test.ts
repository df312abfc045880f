// The file: written and read back, the same every time, and refused whole where anything about it is wrong.
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { generateLaw } from '../../conformance/generate.ts'
import { seeded } from '../../conformance/random.ts'
import { compile } from '../compiler/index.ts'
import { type Artefact, impossible, readArtefact, writeArtefact } from './index.ts'

/** A small law, compiled, with words of many writing systems in it. */
function drawn(seed: number): Artefact {
  const law = generateLaw(seeded(seed), { facts: 4, answers: 3, norms: 6 })
  const place = { id: 'us/vt', name: 'Vermont – Ŋ 法 🗽 \ud800', kind: 'state', agency: 'municipal', policing: [], division: 'ocd-division/x', also: [] }
  const texts = law.instruments.map((each) => each.id)
  return compile(law, {
    places: [place],
    agencies: [],
    bound: [{ place: 'us/vt', agency: 'municipal', circuit: 'second-circuit', texts }],
    documents: 'x'.repeat(seed % 4),
  })
}

async function problemOf(file: Uint8Array): Promise<string | undefined> {
  const read = await readArtefact(file)
  return 'problem' in read ? read.problem : undefined
}

let file: Uint8Array

beforeAll(async () => {
  file = await writeArtefact(drawn(7))
})

describe('writing and reading', () => {
  it('gives back what was written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(100_000), async (seed) => {
        const artefact = drawn(seed)
        const read = await readArtefact(await writeArtefact(artefact))
        if ('problem' in read) throw new Error(read.problem)
        expect(read.artefact).toEqual(artefact)
        expect(read.artefact.diagrams).toStrictEqual(artefact.diagrams)
      }),
      { numRuns: 40 },
    )
  })

  it('gives the same bytes and hash for the same law, and others for another', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(100_000), async (seed) => {
        const [one, again] = [await writeArtefact(drawn(seed)), await writeArtefact(drawn(seed))]
        expect(again).toEqual(one)
        const other = await writeArtefact({ ...drawn(seed), documents: 'other' })
        const [read, readOther] = [await readArtefact(one), await readArtefact(other)]
        if ('problem' in read || 'problem' in readOther) throw new Error('not read')
        expect(read.hash).toMatch(/^[0-9a-f]{64}$/)
        expect(readOther.hash).not.toBe(read.hash)
      }),
      { numRuns: 20 },
    )
  })

  it('ends with the hash that it gives', async () => {
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.from(file.subarray(0, -32))))
    const read = await readArtefact(file)
    expect('hash' in read && read.hash).toBe(Buffer.from(digest).toString('hex'))
    expect(Buffer.from(file.subarray(-32)).equals(digest)).toBe(true)
  })

  it('begins with its mark, version and lengths', () => {
    const view = new DataView(file.buffer, file.byteOffset)
    expect(new TextDecoder().decode(file.subarray(0, 8))).toBe('EVENHAND')
    expect(view.getUint32(8, true)).toBe(5)
    const [json, cells] = [view.getUint32(12, true), view.getUint32(16, true)]
    expect(JSON.parse(new TextDecoder().decode(file.subarray(20, 20 + json)))).not.toHaveProperty('diagrams')
    expect(cells).toBe(drawn(7).diagrams.cells.length)
    expect(file.length).toBe(20 + Math.ceil(json / 4) * 4 + cells * 4 + 32)
  })

  it('reads from the middle of a larger buffer', async () => {
    const larger = new Uint8Array(file.length + 9)
    larger.set(file, 5)
    const read = await readArtefact(larger.subarray(5, 5 + file.length))
    expect('artefact' in read && read.artefact).toEqual(drawn(7))
  })
})

describe('refusing', () => {
  it('a file cut short anywhere', async () => {
    for (let length = 0; length < Math.min(file.length, 200); length += 1) {
      expect(await problemOf(file.subarray(0, length))).toBe(length < 52 ? 'not-an-artefact' : 'damaged')
    }
    await fc.assert(
      fc.asyncProperty(fc.nat(file.length - 1), async (length) => {
        expect(await problemOf(file.subarray(0, length))).toBeDefined()
      }),
    )
  })

  it('a file with anything added', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 40 }), async (more) => {
        expect(await problemOf(Uint8Array.from([...file, ...more]))).toBe('damaged')
      }),
    )
  })

  it('a file with any byte changed', async () => {
    const place = fc.oneof(fc.nat(60), fc.nat(file.length - 1), fc.integer({ min: file.length - 40, max: file.length - 1 }))
    await fc.assert(
      fc.asyncProperty(place, fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const changed = file.with(at, (file[at] ?? 0) ^ change)
        expect(await problemOf(changed)).toBe(at < 8 ? 'not-an-artefact' : at < 12 ? 'other-version' : 'damaged')
      }),
      { numRuns: 300 },
    )
  })

  it('any other bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        expect(await problemOf(bytes)).toBe('not-an-artefact')
      }),
    )
    const mark = new TextEncoder().encode('EVENHAND')
    expect(await problemOf(mark)).toBe('not-an-artefact')
    expect(await problemOf(Uint8Array.from([...mark, ...new Uint8Array(60)]))).toBe('other-version')
    expect(await problemOf(Uint8Array.from([...mark, 5, 0, 0, 0, ...new Uint8Array(60)]))).toBe('damaged')
  })

  it('of another version before its hash is looked at', async () => {
    expect(await problemOf(file.with(8, 1))).toBe('other-version')
    expect(await problemOf(file.with(8, 1).with(file.length - 1, 0))).toBe('other-version')
  })
})

describe('the outcome of impossible situations', () => {
  it('is one beyond the verdicts', () => {
    const artefact = drawn(7)
    expect(impossible(artefact)).toBe(artefact.verdicts.length)
    expect(artefact.verdicts[impossible(artefact)]).toBeUndefined()
  })
})
