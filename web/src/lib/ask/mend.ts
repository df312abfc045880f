// What was said, made into a question that means something: a place and an agency by id, and nothing left in that cannot be.
import type { Artefact } from 'evenhand/artefact'
import { agenciesAt, agencyNamed, type Problem, placesNamed, situate } from 'evenhand/decide'
import { type AskForm, unknown } from './form.ts'

/** What is left of a form, and what had to be taken out of it and is to be told. */
export interface Mended {
  readonly asked: AskForm
  readonly problems: readonly Problem[]
}

/** Takes out, one after another, what the law knows nothing of, and of answers that exclude each other the older. */
export function mended(artefact: Artefact, form: AskForm, today: string): Mended {
  const problems: Problem[] = []
  let asked = located(artefact, form)
  for (;;) {
    const problem = problemOf(artefact, asked, today)
    const rest = problem === undefined ? undefined : without(asked, problem)
    if (problem === undefined || rest === undefined) return { asked, problems }
    if (!['unknown-fact', 'unknown-answer', 'impossible'].includes(problem.code)) problems.push(problem)
    asked = rest
  }
}

/** A form that comes from a link: it is about the agency that a question without one is about. */
export function linked(artefact: Artefact, form: AskForm): AskForm {
  const [place, other] = form.place === undefined ? [] : placesNamed(artefact, form.place)
  if (place === undefined || other !== undefined || form.agency !== undefined) return form
  return { ...form, place: place.id, agency: agenciesAt(artefact, place)[0]?.asked }
}

/** A place by its id where it is one; who names an agency has named its place too. */
function located(artefact: Artefact, form: AskForm): AskForm {
  if (form.place === undefined) return form
  const [place, other] = placesNamed(artefact, form.place)
  if (place !== undefined) return other === undefined ? { ...form, place: place.id } : form
  const agency = agencyNamed(artefact, form.place)
  return agency?.kind === undefined ? form : { ...form, place: agency.place, agency: agency.ori }
}

function problemOf(artefact: Artefact, { place, day, act, agency, answers }: AskForm, today: string): Problem | undefined {
  if (place === undefined) return undefined
  const facts = Object.fromEntries(answers.filter(([, value]) => value !== unknown))
  const about = { place, day: day ?? today, act: act ?? artefact.vocabulary.acts[0]?.id ?? '', facts }
  const found = situate(artefact, agency === undefined ? about : { ...about, agency })
  return 'problems' in found ? found.problems[0] : undefined
}

/** The form without what is wrong with it; undefined where that is the place, which is asked for anew. */
function without(form: AskForm, problem: Problem): AskForm | undefined {
  switch (problem.code) {
    case 'unknown-place':
    case 'ambiguous-place':
    case 'unknown-actor':
      return undefined
    case 'unknown-agency':
    case 'unclear-agency':
    case 'agency-elsewhere':
      return form.agency === undefined ? undefined : { ...form, agency: undefined }
    case 'unknown-act':
      return { ...form, act: undefined }
    case 'not-a-day':
      return { ...form, day: undefined }
    case 'unknown-fact':
      return { ...form, answers: form.answers.filter(([fact]) => fact !== problem.name) }
    case 'unknown-answer':
      return { ...form, answers: form.answers.filter(([fact]) => fact !== problem.fact) }
    case 'impossible': {
      const oldest = form.answers.find(([fact]) => problem.facts.includes(fact))
      return { ...form, answers: form.answers.filter((each) => each !== oldest) }
    }
  }
}
