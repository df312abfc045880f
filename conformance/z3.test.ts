// Z3 finds no situation in which the rules and their diagrams give different verdicts.
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'

it('rules and diagrams are equivalent, for generated laws and for the heaviest questions of the real one', () => {
  const laws = process.env['EVENHAND_Z3'] ?? '12'
  const output = execFileSync(process.execPath, [join(import.meta.dirname, 'z3-check.ts'), laws], { encoding: 'utf8' })
  const { generated, real, differences, control } = JSON.parse(output) as { generated: number; real: number; differences: readonly string[]; control?: string }
  expect(differences).toEqual([])
  expect(generated).toBe(Number(laws))
  expect(real).toBeGreaterThanOrEqual(5)
  // a spoilt law is told apart from the diagrams of the sound one
  expect(control).toMatch(/^sat/)
})
