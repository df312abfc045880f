// Definitions that build on each other: shared when they are made into rules, and no deeper than can be followed.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { partsIn } from '../rules/index.ts'
import { check } from './index.ts'
import { touching } from './span.ts'

const surroundings = { places: new Set(['us/vt/norwich']), circuits: new Set<string>() }
const fence = '```'

const vocabulary = `${fence}policy
actor officer
  en "an officer"
  es "un agente"
agency-kind municipal
  en "a town police department"
  es "un departamento de policía"
act tell by officer
  en "tell"
  es "decir"
fact person
  asks en "Who?"
       es "¿Quién?"
  sensitivity 1
  answers
    driver en "a driver" es "un conductor"
    other en "somebody else" es "otra persona"
${fence}
`

function chained(length: number): string {
  const one = (index: number): string => {
    const before = `d${index - 1} as defined`
    const means = index === 0 ? 'person is driver' : `(${before} and person is driver) or (${before} and not (person is other))`
    return `definition d${index} means ${means}\n  en "x"\n  es "x"\n  source "S" unconfirmed`
  }
  return `${fence}policy
instrument vt.sample
  title en "T"
        es "T"
  kind agency-policy
  made by "M"
  binds municipal in us/vt/norwich
  source "S" unconfirmed

${Array.from({ length }, (_, index) => one(index)).join('\n')}

norm last
  officer must not tell
    when d${length - 1} as defined
  source "S" unconfirmed
${fence}
`
}

const checked = (length: number) =>
  check(
    [
      { file: 'vocabulary.md', text: vocabulary },
      { file: 'sample.md', text: chained(length) },
    ],
    surroundings,
  )

describe('definitions that each use the one before twice', () => {
  it.each([1, 24, 70])('become rules as long as they are: %i', (length) => {
    const { law, findings } = checked(length)
    expect(findings).toEqual([])
    const when = law?.norms[0]?.when
    expect(when === undefined ? 0 : partsIn(when).length).toBeLessThan(12 * length)
  })

  it('are told where they nest too deep, and are then no rules', () => {
    const { law, findings } = checked(95)
    expect(law).toBeUndefined()
    expect([...new Set(findings.map((each) => each.code))]).toEqual(['nested-too-deep'])
    expect(findings[0]?.span.line).toBeGreaterThan(50)
  })
})

describe('whether spans reach into a stretch', () => {
  it('is what looking at each of them says', () => {
    const stretch = fc.tuple(fc.nat(50), fc.nat(10)).map(([from, length]) => ({ offset: from, end: from + length }))
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 20 }), stretch, (list, { offset, end }) => {
        const spans = list.map((each) => ({ file: 'a', line: 1, column: 1, ...each }))
        const expected = spans.some((each) => each.offset < end && each.end > offset)
        expect(touching(spans)('a', offset, end)).toBe(expected)
        expect(touching(spans)('b', offset, end)).toBe(false)
      }),
    )
  })
})
