// The tree against a definition that is written from the RFC by hand, its proofs, and the same from tiles.
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leafHash } from './hash-node.ts'
import { provesConsistency, provesInclusion } from './proofs.ts'
import { logFiles, subtreesIn } from './tiles.ts'
import { consistencyProof, inclusionProof, rootOf } from './tree.ts'

const hash = (...parts: readonly Uint8Array[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest()
const entryOf = (index: number): Uint8Array => Buffer.from(`entry ${index}`)
const entries = (size: number, from = 0): readonly Uint8Array[] => Array.from({ length: size }, (_, index) => entryOf(index + from))

/** MTH of RFC 9162, section 2.1.1, as it is written there. */
function definition(all: readonly Uint8Array[]): Buffer {
  if (all.length === 0) return hash()
  if (all.length === 1) return hash(Buffer.from([0]), all[0] ?? Buffer.alloc(0))
  let split = 1
  while (split * 2 < all.length) split *= 2
  return hash(Buffer.from([1]), definition(all.slice(0, split)), definition(all.slice(split)))
}

function reading(all: readonly Uint8Array[]) {
  const files = new Map(logFiles(all).map(({ path, bytes }) => [path, bytes]))
  return subtreesIn(async (path) => files.get(path) ?? Promise.reject(new Error(`no ${path}`)), all.length)
}

const sizes = fc.oneof(fc.integer({ min: 1, max: 40 }), fc.constantFrom(255, 256, 257, 511, 512, 700, 1025))

describe('the tree', () => {
  it('has the roots of the published test vectors of Certificate Transparency', async () => {
    const inputs = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map((each) => Buffer.from(each, 'hex'))
    const roots = [
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
      'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
      'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
      '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
      'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
      '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
    ]
    for (const [index, root] of roots.entries()) {
      const all = inputs.slice(0, index + 1)
      expect(Buffer.from(await rootOf(reading(all), all.length)).toString('hex')).toBe(root)
    }
  })

  it('has the root that the RFC defines, read from tiles', async () => {
    await fc.assert(
      fc.asyncProperty(sizes, async (size) => {
        const all = entries(size)
        expect(Buffer.from(await rootOf(reading(all), size))).toEqual(definition(all))
      }),
      { numRuns: 40 },
    )
  })

  it('proves every entry in its place and in no other, and no other entry', async () => {
    await fc.assert(
      fc.asyncProperty(sizes, fc.nat(), fc.nat(), async (size, one, two) => {
        const all = entries(size)
        const [index, other] = [one % size, two % size]
        const [read, root] = [reading(all), definition(all)]
        const proof = await inclusionProof(read, index, size)
        expect(provesInclusion(leafHash(entryOf(index)), index, size, root, proof)).toBe(true)
        expect(provesInclusion(leafHash(entryOf(index)), other, size, root, proof)).toBe(other === index)
        expect(provesInclusion(leafHash(entryOf(size)), index, size, root, proof)).toBe(false)
        expect(provesInclusion(leafHash(entryOf(index)), index, size, root, [...proof, root])).toBe(false)
        if (proof.length > 0) expect(provesInclusion(leafHash(entryOf(index)), index, size, root, proof.slice(1))).toBe(false)
      }),
      { numRuns: 60 },
    )
  })

  it('proves that it has grown, and never that it has not changed where it has', async () => {
    await fc.assert(
      fc.asyncProperty(sizes, fc.nat(), fc.nat(), async (size, one, two) => {
        const all = entries(size)
        const before = one % (size + 1)
        const after = { size, root: definition(all) }
        const old = all.slice(0, before)
        const proof = await consistencyProof(reading(all), before, size)
        expect(provesConsistency({ size: before, root: definition(old) }, after, proof)).toBe(true)
        if (before === 0) return
        const changed = old.map((each, index) => (index === two % before ? Buffer.from('changed') : each))
        expect(provesConsistency({ size: before, root: definition(changed) }, after, proof)).toBe(false)
        expect(provesConsistency(after, { size: before, root: definition(old) }, proof)).toBe(before === size)
      }),
      { numRuns: 60 },
    )
  })

  it('adds to the files of a log only those that are new, whenever they were written', () => {
    fc.assert(
      fc.property(sizes, fc.nat(), (size, some) => {
        const since = some % (size + 1)
        const kept = new Map(
          [...logFiles(entries(since)), ...logFiles(entries(size), since)].map(({ path, bytes }) => [path, Buffer.from(bytes).toString('hex')]),
        )
        for (const { path, bytes } of logFiles(entries(size))) expect([path, kept.get(path)]).toEqual([path, Buffer.from(bytes).toString('hex')])
      }),
      { numRuns: 40 },
    )
  })
})
