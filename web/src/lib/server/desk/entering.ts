// A line entered and a line taken back, for the script that asks in JSON and for the form alike.
import { type Refusal, undoLine } from 'evenhand/store'
import type { Locale } from 'evenhand/wording'
import { type Admitted, stampOf } from './guard.ts'
import { enter, readTypedLine } from './lines-node.ts'
import { type ShownLine, shownLines } from './shown-lines.ts'

/** What became of a line: it is as shown, the store refused it, or what was sent means no line. */
export type Entered =
  | { readonly kind: 'done'; readonly line: ShownLine }
  | { readonly kind: 'refused'; readonly because: Refusal }
  | { readonly kind: 'no-line' }

/** Enters what was sent as a line of the petition. */
export async function enterSent(desk: Admitted, lang: Locale, sent: unknown): Promise<Entered> {
  const line = readTypedLine(sent)
  if (line === undefined) return { kind: 'no-line' }
  const outcome = await enter(desk, line)
  return outcome.kind === 'refused' ? outcome : shownAs(await lineOf(desk, lang, outcome.value.id))
}

/** Takes a line of the petition back; it is given as it stood before. */
export async function undoSent(desk: Admitted, lang: Locale, id: string): Promise<Entered> {
  // WHY: it is looked for in this petition first, because whoever may enter lines here need not be allowed to anywhere else
  const own = await lineOf(desk, lang, id)
  if (own === undefined) return { kind: 'no-line' }
  const outcome = await undoLine(desk.store, own.id, stampOf(desk.person))
  return outcome.kind === 'refused' ? outcome : shownAs(own)
}

async function lineOf({ store, person, petition }: Admitted, lang: Locale, id: string): Promise<ShownLine | undefined> {
  const [line] = await shownLines(store, lang, person, petition.id, { id })
  return line
}

function shownAs(line: ShownLine | undefined): Entered {
  return line === undefined ? { kind: 'no-line' } : { kind: 'done', line }
}
