// Z3 finds no situation in which the rules and their diagrams give different verdicts, nor one that differs otherwise than regions tell.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'

interface Report {
  readonly generated: number
  readonly real: number
  readonly differences: readonly string[]
  readonly control?: string
  readonly compared: number
  readonly incomplete?: string
}

function reported(laws: string): Report {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, 'z3-check.ts'), laws], { encoding: 'utf8' })
  expect([status, stderr]).toEqual([0, ''])
  return JSON.parse(stdout) as Report
}

it('rules and diagrams are equivalent, and regions tell every difference, for generated laws and for questions of the real one', () => {
  const laws = process.env['EVENHAND_Z3'] ?? '12'
  const { generated, real, differences, control, compared, incomplete } = reported(laws)
  expect(differences).toEqual([])
  expect(generated).toBe(Number(laws))
  expect(real).toBeGreaterThanOrEqual(5)
  expect(compared).toBeGreaterThanOrEqual(10)
  // a region that is left out is missed
  expect(incomplete).toMatch(/^sat/)
  // a spoilt law is told apart from the diagrams of the sound one
  expect(control).toMatch(/^sat/)
})
