// What the script of the desk asks: candidates for what is being typed, a line to enter, the last one undone, the next line of a page, and what others entered since.
import { error, json } from '@sveltejs/kit'
import { nextNumber, undoLine } from 'evenhand/store'
import { proposal } from '#lib/server/desk/candidates.ts'
import { admitted, stampOf } from '#lib/server/desk/guard.ts'
import { enter, readTypedLine } from '#lib/server/desk/lines-node.ts'
import { checklistFor } from '#lib/server/desk/matcher-node.ts'
import { shownLines } from '#lib/server/desk/shown-lines.ts'
import { countsOf } from '#lib/server/desk/standing.ts'
import { textOf } from '#lib/server/desk/typed.ts'
import type { RequestHandler } from './$types'

const shown = 12

/** WHY: nothing of this may be kept by a browser. */
const headers = { 'Cache-Control': 'no-store' }

export const GET: RequestHandler = async (event) => {
  const { store, person, petition } = await admitted(event, 'lines.enter')
  const lines = await shownLines(store, event.locals.lang, person, petition.id, { newest: shown })
  return json({ lines, counts: await countsOf(store, petition) }, { headers })
}

export const POST: RequestHandler = async (event) => {
  const desk = await admitted(event, 'lines.enter')
  const { store, person, petition } = desk
  const { lang } = event.locals
  // WHY: another site can send a form with somebody's cookie, and not JSON
  if (event.request.headers.get('content-type')?.split(';')[0] !== 'application/json') error(415)
  const body = bodyOf(await event.request.json().catch(() => undefined))
  const text = (name: string): string => textOf(body[name])
  switch (body['kind']) {
    case 'match': {
      const checklist = await checklistFor(store, petition)
      if (checklist === undefined) return json({ refusal: 'no-checklist' }, { status: 409, headers })
      return json(proposal(lang, checklist, text('name'), text('address'), true), { headers })
    }
    case 'enter': {
      const line = readTypedLine(body)
      if (line === undefined) error(400)
      const outcome = await enter(desk, line)
      if (outcome.kind === 'refused') return json({ refusal: outcome.because }, { status: 409, headers })
      const [kept] = await shownLines(store, lang, person, petition.id, { id: outcome.value.id })
      return json({ line: kept, counts: await countsOf(store, petition) }, { headers })
    }
    case 'next': {
      const sheet = Number(body['sheet'])
      if (!Number.isSafeInteger(sheet) || sheet < 1) error(400)
      return json({ number: await nextNumber(store.db, petition.id, sheet) }, { headers })
    }
    case 'undo': {
      const [own] = await shownLines(store, lang, person, petition.id, { id: text('line') })
      if (own === undefined) error(404)
      const outcome = await undoLine(store, own.id, stampOf(person))
      if (outcome.kind === 'refused') return json({ refusal: outcome.because }, { status: 409, headers })
      return json({ undone: own.id, sheet: own.sheet, number: own.number, counts: await countsOf(store, petition) }, { headers })
    }
    default:
      error(400)
  }
}

/** What was sent, by its fields; none where it is nothing of that kind. */
function bodyOf(sent: unknown): Readonly<Record<string, unknown>> {
  return typeof sent === 'object' && sent !== null ? { ...sent } : {}
}
