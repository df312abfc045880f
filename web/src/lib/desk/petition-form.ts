// The form of a petition: what it holds, and its fields in order.

export interface PetitionForm {
  readonly place: string
  readonly procedure: string
  readonly title: string
  readonly article: string
  readonly meeting: string
  readonly needed: string
  readonly how: string
  /** The last day to file, and the hour where one is set. */
  readonly deadline: string
  readonly hour: string
}

export const emptyForm: PetitionForm = {
  place: '',
  procedure: 'vt.petitioned-article',
  title: '',
  article: '',
  meeting: '',
  needed: '',
  how: '',
  deadline: '',
  hour: '',
}

export type FormProblem = {
  readonly field: keyof PetitionForm
  readonly key: 'desk.problem.place' | 'desk.problem.title' | 'desk.problem.article' | 'desk.problem.number' | 'desk.problem.deadline' | 'desk.problem.day'
}
