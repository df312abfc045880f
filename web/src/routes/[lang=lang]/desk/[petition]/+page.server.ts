// A petition at the desk: where it stands, what is next, and every act that is open.
import { error, fail, redirect } from '@sveltejs/kit'
import { isMove, trapsIn } from 'evenhand/procedure'
import { mayCure } from 'evenhand/signatures'
import { checklistsOf, closingHour, correctAct, doAct, examinedLines, isToBeSwept, isVote, mayDo, movesOf, publishPetition, standingActs } from 'evenhand/store'
import { chanceText, dayIn, examinationText, gateText, placeName, trapText } from 'evenhand/wording'
import { stateName, statusName } from '#lib/desk/status.ts'
import { countsTyped, lawOf, momentTyped, voteTyped } from '#lib/server/desk/act-form.ts'
import { actionFor, offered } from '#lib/server/desk/acts.ts'
import { doneActs } from '#lib/server/desk/done.ts'
import { admitted, stampOf, subjectOf } from '#lib/server/desk/guard.ts'
import { deadlineIn, endingAt, localOf, momentIn, momentOf } from '#lib/server/desk/moments.ts'
import { decidedStates } from '#lib/server/desk/petition-form.ts'
import { clockAddress, cureOf, isReturnedLate, roadOf } from '#lib/server/desk/procedure.ts'
import { namedWords, proposedReason, unnamed } from '#lib/server/desk/reason.ts'
import { examinationOf, isShort } from '#lib/server/desk/standing.ts'
import { typed } from '#lib/server/desk/typed.ts'
import { law } from '#lib/server/law-node.ts'
import { waysToChange } from '#lib/server/procedures-node.ts'
import { today } from '#lib/today.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { store, person, petition } = await admitted(event, 'petition.see')
  const { lang } = event.locals
  const { artefact } = await law()
  const [examination, moves, lists] = [
    await examinationOf(store, petition),
    standingActs(await movesOf(store.db, petition.id)),
    await checklistsOf(store.db, petition.place),
  ]
  const may = (action: Parameters<typeof mayDo>[1]): boolean => mayDo(person, action, subjectOf(petition))
  const list = lists.find((each) => each.id === petition.checklist) ?? lists.find((each) => each.purged_at === null)
  const closes = await closingHour(store.db, petition.place)
  const deadline = petition.filing_deadline === null ? null : endingAt(petition.filing_deadline, closes)
  const until = petition.state === 'returned' ? cureOf(waysToChange(), { ...petition, filing_deadline: deadline })?.safe : undefined
  const gate =
    until === undefined || petition.number_needed === null ? undefined : mayCure(await examinedLines(store.db, petition.id, 0), petition.number_needed)
  const short = isShort(petition, examination.valid)
  return {
    id: petition.id,
    title: petition.title,
    article: petition.article,
    placeId: petition.place,
    place: placeName(artefact, petition.place),
    state: stateName(lang, petition.state),
    isFiled: petition.state === 'filed',
    isPublic: petition.public_since !== null,
    isPurged: petition.purged_at !== null,
    isToBeSwept: petition.purged_at !== null && (await isToBeSwept(store.db)),
    meeting: petition.meeting_day === null ? '' : dayIn(lang, petition.meeting_day),
    deadline: deadline === null ? '' : deadlineIn(lang, deadline),
    now: localOf(new Date().toISOString()),
    filed: petition.filed_at === null ? '' : momentIn(lang, petition.filed_at),
    returned: petition.returned_at === null ? '' : momentIn(lang, petition.returned_at),
    isLate: petition.filed_at !== null && deadline !== null && petition.filed_at > deadline,
    isReturnedLate: isReturnedLate(waysToChange(), petition),
    isShort: short,
    needed: petition.number_needed,
    how: petition.number_how,
    entered: examination.lines,
    valid: examination.valid,
    undecided: examination.counts.undecided,
    standing: petition.number_needed === null ? [] : [examinationText(lang, examination), chanceText(lang, examination)].filter((each) => each !== undefined),
    statuses: Object.entries(examination.counts)
      .filter(([, count]) => count > 0)
      .map(([status, count]) => ({ says: statusName(lang, status), count })),
    road: roadOf(waysToChange(), lang, petition, today()),
    clock: clockAddress(lang, petition),
    traps: petition.state === 'draft' ? trapsIn(petition.article).map((each) => trapText(lang, each)) : [],
    checklist: list === undefined ? undefined : { day: dayIn(lang, list.as_of), count: list.count },
    acts: offered(lang, person, petition, lawOf(petition), { valid: examination.valid, needed: petition.number_needed, isShort: short }),
    meetingDay: petition.meeting_day ?? '',
    today: today(),
    reason: may('petition.return') ? await proposedReason(store, lang, petition) : '',
    cure: gate === undefined || until === undefined ? undefined : { says: gateText(lang, gate), until: deadlineIn(lang, endingAt(until, closes)) },
    done: await doneActs(store, lang, person, petition),
    isReturned: moves.some((each) => each.act === 'return' || each.act === 'fall-short'),
    isCertified: moves.some((each) => each.act === 'certify'),
    may: {
      edit: may('petition.edit') && ['draft', 'circulating', 'filed', 'returned', ...decidedStates].includes(petition.state),
      enter: may('lines.enter') && petition.state === 'filed',
      see: may('lines.see'),
      import: may('checklist.import'),
      publish: may('petition.publish') && petition.public_since === null,
      purge: may('checklist.purge') && !['circulating', 'filed', 'returned'].includes(petition.state),
    },
  }
}

