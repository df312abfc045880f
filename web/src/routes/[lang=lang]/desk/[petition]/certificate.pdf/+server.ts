// The certificate: how many signers there are and how many are needed, as it was certified.
import { error } from '@sveltejs/kit'
import { movesOf } from 'evenhand/store'
import { placeName } from 'evenhand/wording'
import { admitted } from '#lib/server/desk/guard.ts'
import { saidOf } from '#lib/server/desk/said.ts'
import { law } from '#lib/server/law-node.ts'
import { certificatePdf } from '#lib/server/pdf/certificate.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async (event) => {
  const { store, petition } = await admitted(event, 'petition.see')
  const last = (await movesOf(store.db, petition.id)).filter((each) => each.act === 'certify').at(-1)
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
  const bytes = await certificatePdf(event.locals.lang, { petition, place, needed, tally, at: last.at, clerk: clerk?.name ?? '', checklist: list })
  const headers = { 'Content-Type': 'application/pdf', 'Content-Disposition': 'inline; filename="certificate.pdf"', 'Cache-Control': 'no-store' }
  return new Response(bytes, { headers })
}
