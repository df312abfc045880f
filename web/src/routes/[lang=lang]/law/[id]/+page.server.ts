// One text: what it is, its rules, where each was read and how well, and what is not known.
import { error } from '@sveltejs/kit'
import { howMade, inLanguage, normSentence, say, sentence, sourceLine, windowText } from 'evenhand/wording'
import { law } from '#lib/server/law-node.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ params, locals }) => {
  const { artefact } = await law()
  const { lang } = locals
  const text = artefact.instruments.find((each) => each.id === params.id)
  if (text === undefined) error(404)
  const rules = artefact.norms
    .filter((each) => each.instrument === text.id)
    .map((norm) => ({
      id: norm.id.split('/')[1] ?? norm.id,
      says: normSentence(artefact, lang, norm),
      attestation: say(lang, `attestation.${norm.attestation}`),
      sources: norm.sources.map((source) => ({
        line: sourceLine(lang, { ...source, attestation: source.attestation }).replace(/ <.*>$/, ''),
        address: source.address,
      })),
      sides: norm.sides.map((side) => say(lang, `side.${side.side}`, { text: sentence(lang, inLanguage(side.words, lang)) })),
      cautions: norm.cautions.map((each) => inLanguage(each, lang)),
    }))
  return {
    title: inLanguage(text.title, lang),
    made: sentence(lang, `${howMade(artefact, lang, text)}; ${windowText(lang, text)}`),
    binds: text.agencies.length === 0 ? say(lang, 'web.law.nobody') : '',
    rules,
    unknowns: text.unknowns.map((each) => inLanguage(each, lang)),
    sources: text.sources.map((source) => ({ line: sourceLine(lang, source).replace(/ <.*>$/, ''), address: source.address })),
  }
}
