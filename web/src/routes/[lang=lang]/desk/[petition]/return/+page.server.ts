// What is written on a petition that is returned or falls short, on a page to print.
import { error } from '@sveltejs/kit'
import { closingHour, movesOf, standingActs } from 'evenhand/store'
import { placeName } from 'evenhand/wording'
import { goneText } from '#lib/server/desk/gone.ts'
import { admitted } from '#lib/server/desk/guard.ts'
import { deadlineIn, endingAt, momentIn } from '#lib/server/desk/moments.ts'
import { cureOf } from '#lib/server/desk/procedure.ts'
import { saidOf } from '#lib/server/desk/said.ts'
import { law } from '#lib/server/law-node.ts'
import { waysToChange } from '#lib/server/procedures-node.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { store, petition } = await admitted(event, 'petition.see')
  const { lang } = event.locals
  const moves = standingActs(await movesOf(store.db, petition.id))
  const last = moves.filter((each) => each.act === 'return' || each.act === 'fall-short').at(-1)
  if (last === undefined) error(404)
  const { artefact } = await law()
  const until = last.act === 'return' ? cureOf(waysToChange(), { ...petition, returned_at: last.told.when })?.safe : undefined
  const said = saidOf(last)
  return {
    id: petition.id,
    title: petition.title,
    place: placeName(artefact, petition.place),
    at: momentIn(lang, last.told.when),
    filed: petition.filed_at === null ? '' : momentIn(lang, petition.filed_at),
    isFinal: last.act === 'fall-short',
    reason: said.isGone ? '' : said.reason,
    gone: said.isGone ? goneText(lang, said.lines) : '',
    until: until === undefined ? '' : deadlineIn(lang, endingAt(until, await closingHour(store.db, petition.place))),
  }
}
