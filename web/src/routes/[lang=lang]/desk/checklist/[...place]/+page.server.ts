// A checklist read in: the file is checked row by row and shown; it replaces the old list only when the clerk says so.
import { error, fail, redirect } from '@sveltejs/kit'
import { checklistsOf } from 'evenhand/store'
import { checklistMistakeText, checklistNoteText, dayIn, type Language, placeName } from 'evenhand/wording'
import { ownCosts } from '#lib/server/cost/costs.ts'
import { spendOrRefuse } from '#lib/server/cost/spend.ts'
import { admittedIn, stampOf } from '#lib/server/desk/guard.ts'
import { forgetChecklists } from '#lib/server/desk/matcher-node.ts'
import { typed } from '#lib/server/desk/typed.ts'
import { type CheckedUpload, checkUpload, importUpload, uploadOf } from '#lib/server/desk/upload-node.ts'
import { law } from '#lib/server/law-node.ts'
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
        : { upload: waiting.upload, day: dayIn(lang, waiting.asOf), checked: waiting.checked, found: foundIn(lang, waiting.checked) },
    placeId: event.params.place,
    place: placeName(artefact, event.params.place),
    // WHY made here: the same form sent twice is one checklist
    upload: crypto.randomUUID(),
    lists: lists.slice(0, 5).map((each) => ({ id: each.id, day: dayIn(lang, each.as_of), count: each.count, isPurged: each.purged_at !== null })),
  }
}

export const actions: Actions = {
  check: async (event) => {
    const person = admittedIn(event, 'checklist.import', event.params.place)
    spendOrRefuse(event, ownCosts['checklist-check'])
    const { came, upload, asOf } = await checkUpload({ person: person.id, place: event.params.place }, await postedIn(event.request), askerOf(event))
    if (came === 'day' || came === 'file' || came === 'gone') return fail(400, { problem: came, asOf })
    if (came === 'too-long' || came === 'too-big') return fail(422, { problem: 'too-much' as const, asOf })
    if (came !== 'done') return fail(503, { problem: 'busy' as const, asOf })
    // WHY elsewhere: what was found can be looked at again, and the file is not sent twice
    redirect(303, `/${event.locals.lang}/desk/checklist/${event.params.place}?upload=${upload}`)
  },
  import: async (event) => {
    const person = admittedIn(event, 'checklist.import', event.params.place)
    const upload = typed(await event.request.formData(), 'upload')
    const waiting = uploadOf(upload, person.id, event.params.place)
    if (waiting === undefined || waiting.checked.kind === 'bad') return fail(409, { problem: 'gone' as const, asOf: '' })
    const opened = await store()
    await importUpload(opened, waiting, stampOf(person))
    forgetChecklists()
    // WHY: the list that this one replaces was let go
    sweepSoon(opened)
    redirect(303, `/${event.locals.lang}/desk/checklist/${event.params.place}?done=${waiting.count}`)
  },
}

/** WHY so many: what is wrong in two hundred rows is wrong in the same way in the others. */
const listed = 200

/** What was found in a file, in sentences. */
function foundIn(lang: Language, checked: CheckedUpload): readonly string[] {
  if (checked.kind === 'bad') return checked.mistakes.slice(0, listed).map((each) => checklistMistakeText(lang, each))
  return checked.notes.slice(0, listed).map((each) => checklistNoteText(lang, each))
}
