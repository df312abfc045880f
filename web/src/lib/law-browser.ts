// The law in the page: fetched once, read without a parser. It is kept by the service worker, and says how old it is.
import { type Artefact, readArtefact } from 'evenhand/artefact'
import type { Language } from 'evenhand/wording'

let loading: { readonly lang: Language; readonly law: Promise<Artefact> } | undefined

/** The law in a language; fails where it cannot be had, and is tried anew the next time. */
export function lawIn(lang: Language): Promise<Artefact> {
  if (loading?.lang === lang) return loading.law
  const law = fetchLaw(lang)
  loading = { lang, law }
  law.catch(() => {
    loading = undefined
  })
  return law
}

async function fetchLaw(lang: Language): Promise<Artefact> {
  const response = await fetch(`/data/${lang}.law`)
  if (!response.ok) throw new Error('no law')
  const found = await readArtefact(new Uint8Array(await response.arrayBuffer()))
  if (!('artefact' in found)) throw new Error(found.problem)
  return found.artefact
}
