// Places, agencies and federal circuits by name.
import type { Artefact } from '../artefact/index.ts'
import type { AgencyAtHome } from '../decide/index.ts'
import { inLanguage, type Locale, sentence } from './locale.ts'
import type { Key } from './packs/generated/slots.ts'
import { isKey, say } from './say.ts'

/** `Norwich, Vermont`. */
export function placeName({ places }: { readonly places: readonly { readonly id: string; readonly name: string }[] }, id: string): string {
  const parts = id.split('/')
  const chain = parts.map((_, index) => parts.slice(0, index + 1).join('/')).slice(1)
  const names = chain.flatMap((each) => places.find((place) => place.id === each)?.name ?? [])
  return names.length === 0 ? (places.find((place) => place.id === id)?.name ?? id) : names.toReversed().join(', ')
}

/** Whether there is a name for a federal circuit. */
function isCircuitKey(key: string): key is Extract<Key, `circuit.${string}`> {
  return key.startsWith('circuit.') && isKey(key)
}

/** `the Second Circuit`. */
export function circuitName(language: Locale, circuit: string): string {
  const key = `circuit.${circuit}`
  return isCircuitKey(key) ? say(language, key) : circuit
}

/** Where a text binds: a place by name, the country, or a federal circuit. */
export function jurisdictionName(artefact: Parameters<typeof placeName>[0], language: Locale, id: string): string {
  if (id === 'us') return say(language, 'place.us')
  return isCircuitKey(`circuit.${id}`) ? circuitName(language, id) : placeName(artefact, id)
}

/** The same to stand over what is there: `The Second Circuit`. */
export function jurisdictionTitle(artefact: Parameters<typeof placeName>[0], language: Locale, id: string): string {
  return sentence(language, jurisdictionName(artefact, language, id)).replace(/\.$/, '')
}

/** An agency by its name; by its kind and its place where it has none. */
export function agencyName(
  { places, vocabulary }: Pick<Artefact, 'places' | 'vocabulary'>,
  language: Locale,
  { name, kind, place }: Pick<AgencyAtHome, 'name' | 'kind' | 'place'>,
): string {
  const words = inLanguage(vocabulary.agencies.find((each) => each.id === kind)?.words, language)
  return name ?? say(language, 'place.agency', { agency: words, place: placeName({ places }, place) })
}
