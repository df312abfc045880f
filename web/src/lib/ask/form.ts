// What a person has said so far in the interview: the same on the server, from a posted form, and in the page.

/** Answers in the order they were given; `?` where the person does not know. */
export interface AskForm {
  readonly place?: string
  readonly agency?: string
  readonly act?: string
  readonly day?: string
  readonly answers: readonly (readonly [fact: string, answer: string])[]
}

export const unknown = '?'
export const empty: AskForm = { answers: [] }

/** Reads a posted form. `answer` is the newest, `back` drops the last, `change` goes back to one fact. */
export function readForm(data: FormData): AskForm {
  const text = (name: string): string | undefined => {
    const value = data.get(name)
    return typeof value === 'string' && value !== '' ? value.slice(0, 200) : undefined
  }
  const answers = data
    .getAll('known')
    .flatMap((each) => (typeof each === 'string' ? [each.split('=')] : []))
    .flatMap(([fact, answer]) => (fact === undefined || answer === undefined ? [] : [[fact, answer] as const]))
  // WHY an empty place is kept: it was sent, and what is missing is to be said
  const place = data.get('place') === '' ? '' : text('place')
  const fields = { place, agency: text('agency'), act: text('act'), day: text('day') }
  const form: AskForm = { ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)), answers: answers.slice(0, 60) }
  const [fact, answer, change] = [text('fact'), text('answer'), text('change')]
  if (text('restart') !== undefined) return { ...(form.place === undefined ? {} : { place: form.place }), answers: [] }
  if (text('back') !== undefined) return back(form)
  if (change !== undefined) return { ...form, answers: form.answers.filter(([each]) => each !== change) }
  return fact === undefined || answer === undefined ? form : given(form, fact, answer)
}

/** One more answer. */
export function given(form: AskForm, fact: string, answer: string): AskForm {
  return { ...form, answers: [...form.answers.filter(([each]) => each !== fact), [fact, answer]] }
}

/** One step back: the last answer, else the act, else the place. */
export function back(form: AskForm): AskForm {
  if (form.answers.length > 0) return { ...form, answers: form.answers.slice(0, -1) }
  const { act, place, ...rest } = form
  return act !== undefined && place !== undefined ? { ...rest, place } : rest
}
