// A decided petition as a document of the law, to download.
import { error } from '@sveltejs/kit'
import { isId, publicView } from 'evenhand/store'
import { placeName } from 'evenhand/wording'
import { lawDocument } from '#lib/petitions/document.ts'
import { refusedFile } from '#lib/server/cost/spend.ts'
import { law } from '#lib/server/law-node.ts'
import { waysToChange } from '#lib/server/procedures-node.ts'
import { reached } from '#lib/server/reached-node.ts'
import { storeIfThere } from '#lib/server/store-node.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async (event) => {
  const { params } = event
  if (!isId(params.id)) error(404)
  const refused = refusedFile(event)
  if (refused !== undefined) return refused
  const view = await reached(async () => {
    const store = await storeIfThere()
    return store === undefined ? undefined : publicView(store.db, params.id)
  })
  const procedure = waysToChange().procedures.find((each) => each.id === view?.procedure)
  if (view === undefined || procedure === undefined || !['voted', 'adopted', 'in-force'].includes(view.state)) error(404)
  const { artefact } = await law()
  const name = placeName(artefact, view.place)
  const text = lawDocument(view, procedure, { id: view.place, name }, `Record of the clerk of ${name}`)
  return new Response(text, { headers: { 'Content-Type': 'text/markdown; charset=utf-8', 'Content-Disposition': 'attachment; filename="petition.md"' } })
}
