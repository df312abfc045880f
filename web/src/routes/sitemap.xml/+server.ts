// Every public page, for search engines. WHY: there is none where the operator has not said where the app is, because its addresses have to be whole, and whoever asks writes the host.
import { error } from '@sveltejs/kit'
import { refusedFile } from '#lib/server/cost/spend.ts'
import { fileAnswer } from '#lib/server/data/answer.ts'
import type { law } from '#lib/server/law-node.ts'
import { settings } from '#lib/server/settings-node.ts'
import { publicPages, sitemap } from '#lib/server/sitemap.ts'
import { allSituations } from '#lib/server/situations-node.ts'
import { storiesTold } from '#lib/server/stories-node.ts'
import { topicsBeyond } from '#lib/server/topics-node.ts'
import type { RequestHandler } from './$types'

type Served = Awaited<ReturnType<typeof law>>

let made: { readonly of: Served; readonly text: string } | undefined

function textOf(site: string, served: Served): string {
  const { guides, situations } = allSituations()
  const besides = { topics: topicsBeyond(), stories: storiesTold(), guides, situations }
  if (made?.of !== served) made = { of: served, text: sitemap(site, publicPages(served.artefact, besides)) }
  return made.text
}

export const GET: RequestHandler = (event) => {
  const site = settings.EVENHAND_ADDRESS
  if (site === undefined) error(404)
  return refusedFile(event) ?? fileAnswer(event.request, 'application/xml; charset=utf-8', (served) => textOf(site, served))
}
