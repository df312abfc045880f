// How well the law that is here is known: each rule with its grade, the cases that touch it and what is open about it, and the grades counted.
import { type Attestation, attestations, type Eraser, type Instrument, type Law, type Norm } from '../rules/index.ts'

/** What can be open about a rule: it is an open question; it is disputed; perhaps its text binds no more; an exception is our own reading. */
export const openPoints = ['question', 'contest', 'text', 'reading'] as const
export type OpenPoint = (typeof openPoints)[number]

/** Acts under one heading. */
export interface Heading {
  readonly id: string
  readonly acts: readonly string[]
}

/** The heading of acts that have none. */
export const otherwise = 'other'

/** One rule, and how well it is known. */
export interface KnownRule {
  readonly rule: Norm | Eraser
  readonly text: Instrument
  /** The country, or the State in which its text binds; empty where the text names no place. */
  readonly state: string
  /** Every heading that has one of its acts. */
  readonly headings: readonly string[]
  /** The worked cases that touch it. */
  readonly cases: readonly string[]
  readonly open: readonly OpenPoint[]
}

/** How many rules of something have which grade. */
export interface Grades {
  readonly of: string
  readonly rules: number
  /** Every grade, the best first. */
  readonly grades: readonly { readonly grade: Attestation; readonly rules: number }[]
}

export interface Fidelity {
  readonly rules: readonly KnownRule[]
  readonly all: Grades
  /** Each rule is in one of them. */
  readonly states: readonly Grades[]
  /** A rule is in each heading that has one of its acts. */
  readonly headings: readonly Grades[]
}

/** Every norm and eraser, in the order of the law. `touched`: by rule, the cases that touch it. */
export function fidelityOf(
  { instruments, norms, erasers }: Pick<Law, 'instruments' | 'norms' | 'erasers'>,
  touched: ReadonlyMap<string, readonly string[]>,
  headings: readonly Heading[],
): Fidelity {
  const texts = new Map(instruments.map((each) => [each.id, each]))
  const rules = [...norms, ...erasers].flatMap((rule): readonly KnownRule[] => {
    const text = texts.get(rule.instrument)
    if (text === undefined) return []
    const own = headings.filter(({ acts }) => rule.acts.some((act) => acts.includes(act))).map(({ id }) => id)
    const state = (text.place ?? '').split('/').slice(0, 2).join('/')
    return [{ rule, text, state, headings: own.length === 0 ? [otherwise] : own, cases: touched.get(rule.id) ?? [], open: openIn(rule, text) }]
  })
  const inOrder = [...headings.map(({ id }) => id), otherwise]
  return {
    rules,
    all: gradesOf('', rules),
    states: [...Map.groupBy(rules, ({ state }) => state)].map(([state, own]) => gradesOf(state, own)).toSorted((a, b) => (a.of < b.of ? -1 : 1)),
    headings: inOrder
      .map((id) =>
        gradesOf(
          id,
          rules.filter((each) => each.headings.includes(id)),
        ),
      )
      .filter((each) => each.rules > 0),
  }
}

function gradesOf(of: string, rules: readonly KnownRule[]): Grades {
  const count = (grade: Attestation): number => rules.filter(({ rule }) => rule.attestation === grade).length
  return { of, rules: rules.length, grades: attestations.map((grade) => ({ grade, rules: count(grade) })) }
}

function openIn(rule: Norm | Eraser, text: Instrument): readonly OpenPoint[] {
  const met: Readonly<Record<OpenPoint, boolean>> = {
    question: 'modality' in rule && rule.modality === 'unsettled',
    contest: 'contests' in rule && rule.contests.length > 0,
    text: text.open !== undefined,
    reading: rule.unless.some((each) => each.reading !== undefined),
  }
  return openPoints.filter((each) => met[each])
}
