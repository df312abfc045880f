// The certificate: how many signers there are and how many are needed, as it was certified.
import { error } from '@sveltejs/kit'
import { movesOf, standingActs } from 'evenhand/store'
import { placeName } from 'evenhand/wording'
import { refusedFile, unmadeFile } from '#lib/server/cost/spend.ts'
import { admitted } from '#lib/server/desk/guard.ts'
import { saidOf } from '#lib/server/desk/said.ts'
import { law } from '#lib/server/law-node.ts'
import { askerOf, work } from '#lib/server/work/work-node.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async (event) => {
  const refused = refusedFile(event)
  if (refused !== undefined) return refused
  const { store, petition } = await admitted(event, 'petition.see')
  const last = standingActs(await movesOf(store.db, petition.id))
    .filter((each) => each.act === 'certify')
    .at(-1)
  if (last === undefined) error(404)
  const { artefact } = await law()
  const { needed, tally } = saidOf(last)
  const place = placeName(artefact, petition.place)
  const list = await store.db
    .selectFrom('checklist')
    .select(['as_of', 'count'])
    .where('id', '=', petition.checklist ?? '')
    .executeTakeFirst()
  const clerk = await store.db.selectFrom('person').select('name').where('id', '=', last.person).executeTakeFirst()
  const { lang } = event.locals
  const certificate = { petition, place, needed, tally, at: last.at, clerk: clerk?.name ?? '', checklist: list }
  const made = await work('certificate-pdf', { lang, certificate }, askerOf(event))
  if (made.kind !== 'done') return unmadeFile(lang, made)
  const headers = { 'Content-Type': 'application/pdf', 'Content-Disposition': 'inline; filename="certificate.pdf"', 'Cache-Control': 'no-store' }
  return new Response(made.value, { headers })
}
