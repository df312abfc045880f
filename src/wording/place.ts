// Places by name.

/** `Norwich, Vermont`. */
export function placeName({ places }: { readonly places: readonly { readonly id: string; readonly name: string }[] }, id: string): string {
  const parts = id.split('/')
  const chain = parts.map((_, index) => parts.slice(0, index + 1).join('/')).slice(1)
  const names = chain.flatMap((each) => places.find((place) => place.id === each)?.name ?? [])
  return names.length === 0 ? (places.find((place) => place.id === id)?.name ?? id) : names.toReversed().join(', ')
}
