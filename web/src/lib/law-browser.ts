// The law in the page: fetched once, read without a parser. It is kept by the service worker, and says how old it is.
import { type Artefact, readServed } from 'evenhand/artefact'
import type { Language } from 'evenhand/wording'
import { dayOf } from '#lib/today.ts'

/** The law, and the day on which this copy was fetched. */
export interface Copy {
  readonly artefact: Artefact
  readonly day: string
}

let loading: { readonly lang: Language; readonly law: Promise<Copy> } | undefined

/** The law in a language; fails where it cannot be had, and is tried anew the next time. */
export function lawIn(lang: Language): Promise<Copy> {
  if (loading?.lang === lang) return loading.law
  const law = fetchLaw(lang)
  loading = { lang, law }
  law.catch(() => {
    loading = undefined
  })
  return law
}

async function fetchLaw(lang: Language): Promise<Copy> {
  const response = await fetch(`/data/${lang}.law`)
  if (!response.ok) throw new Error('no law')
  const found = await readServed(new Uint8Array(await response.arrayBuffer()))
  if (!('artefact' in found)) throw new Error(found.problem)
  const date = new Date(response.headers.get('Date') ?? Date.now())
  return { artefact: found.artefact, day: dayOf(date) }
}
