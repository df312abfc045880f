// A file of a template, by the same address as the page's: to be saved, and kept nowhere here.
import { error } from '@sveltejs/kit'
import { csvText } from 'evenhand/json'
import { templateFileNames, templateFiles } from 'evenhand/records'
import { refusedFile } from '#lib/server/cost/spend.ts'
import { law } from '#lib/server/law-node.ts'
import { keptTemplate } from '#lib/server/template-node.ts'
import { templateAsked, templateAt } from '#lib/template/view.ts'
import { today } from '#lib/today.ts'
import type { RequestHandler } from './$types'

const types: Readonly<Record<string, string>> = { csv: 'text/csv', html: 'text/html', json: 'application/csvm+json', md: 'text/markdown' }

export const GET: RequestHandler = async (event) => {
  const { locals, params, url } = event
  const name = templateFileNames.find((each) => each === params.file)
  if (name === undefined) error(404)
  const refused = refusedFile(event)
  if (refused !== undefined) return refused
  const { artefact } = await law()
  const found = templateAt(artefact, templateAsked(url.searchParams), today())
  const template = found === undefined || 'problems' in found ? undefined : keptTemplate(found.situated)
  if (template === undefined) error(404)
  return new Response(templateFiles(artefact, locals.lang, template, csvText)[name], {
    headers: {
      'Content-Type': `${types[name.split('.').at(-1) ?? ''] ?? 'text/plain'}; charset=utf-8`,
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
    },
  })
}
