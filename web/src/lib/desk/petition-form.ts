// The form of a petition: what it holds, and its fields in order.

export interface PetitionForm {
  readonly place: string
  readonly procedure: string
  readonly title: string
  readonly article: string
  readonly meeting: string
  readonly needed: string
  readonly how: string
  readonly deadline: string
}

/** WHY two for now: until procedures come with their thresholds and deadlines, the clerk fills these in. */
export const procedures = ['vt.article', 'other'] as const
export type Procedure = (typeof procedures)[number]

export const emptyForm: PetitionForm = { place: '', procedure: 'vt.article', title: '', article: '', meeting: '', needed: '', how: '', deadline: '' }

export type FormProblem = {
  readonly field: keyof PetitionForm
  readonly key: 'desk.problem.place' | 'desk.problem.title' | 'desk.problem.article' | 'desk.problem.number' | 'desk.problem.deadline' | 'desk.problem.day'
}
