// What stands in English in a text that should be in the made-up language of tests.
import type { Artefact } from '../artefact/index.ts'

/**
 * Every run of letters without an accent, but for what no language has another word for. What that is: names of places, agencies and makers; titles of
 * sources, which are named as they are called; ids, addresses and whatever was asked; words of the rule language. `more`: other things with such names.
 */
export function leftInEnglish(artefact: Artefact, text: string, asked: readonly string[] = [], more: unknown = {}): readonly string[] {
  const names = [...new Set([...namesOf(artefact), ...titlesIn(more), ...asked])]
    .filter((each) => /[A-Za-z]{2}/.test(each))
    .map((each) => each.replace(/\s+/g, ' ').trim())
  const phrases = names.filter((each) => /[^\w-]/.test(each)).toSorted((a, b) => b.length - a.length)
  const words = new Set(names)
  // WHY: it is read as one line, because what is printed is broken into lines anywhere
  let rest = ` ${text.replace(/\s+/g, ' ')} `.replace(/<?https?:\/\/\S+/g, ' ')
  // WHY: the longest comes first, so that none is cut in two
  for (const phrase of phrases) rest = rest.replaceAll(phrase, ' ')
  rest = rest
    .replace(/`[^`]*`/g, ' ')
    // a path, an id or a setting
    .replace(/(?<=[\s(“"'⟦·:/#])[\w.@-]*[\w@][./_@-][\w./@:-]*/g, ' ')
    .replace(/(?<=[\s⟦])--[a-z-]+/g, ' ')
    // a number of an agency, a hash
    .replace(/\b(?:[A-Z]{2}\d{7}|[\da-f]{64})\b/g, ' ')
  return [...new Set(rest.match(/(?<![\p{L}\p{M}\d])[A-Za-z]{2,}(?![\p{L}\p{M}])/gu) ?? [])].filter((each) => !words.has(each)).toSorted()
}

/** The names in the law that stay as they are. */
function namesOf({ vocabulary, instruments, norms, erasers, places, agencies }: Artefact): readonly string[] {
  return [
    ...places.flatMap((each) => [each.name, each.name.replace(/ County$/, ''), ...each.policing.flatMap((one) => [one.name ?? '', one.village ?? ''])]),
    ...agencies.map((each) => each.name),
    ...titlesIn([places, instruments, norms, erasers]),
    ...instruments.flatMap((each) => [each.maker, each.kind]),
    ...[...vocabulary.acts, ...vocabulary.actors, ...vocabulary.agencies].map((each) => each.id),
    ...vocabulary.facts.flatMap((each) => [each.id, ...each.answers.map((one) => one.id)]),
    ...[...norms, ...erasers].map((each) => each.id.split('/')[1] ?? each.id),
  ]
}

/** Titles and ids that are in one language only, wherever they stand. */
function titlesIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => (typeof part === 'string' ? (key === 'title' || key === 'id' ? [part] : []) : titlesIn(part)))
}