export const actions: Actions = {
  act: async (event) => {
    const form = await admitted(event, 'petition.see').then(() => event.request.formData())
    const act = typed(form, 'act')
    if (!isMove(act)) error(404)
    const { store, person, petition } = await admitted(event, actionFor(act))
    const reason = typed(form, 'reason', 5_000)
    const cure = act === 'supplement' ? cureOf(waysToChange(), petition) : undefined
    const when = momentTyped(form)
    const given = {
      ...{ petition: petition.id, act, reason, data: countsTyped(form), law: lawOf(petition) },
      ...(cure === undefined ? {} : { until: cure.latest }),
      ...(when === undefined ? {} : { when }),
      ...(isVote(act) ? voteTyped(form, petition) : {}),
    }
    const outcome = await doAct(store, given, stampOf(person))
    if (outcome.kind === 'refused') {
      const named = outcome.because === 'names-a-signer' ? await namedWords(store, petition, reason) : []
      return fail(409, { refusal: outcome.because, act, of: '', reason, named })
    }
    const { lang } = event.locals
    redirect(303, `/${lang}/desk/${petition.id}${act === 'return' || act === 'fall-short' ? '/return' : ''}`)
  },
  unnamed: async (event) => {
    const form = await admitted(event, 'petition.see').then(() => event.request.formData())
    const act = typed(form, 'act')
    if (!isMove(act)) error(404)
    const { store, person, petition } = await admitted(event, actionFor(act))
    const maySee = mayDo(person, 'lines.see', subjectOf(petition))
    const reason = await unnamed(store, event.locals.lang, petition, typed(form, 'reason', 5_000), maySee)
    return { refusal: undefined, act, of: '', reason, named: [] }
  },
  correct: async (event) => {
    const seen = await admitted(event, 'petition.see')
    const form = await event.request.formData()
    const of = typed(form, 'of')
    const act = standingActs(await movesOf(seen.store.db, seen.petition.id)).find((each) => each.id === of)?.act ?? ''
    if (!isMove(act)) return fail(409, { refusal: 'not-there' as const, act: '', of, reason: '', named: [] })
    const { store, person, petition } = await admitted(event, actionFor(act))
    const reason = typed(form, 'reason', 5_000)
    const when = typed(form, 'when')
    const said = isVote(act) ? { ...voteTyped(form, petition), ...countsTyped(form) } : when === '' ? {} : { when: momentOf(when) ?? when }
    const change = typed(form, 'kind') === 'take-back' ? ({ kind: 'take-back' } as const) : ({ kind: 'amend', ...said } as const)
    const outcome = await correctAct(store, { petition: petition.id, of, reason, change, law: lawOf(petition) }, stampOf(person))
    if (outcome.kind === 'refused') {
      const named = outcome.because === 'names-a-signer' ? await namedWords(store, petition, reason) : []
      return fail(409, { refusal: outcome.because, act: '', of, reason, named })
    }
    redirect(303, `/${event.locals.lang}/desk/${petition.id}`)
  },
  publish: async (event) => {
    const { store, person, petition } = await admitted(event, 'petition.publish')
    await publishPetition(store, petition.id, stampOf(person))
    redirect(303, `/${event.locals.lang}/desk/${petition.id}`)
  },
}
