// The law in the page: fetched once, read without a parser. It is kept by the service worker, and says how old it is.
import { type Artefact, readServed } from 'evenhand/artefact'
import type { Locale } from 'evenhand/wording'
import { dayOf } from '#lib/today.ts'

/** The law, and the day on which this copy was fetched. */
export interface Copy {
  readonly artefact: Artefact
  readonly day: string
}

let loading: { readonly file: string; readonly law: Promise<Copy> } | undefined

/** The law in a language, of a place, of a State, or of the State that most ask about; fails where it cannot be had, and is tried anew the next time. */
export function lawIn(lang: Locale, where?: string): Promise<Copy> {
  const file = [lang, ...(where === undefined ? [] : [where.replaceAll('/', '-')]), 'law'].join('.')
  if (loading?.file === file) return loading.law
  const law = fetchLaw(file)
  loading = { file, law }
  law.catch(() => {
    loading = undefined
  })
  return law
}

async function fetchLaw(file: string): Promise<Copy> {
  const response = await fetch(`/data/${file}`)
  if (!response.ok) throw new Error('no law')
  const found = await readServed(new Uint8Array(await response.arrayBuffer()))
  if (!('artefact' in found)) throw new Error(found.problem)
  const date = new Date(response.headers.get('Date') ?? Date.now())
  return { artefact: found.artefact, day: dayOf(date) }
}
