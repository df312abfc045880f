// A policy as it is read: passages in their order, each under its heading, with the number that is written before it.

/** A paragraph, an item of a list, a row of a table. `heading`: the headings it stands under, from the first to the last; `number`: as written, such as `IV.` or `3.2`. */
export interface PolicyPassage {
  readonly heading: string
  readonly number: string
  readonly text: string
}

/** A piece of a document before passages are made of it; `level` counts headings from 1. */
export type PolicyBlock = { readonly kind: 'heading'; readonly level: number; readonly text: string } | { readonly kind: 'paragraph'; readonly text: string }

/** WHY: a policy of 400 pages has some 4,000 paragraphs and a million letters, and five times that is still held against the model in seconds. */
export const mostPassages = 20_000
export const mostLetters = 5_000_000

/** Letters of one passage; what is longer is cut into several, between sentences. */
const longest = 4_000

/** What can stand before a paragraph as its number. */
const numbered =
  /^((?:section|article|part)\s+[\dA-Z]+(?:\.\d+)*[.:]?|\d+(?:\.\d+)*[.)]|\d+(?:\.\d+)+|[A-Z][.)]|[a-z][.)]|[IVX]{1,5}[.)]|\((?:\d{1,3}|[A-Za-z]|[ivx]{1,5})\))\s+(?=\S)/i

/** The passages of blocks; headings are told with what stands under them, and stand alone where nothing does. */
export function passagesOf(blocks: readonly PolicyBlock[]): readonly PolicyPassage[] {
  const open: { readonly level: number; readonly text: string }[] = []
  const under = (): string => open.map(({ text }) => text).join(' › ')
  return blocks.flatMap((block, at): readonly PolicyPassage[] => {
    const text = block.text.replace(/\s+/gu, ' ').trim()
    if (text === '') return []
    if (block.kind === 'paragraph')
      return pieces(text).map((piece, part) => ({ heading: under(), ...(part === 0 ? apart(piece) : { number: '', text: piece }) }))
    while ((open.at(-1)?.level ?? 0) >= block.level) open.pop()
    const above = under()
    open.push({ level: block.level, text })
    return blocks[at + 1]?.kind === 'paragraph' ? [] : [{ heading: above, ...apart(text) }]
  })
}

/** A text without its number, and the number. */
export function apart(text: string): Pick<PolicyPassage, 'number' | 'text'> {
  const [before = '', number = ''] = numbered.exec(text) ?? []
  return { number, text: text.slice(before.length) }
}

function pieces(text: string): readonly string[] {
  const found: string[] = []
  let rest = text
  while (rest.length > longest) {
    const end = Math.max(rest.lastIndexOf('. ', longest) + 1, rest.lastIndexOf('; ', longest) + 1)
    const cut = end > longest / 2 ? end : Math.max(rest.lastIndexOf(' ', longest), longest / 2)
    found.push(rest.slice(0, cut).trim())
    rest = rest.slice(cut).trim()
  }
  return [...found, rest]
}
