// Looking for the issues of some texts finds, of these, exactly what looking through the whole law finds.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Issue, issuesOf } from '../src/compare/index.ts'
import type { Instrument, Law } from '../src/rules/index.ts'
import { asked, generateLaw } from './generate.ts'
import { theLaw } from './law.fixture.ts'
import { seeded } from './random.ts'
import { compiled } from './ways.ts'

const laws = Number(process.env['EVENHAND_LAWS'] ?? 60)
const other = 'tell'

/** The acts that each text is about: one of them meets rules of the first with which the other shares no act. */
const reach: Readonly<Record<string, readonly string[]>> = { i0: [asked.act, other], i1: [asked.act], i2: [other] }

/** A generated law of two acts, on each of which another text strikes what a third forbids on both. */
function drawn(seed: number): Law {
  const random = seeded(seed)
  const law = generateLaw(random, { facts: 5, answers: 3, norms: 12 })
  const { acts } = law.vocabulary
  const some = (instrument: string): readonly string[] => {
    const all = reach[instrument] ?? []
    return random.chance(0.7) ? all : [random.pick([all[0] ?? asked.act, ...all])]
  }
  return {
    ...law,
    vocabulary: { ...law.vocabulary, acts: [...acts, ...acts.map((each) => ({ ...each, id: other }))] },
    instruments: law.instruments.map((each) => ({ ...each, regulates: random.chance(0.5) ? some(each.id) : [] })),
    norms: law.norms.map((each) => ({ ...each, acts: some(each.instrument) })),
    erasers: law.erasers.flatMap((each) =>
      ['i1', 'i2'].map((instrument) => ({ ...each, id: `${instrument}/${each.id.split('/')[1] ?? ''}`, instrument, acts: some(instrument) })),
    ),
  }
}

/** Those in which an instrument has a part. */
function of({ id }: Instrument, issues: readonly Issue[]): readonly Issue[] {
  return issues.filter(({ provisions, limit }) => [...provisions, ...(limit === undefined ? [] : [limit])].some((each) => each.split('/')[0] === id))
}

describe('the issues of one text', () => {
  it('are the same when nothing else is looked for, in generated laws', async () => {
    let found = 0
    let fewer = 0
    for (let seed = 1; seed <= laws; seed += 1) {
      const law = drawn(seed)
      const artefact = await compiled(law)
      const whole = issuesOf(artefact, law)
      for (const each of law.instruments) {
        const own = issuesOf(artefact, law, [each])
        expect(of(each, own)).toEqual(of(each, whole))
        found += of(each, own).length
        if (own.length < whole.length) fewer += 1
      }
    }
    expect(found).toBeGreaterThan(laws)
    expect(fewer).toBeGreaterThan(0)
  })

  it('are the same in the law that is here, for texts of it', async () => {
    const { artefact, law } = await theLaw()
    const whole = issuesOf(artefact, law)
    // WHY: not all are tried each time, because `npm run long` has every text, and others come here every day
    const texts =
      process.env['EVENHAND_LAWS'] === undefined
        ? fc.sample(fc.shuffledSubarray([...law.instruments], { minLength: 25, maxLength: 25 }), 1).flat()
        : law.instruments
    for (const each of texts) expect(of(each, issuesOf(artefact, law, [each]))).toEqual(of(each, whole))
    expect(law.instruments.some((each) => of(each, whole).length > 0)).toBe(true)
  })
})
