// A fact that knows no "nothing of the kind" is told wherever an act brings no answer with it, and only there.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { check } from '../language/index.ts'
import { nothingIn } from './nothing.ts'

const base = { file: 'base.md', text: readFileSync(join(import.meta.dirname, '../../docs/diagnostics/base.md'), 'utf8') }
const surroundings = { places: new Set(['us/vt']), circuits: new Set<string>() }

interface Sample {
  readonly answers: readonly string[]
  readonly ordered?: boolean
  readonly slot: boolean
  readonly rule?: string
}

/** A fact `colour` with these answers, an act that has or has not a slot for it, and a rule that tests it on that act. */
function found({ answers, ordered = false, slot, rule = 'norm paint\n  officer must not paint\n    when colour is a' }: Sample): readonly unknown[] {
  const text = `\`\`\`policy
act paint by officer
  en "paint it${slot ? ' {colour}' : ''}" es "pintarlo${slot ? ' {colour}' : ''}"
fact colour
  asks en "Which?" es "¿Cuál?"
  says en "it is {}" es "es {}"
  otherwise en "in some colour" es "de algún color"
  sensitivity 1
  answers ${ordered ? 'in order' : ''}
  ${answers.map((each) => `${each} en "${each}" es "${each}"`).join('\n  ')}
instrument sample.policy
  title en "Sample" es "Muestra"
  kind agency-policy
  made by "A council"
  binds municipal in us/vt
  source "S" official
${rule}
  source "S" official
\`\`\`
`
  const { law, findings } = check([base, { file: 'sample.md', text }], surroundings)
  expect(findings).toEqual([])
  return law === undefined ? ['no law'] : nothingIn(law, law.instruments).map((each) => [each.provisions, each.said])
}

const told = [[['sample.policy/paint'], ['colour', 'paint']]]

describe('a fact without an answer for nothing', () => {
  it('is told on an act that brings no answer', () => {
    expect(found({ answers: ['a', 'b', 'c'], slot: false })).toEqual(told)
  })

  it.each([
    ['the act has a slot for it', { answers: ['a', 'b', 'c'], slot: true }],
    ['it has two answers', { answers: ['a', 'b'], slot: false }],
    ['its answers are in order', { answers: ['a', 'b', 'c'], ordered: true, slot: false }],
    ['it has an answer none', { answers: ['a', 'b', 'none'], slot: false }],
    ['it has an answer other', { answers: ['a', 'b', 'other'], slot: false }],
    ['no rule tests it', { answers: ['a', 'b', 'c'], slot: false, rule: 'norm paint\n  officer must not paint\n    when person is victim' }],
  ])('is not told where %s', (_, sample) => {
    expect(found(sample)).toEqual([])
  })

  it.each([
    ['an exception', 'norm paint\n  officer must not paint\n    unless colour is b, which it may'],
    ['an eraser', 'eraser paint\n  voids prohibitions on paint\n    when colour is b\n  reaches ordinance and below'],
    ['a limit', 'limit paint\n  is floor of model-policy for ordinance\n  on paint\n    when colour is b'],
    ['a definition', 'definition blue means colour is b en "b" es "b" source "S" official\nnorm paint\n  officer must not paint\n    when blue as defined'],
  ])('is told once where it is tested in %s', (_, rule) => {
    expect(found({ answers: ['a', 'b', 'c'], slot: false, rule })).toEqual(told)
  })

  it('is told of exactly the acts of a rule that bring none', () => {
    fc.assert(
      fc.property(fc.subarray(['hold', 'paint', 'require-id'], { minLength: 1 }), fc.boolean(), (acts, slot) => {
        const bare = acts.filter((each) => each !== 'paint' || !slot)
        const rule = `norm paint\n  officer must not ${acts.join(', ')}\n    when colour is a`
        expect(found({ answers: ['a', 'b', 'c'], slot, rule })).toEqual(bare.length === 0 ? [] : [[['sample.policy/paint'], ['colour', ...bare]]])
      }),
      { numRuns: 30 },
    )
  })
})
