// The certificate: how many signers there are and how many are needed, as it was certified.
import { error } from '@sveltejs/kit'
import { isMove } from 'evenhand/procedure'
import { type ActDone, certifiedAs, closingHour, hasPaper, type PetitionRow } from 'evenhand/store'
import { inLanguage, type Locale, placeName, say, sentence } from 'evenhand/wording'
import { refusedFile, unmadeFile } from '#lib/server/cost/spend.ts'
import { admitted } from '#lib/server/desk/guard.ts'
import { deadlineIn, endingAt, momentIn } from '#lib/server/desk/moments.ts'
import { saidOf } from '#lib/server/desk/said.ts'
import { law } from '#lib/server/law-node.ts'
import { waysToChange } from '#lib/server/procedures-node.ts'
import { askerOf, work } from '#lib/server/work/work-node.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async (event) => {
  const refused = refusedFile(event)
  if (refused !== undefined) return refused
  const { store, petition } = await admitted(event, 'petition.see')
  const certified = await certifiedAs(store.db, petition)
  if (certified === undefined) error(404)
  const { acts, last, checklist, clerk } = certified
  const { artefact } = await law()
  const { needed, tally } = saidOf(last)
  const place = placeName(artefact, petition.place)
  const { lang } = event.locals
  const certificate = {
    petition,
    place,
    needed,
    tally,
    at: last.at,
    clerk,
    moments: momentsOf(lang, petition, acts, await closingHour(store.db, petition.place)),
    checklist,
  }
  const made = await work('certificate-pdf', { lang, certificate }, askerOf(event))
  if (made.kind !== 'done') return unmadeFile(lang, made)
  const headers = { 'Content-Type': 'application/pdf', 'Content-Disposition': 'inline; filename="certificate.pdf"', 'Cache-Control': 'no-store' }
  return new Response(made.value, { headers })
}

/** When the paper came and went, whether it came late, and until when signers can still change their mind, where the law of its procedure says so. */
function momentsOf(
  lang: Locale,
  { filing_deadline: until, filed_at: filed, procedure }: PetitionRow,
  acts: readonly ActDone[],
  closes: string | undefined,
): readonly string[] {
  const deadline = until === null ? undefined : endingAt(until, closes)
  const withdraw = waysToChange().steps.find((each) => each.of === procedure && each.id === 'withdraw')
  return [
    ...(deadline === undefined ? [] : [`${say(lang, 'desk.field.deadline')}: ${deadlineIn(lang, deadline)}`]),
    ...acts.flatMap(({ act, told }) => (isMove(act) && hasPaper(act) ? [`${momentIn(lang, told.when)}: ${say(lang, `desk.did.${act}`)}`] : [])),
    ...(deadline !== undefined && filed !== null && filed > deadline ? [say(lang, 'desk.late.by')] : []),
    ...(withdraw === undefined ? [] : [sentence(lang, say(lang, 'desk.certificate.withdraw', { what: inLanguage(withdraw.says, lang) }))]),
  ]
}
