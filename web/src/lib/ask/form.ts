// What a person has said so far in the interview: the same on the server, from a posted form, and in the page.

/** Answers in the order they were given; `?` where the person does not know. */
export interface AskForm {
  readonly place?: string
  readonly agency?: string
  readonly act?: string
  readonly day?: string
  /** As whom somebody asks; without it everything is asked that matters. */
  readonly asker?: Asker
  /** Plain words for what the officer wants to do. */
  readonly words?: string
  /** The fact to ask about next, whatever matters most. */
  readonly asking?: string
  /** Whether the answer is wanted at once, from what is known. */
  readonly now?: true
  readonly answers: readonly (readonly [fact: string, answer: string])[]
}

/** `person`: it happens to them; they are not asked what only the police can know. */
export const askers = ['person', 'police'] as const
export type Asker = (typeof askers)[number]

export const unknown = '?'
export const emptyForm: AskForm = { answers: [] }

/** Reads a posted form. `answer` is the newest, `back` goes one step back, `change` goes back to the place, the agency or one fact. */
export function readForm(data: FormData): AskForm {
  const text = (name: string): string | undefined => {
    const value = data.get(name)
    return typeof value === 'string' && value !== '' ? value.slice(0, 200) : undefined
  }
  const answers = data
    .getAll('known')
    .flatMap((each) => (typeof each === 'string' ? [each.split('=')] : []))
    .flatMap(([fact, answer]) => (fact === undefined || answer === undefined ? [] : [[fact, answer] as const]))
  // WHY: an empty place is kept, because it was sent, and the page has to say what is missing
  const place = data.get('place') === '' ? '' : text('place')
  const fields = { place, agency: text('agency'), act: text('act'), day: text('day'), words: text('act') === undefined ? text('words') : undefined }
  const asker = askers.find((each) => each === text('asker'))
  const form: AskForm = {
    ...(asker === undefined ? {} : { asker }),
    ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
    answers: answers.slice(0, 60),
  }
  const [fact, answer, change] = [text('fact'), text('answer'), text('change')]
  if (text('restart') !== undefined) return restarted(form)
  if (text('back') !== undefined) return back({ ...form, ...(text('early') === undefined ? {} : { now: true }), asking: text('asking') })
  if (change !== undefined) return changing(form, change)
  if (text('now') !== undefined) return { ...form, now: true }
  return fact === undefined || answer === undefined ? form : given(form, fact, answer)
}

/** One more answer, or another one in the place of an earlier. */
export function given(form: AskForm, fact: string, answer: string): AskForm {
  return { ...form, answers: [...form.answers.filter(([each]) => each !== fact), [fact, answer]] }
}

/** Another question in the same place: nothing of the situation is left. */
export function restarted({ place, agency, asker }: AskForm): AskForm {
  return { ...(asker === undefined ? {} : { asker }), ...(place === undefined ? {} : { place }), ...(agency === undefined ? {} : { agency }), answers: [] }
}

/** One step back: from a question asked again, an early answer, else the last answer, the act, the agency, the place. */
export function back(form: AskForm): AskForm {
  const { now, asking, act, agency, place, ...rest } = form
  if (asking !== undefined) return { ...form, asking: undefined }
  if (now !== undefined) return { ...form, now: undefined }
  if (form.answers.length > 0) return { ...form, answers: form.answers.slice(0, -1) }
  if (act !== undefined) return { ...form, act: undefined }
  return agency === undefined || place === undefined ? rest : { ...rest, place }
}

function changing(form: AskForm, what: string): AskForm {
  if (what === 'place') return { ...form, place: undefined, agency: undefined }
  if (what === 'agency') return { ...form, agency: undefined }
  return { ...form, asking: what }
}
