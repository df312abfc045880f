// One scenario after another: what waits for whoever is signed in, their answer, and why.
import { fail } from '@sveltejs/kit'
import { answerScenario, mayDo } from 'evenhand/store'
import { anotherFor, dueAgain, printsAmong, scenarioChoices, scenarioMark, type WaitingScenario, waitingFor } from 'evenhand/training'
import { agencyName, dayIn } from 'evenhand/wording'
import { spendOrRefuse } from '#lib/server/cost/spend.ts'
import { stampOf } from '#lib/server/desk/guard.ts'
import { typed } from '#lib/server/desk/typed.ts'
import { type AdmittedAgency, admittedAgency, agencyPath, policyPath } from '#lib/server/policies/guard.ts'
import { type AskedAs, type AtTraining, answersAt, saidToday, trainingAt } from '#lib/server/training/ground-node.ts'
import { explained, storyShown } from '#lib/server/training/shown.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

export const load: PageServerLoad = async (event) => {
  const admitted = await admittedAgency(event, 'scenario.answer')
  spendOrRefuse(event)
  const { lang } = event.locals
  const { at, waiting, another } = await asksOf(event, admitted)
  const next = event.url.searchParams.has('another') ? (another ?? waiting[0]) : waiting[0]
  return {
    path: agencyPath(lang, admitted.agency.id),
    policy: policyPath(lang, admitted.agency.id),
    name: agencyName(admitted.artefact, lang, admitted.agency),
    isEmpty: at.ground.pool.length === 0,
    waiting: waiting.length,
    hasAnother: another !== undefined,
    next: next && { ...storyShown(admitted, lang, next), why: next.why },
    maySeeCounts: mayDo(admitted.person, 'scenario.count', { place: admitted.agency.id }),
  }
}

export const actions: Actions = {
  default: async (event) => {
    const admitted = await admittedAgency(event, 'scenario.answer')
    spendOrRefuse(event)
    const { lang } = event.locals
    const form = await event.request.formData()
    const id = typed(form, 'scenario')
    const { at, waiting } = await asksOf(event, admitted)
    const found: Omit<WaitingScenario, 'why'> | undefined = waiting.find((each) => each.id === id) ?? at.ground.pool.find((each) => each.id === id)
    if (found === undefined) return fail(409, { problem: 'gone' as const, answered: undefined, story: undefined })
    const shown = storyShown(at, lang, found)
    const choice = scenarioChoices.find((each) => each === typed(form, 'choice'))
    if (choice === undefined) return fail(400, { problem: 'choice' as const, answered: undefined, story: shown })
    const asked: AskedAs = { question: found.question, situation: found.situation, ...(found.named === undefined ? {} : { named: found.named }) }
    const given = {
      ...{ agency: at.agency.id, scenario: id, asked, choice, verdict: found.verdict },
      ...{ rules: printsAmong(at.prints, found.because), law: at.hash, day: at.asked.day },
    }
    const { kind, answer } = await answerScenario(at.store, given, stampOf(at.person))
    const first = scenarioChoices.find((each) => each === answer.choice) ?? choice
    const own = (await answersAt(at, at.person.id)).filter((each) => each.id === id)
    const due = dueAgain(own)
    return {
      problem: undefined,
      story: shown,
      answered: {
        isFirst: kind === 'kept' || first === choice,
        choice: first,
        mark: scenarioMark(first, found.verdict),
        ...(await explained(event, at, lang, found, policyPath(lang, at.agency.id))),
        again: due === undefined ? '' : dayIn(lang, due),
      },
    }
  },
}

/** What waits for whoever is signed in, and one that they have never answered. */
async function asksOf(
  event: RequestEvent,
  admitted: AdmittedAgency,
): Promise<{ readonly at: AtTraining; readonly waiting: readonly WaitingScenario[]; readonly another: WaitingScenario | undefined }> {
  const at = await trainingAt(event, admitted)
  const answers = await answersAt(at, at.person.id)
  const last = [...new Map(answers.map((each) => [each.id, each])).values()]
  const said = await saidToday(event, at, last)
  const learning = {
    ...{ answers, pool: at.ground.pool, day: at.day, prints: at.prints },
    now: new Map(last.map(({ id }, index) => [id, said[index]])),
  }
  return { at, waiting: waitingFor(learning), another: anotherFor(learning) }
}
