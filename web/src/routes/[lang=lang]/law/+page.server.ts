// The library: every text, by where it is from.
import { inLanguage, say } from 'evenhand/wording'
import { law } from '#lib/server/law-node.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { artefact } = await law()
  const { lang } = locals
  const query = (url.searchParams.get('q') ?? '').slice(0, 200)
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((each) => each !== '')
  const texts = artefact.instruments.map((each) => ({
    id: each.id,
    title: inLanguage(each.title, lang),
    kind: say(lang, `kind.${each.kind}`),
    norms: artefact.norms.filter((norm) => norm.instrument === each.id).length,
  }))
  return { query, texts: texts.filter((each) => words.every((word) => `${each.title} ${each.kind}`.toLowerCase().includes(word))) }
}
