// All pages of a town, as its service worker keeps them: see web/src/service-worker/towns.ts.
import { error } from '@sveltejs/kit'
import { placeName } from 'evenhand/wording'
import { ownCosts } from '#lib/server/cost/costs.ts'
import { refusedFile, unmadeFile } from '#lib/server/cost/spend.ts'
import { law } from '#lib/server/law-node.ts'
import { allSituations } from '#lib/server/situations-node.ts'
import { isReady, townFile } from '#lib/server/town-pages-node.ts'
import { hereOf } from '#lib/situations/here.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async (event) => {
  const { params, locals, url } = event
  const { artefact, hash } = await law()
  const { lang } = locals
  const here = hereOf(artefact, lang, params, new URLSearchParams())
  if (here === undefined) error(404)
  const { place, day, base } = here
  // WHY: the address is the one that was asked, because a card has the whole address of its town in it
  const name = JSON.stringify([hash, lang, place.id, day.on, url.origin])
  const refused = refusedFile(event, ownCosts[isReady(name) ? 'pages-ready' : 'pages-made'])
  if (refused !== undefined) return refused
  const situations = allSituations().situations.flatMap((each) => [`${base}/${each.id}`, `${base}/${each.id}?as=officer`])
  const addresses = [base, `${base}?as=officer`, ...situations, `/${lang}/card/${place.id}`]
  const made = await townFile({ name, town: placeName(artefact, place.id), addresses, fetch: event.fetch })
  if (made === undefined) return unmadeFile(lang, { kind: 'busy' })
  const headers = { 'Content-Type': 'application/gzip', 'Content-Security-Policy': made.policy, 'Cache-Control': 'no-store' }
  return new Response(made.file, { headers })
}
