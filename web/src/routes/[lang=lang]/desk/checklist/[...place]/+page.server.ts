// A checklist read in: the file is checked row by row and shown; it replaces the old list only when the clerk says so.
import { error, fail, redirect } from '@sveltejs/kit'
import { isDay } from 'evenhand/base'
import type { Words } from 'evenhand/rules'
import { checklistsOf, closingHour, namedColumns, setClosingHour } from 'evenhand/store'
import { checklistMistakeKinds, checklistNoteKinds, dayIn, inLanguage, placeName } from 'evenhand/wording'
import { ownCosts } from '#lib/server/cost/costs.ts'
import { spendOrRefuse } from '#lib/server/cost/spend.ts'
import { askedRoles, columnsIn, isEnough } from '#lib/server/desk/columns.ts'
import { admittedIn, stampOf } from '#lib/server/desk/guard.ts'
import { forgetChecklists } from '#lib/server/desk/matcher-node.ts'
import { typed } from '#lib/server/desk/typed.ts'
import { checkNamed, checkUpload, importUpload, today, type Upload, uploadOf } from '#lib/server/desk/upload-node.ts'
import { law } from '#lib/server/law-node.ts'
import { allLayouts } from '#lib/server/layouts-node.ts'
import { store, sweepSoon } from '#lib/server/store-node.ts'
import { postedIn } from '#lib/server/work/posted.ts'
import { askerOf } from '#lib/server/work/work-node.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const person = admittedIn(event, 'checklist.import', event.params.place)
  const { artefact } = await law()
  if (!artefact.places.some((each) => each.id === event.params.place)) error(404)
  const { lang } = event.locals
  const lists = await checklistsOf((await store()).db, event.params.place)
  const waiting = uploadOf(event.url.searchParams.get('upload') ?? '', person.id, event.params.place)
  return {
    waiting:
      waiting === undefined
        ? undefined
        : {
            ...{ upload: waiting.upload, day: dayIn(lang, waiting.asOf), asOf: waiting.asOf, checked: waiting.checked, isFar: isFar(waiting, lists) },
            found: waiting.checked.kind === 'bad' ? checklistMistakeKinds(lang, waiting.checked.mistakes) : checklistNoteKinds(lang, waiting.checked.notes),
            layout: inLanguage(layoutIn(waiting) ?? {}, lang),
            asked: waiting.file === undefined ? undefined : { rows: headingRows(waiting), roles: askedRoles, named: waiting.named ?? {} },
            before: lists.find((each) => each.purged_at === null)?.count ?? lists[0]?.count ?? 0,
          },
    today: today(),
    closes: (await closingHour((await store()).db, event.params.place)) ?? '',
    placeId: event.params.place,
    place: placeName(artefact, event.params.place),
    // WHY: the id is made here, so that the same form sent twice is one checklist
    upload: crypto.randomUUID(),
    lists: lists.slice(0, 5).map((each) => ({ id: each.id, day: dayIn(lang, each.as_of), count: each.count, isPurged: each.purged_at !== null })),
  }
}

export const actions: Actions = {
  office: async (event) => {
    const person = admittedIn(event, 'checklist.import', event.params.place)
    const closes = typed(await event.request.formData(), 'closes')
    if (!hour.test(closes)) return fail(400, { problem: 'hour' as const, asOf: '', closes })
    await setClosingHour(await store(), event.params.place, closes, stampOf(person))
    redirect(303, `/${event.locals.lang}/desk/checklist/${event.params.place}?hour=kept`)
  },
  check: async (event) => {
    const person = admittedIn(event, 'checklist.import', event.params.place)
    spendOrRefuse(event, ownCosts['checklist-check'])
    const named = await namedColumns((await store()).db, event.params.place)
    const whose = { person: person.id, place: event.params.place }
    const { came, upload, asOf } = await checkUpload(whose, named, await postedIn(event.request), askerOf(event))
    if (came === 'file' || came === 'gone') return fail(400, { problem: came, asOf })
    if (came === 'too-long' || came === 'too-big') return fail(422, { problem: 'too-much' as const, asOf })
    if (came !== 'done') return fail(503, { problem: 'busy' as const, asOf })
    // WHY: the page has an address of its own, so that what was found can be looked at again, and the file is not sent twice
    redirect(303, `/${event.locals.lang}/desk/checklist/${event.params.place}?upload=${upload}`)
  },
  columns: async (event) => {
    const person = admittedIn(event, 'checklist.import', event.params.place)
    spendOrRefuse(event, ownCosts['checklist-check'])
    const form = await event.request.formData()
    const waiting = uploadOf(typed(form, 'upload'), person.id, event.params.place)
    const named = columnsIn(form)
    if (waiting === undefined) return fail(409, { problem: 'gone' as const, asOf: '' })
    if (!isEnough(named)) return fail(400, { problem: 'columns' as const, asOf: waiting.asOf, named })
    const came = await checkNamed(waiting, named, askerOf(event))
    if (came === 'gone') return fail(409, { problem: came, asOf: '' })
    if (came === 'too-long' || came === 'too-big') return fail(422, { problem: 'too-much' as const, asOf: waiting.asOf })
    if (came !== 'done') return fail(503, { problem: 'busy' as const, asOf: waiting.asOf })
    redirect(303, `/${event.locals.lang}/desk/checklist/${event.params.place}?upload=${waiting.upload}`)
  },
  import: async (event) => {
    const person = admittedIn(event, 'checklist.import', event.params.place)
    const form = await event.request.formData()
    const waiting = uploadOf(typed(form, 'upload'), person.id, event.params.place)
    if (waiting === undefined || waiting.checked.kind === 'bad') return fail(409, { problem: 'gone' as const, asOf: '' })
    const asOf = typed(form, 'as-of')
    if (!isDay(asOf) || asOf > today()) return fail(400, { problem: 'day' as const, asOf, upload: waiting.upload })
    const opened = await store()
    if (isFar(waiting, await checklistsOf(opened.db, event.params.place)) && typed(form, 'sure') !== 'yes')
      return fail(400, { problem: 'far' as const, asOf, upload: waiting.upload })
    await importUpload(opened, waiting, asOf, stampOf(person))
    forgetChecklists()
    // WHY: the list that this one replaces was let go
    sweepSoon(opened)
    redirect(303, `/${event.locals.lang}/desk/checklist/${event.params.place}?done=${waiting.count}`)
  },
}

/** An hour as a form gives it, or none. */
const hour = /^(?:[01]\d|2[0-3]):[0-5]\d$|^$/

/** Whether a list is so much shorter than the one before that it may be a part, or another's. */
function isFar({ count }: Upload, lists: readonly { readonly count: number }[]): boolean {
  const [last] = lists
  return last !== undefined && count * 2 < last.count
}

/** The name of the layout that a file was read by. */
function layoutIn({ checked }: Upload): Words | undefined {
  return checked.kind === 'bad' ? undefined : allLayouts().find((each) => each.id === checked.layout)?.title
}

/** WHY: the row with the most cells is taken, because above the names of columns there can be titles of a cell or two. */
function headingRows({ checked }: Upload): readonly string[] {
  if (checked.kind === 'good') return []
  const [best = []] = checked.headings.toSorted((a, b) => filled(b) - filled(a))
  return [...new Set(best.map((each) => each.trim()).filter((each) => each !== ''))]
}

function filled(row: readonly string[]): number {
  return row.filter((each) => each.trim() !== '').length
}
