// What the script of the desk asks: candidates for what is being typed, a line to enter, the last one undone, the next line of a page, and what others entered since.
import { error, json } from '@sveltejs/kit'
import { nextNumber } from 'evenhand/store'
import { proposal } from '#lib/server/desk/candidates.ts'
import { enterSent, undoSent } from '#lib/server/desk/entering.ts'
import { admitted } from '#lib/server/desk/guard.ts'
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
  const { store, petition } = desk
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
      const entered = await enterSent(desk, lang, body)
      if (entered.kind === 'no-line') error(400)
      if (entered.kind === 'refused') return json({ refusal: entered.because }, { status: 409, headers })
      return json({ line: entered.line, counts: await countsOf(store, petition) }, { headers })
    }
    case 'next': {
      const sheet = Number(body['sheet'])
      if (!Number.isSafeInteger(sheet) || sheet < 1) error(400)
      return json({ number: await nextNumber(store.db, petition.id, sheet) }, { headers })
    }
    case 'undo': {
      const undone = await undoSent(desk, lang, text('line'))
      if (undone.kind === 'no-line') error(404)
      if (undone.kind === 'refused') return json({ refusal: undone.because }, { status: 409, headers })
      const { id, sheet, number } = undone.line
      return json({ undone: id, sheet, number, counts: await countsOf(store, petition) }, { headers })
    }
    default:
      error(400)
  }
}

/** What was sent, by its fields; none where it is nothing of that kind. */
function bodyOf(sent: unknown): Readonly<Record<string, unknown>> {
  return typeof sent === 'object' && sent !== null ? { ...sent } : {}
}
