// An answer is as well known as the weakest of what decides it.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { theLaw } from '../../conformance/law.fixture.ts'
import { type Attestation, attestations } from '../rules/index.ts'
import { attestationOf } from './attestation.ts'

const { artefact } = await theLaw()
const one = fc.constantFrom(...attestations)
const worst = (all: readonly Attestation[]): Attestation | null => attestations.findLast((each) => all.includes(each)) ?? null

it('is that of the weakest norm, and of what is struck and strikes where that is open', () => {
  const known = fc.array(one, { minLength: 6, maxLength: 6 })
  fc.assert(
    fc.property(known, one, fc.subarray([0, 1, 2, 3, 4]), fc.boolean(), (norms, eraser, deciding, isOpen) => {
      const law = {
        ...artefact,
        norms: artefact.norms.slice(0, 6).map((each, index) => ({ ...each, attestation: norms[index] ?? each.attestation })),
        erasers: artefact.erasers.slice(0, 1).map((each) => ({ ...each, attestation: eraser })),
      }
      const ids = law.norms.map((each) => each.id)
      const struck = isOpen ? [{ norm: ids[5] ?? '', by: law.erasers.map((each) => each.id), contested: true }] : []
      const because = deciding.map((index) => ids[index] ?? '')
      const counted = [...deciding.flatMap((index) => norms[index] ?? []), ...(isOpen ? [...norms.slice(5), eraser] : [])]
      expect(attestationOf(law, because, struck)).toBe(worst(counted))
    }),
  )
})
