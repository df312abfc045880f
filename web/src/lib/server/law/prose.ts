// The prose of a document as HTML. Nothing of it is HTML as it comes: what looks like a tag is shown as letters.
import { escaped, slugOf } from 'evenhand/base'
import { Marked, type RendererObject, type Token, type Tokens } from 'marked'

export interface ProseHeading {
  readonly id: string
  readonly text: string
  readonly depth: number
}

/** A paragraph, a list, a table, a heading: without marks, under the id of its heading (empty before the first). */
export interface Passage {
  readonly text: string
  readonly under: string
}

export interface Prose {
  readonly html: string
  readonly headings: readonly ProseHeading[]
  readonly passages: readonly Passage[]
}

/** Says where a link between documents leads; undefined where that is nowhere here. */
export type Follow = (link: string) => string | undefined

/** A writer of the prose of one document, piece by piece: its headings begin at level 2, and each has an id of its own. */
export function proseWriter(follow: Follow): (text: string) => Prose {
  const taken = new Set<string>()
  const marked = new Marked<string, string>({ gfm: true, renderer: rendererFor(follow) })
  let under = ''
  return (text) => {
    const headings: ProseHeading[] = []
    const passages: Passage[] = []
    const html = withoutPlain(marked.lexer(text)).map((token) => {
      const made = marked.parser([token])
      const bare = textOf(made)
      if (token.type === 'heading') {
        const { depth } = token as Tokens.Heading
        under = idFor(bare, taken)
        headings.push({ id: under, text: bare, depth: levelOf(depth) })
      }
      if (bare !== '') passages.push({ text: bare, under })
      return token.type === 'heading' ? made.replace('>', ` id="${under}">`) : made
    })
    return { html: html.join(''), headings, passages }
  }
}

/** WHY: the heading is left out, because sentences for readers stand with their rules, and a heading that had only them would stand alone. */
function withoutPlain(tokens: readonly Token[]): readonly Token[] {
  const isPlain = (token: Token | undefined): boolean => token?.type === 'code' && token['lang'] === 'plain'
  const isBlank = (token: Token): boolean => token.type === 'space'
  return tokens.filter((token, index) => {
    if (token.type !== 'heading') return !isPlain(token)
    const end = tokens.findIndex((each, at) => at > index && each.type === 'heading')
    const under = tokens.slice(index + 1, end === -1 ? undefined : end)
    return !(under.some(isPlain) && under.every((each) => isPlain(each) || isBlank(each)))
  })
}

function rendererFor(follow: Follow): RendererObject<string, string> {
  return {
    html: ({ text }) => escaped(text),
    image: ({ text }) => escaped(text),
    link({ href, tokens }) {
      const text = this.parser.parseInline(tokens)
      if (/^https?:\/\//i.test(href)) return `<a href="${escaped(href)}" rel="noreferrer">${text}</a>`
      const address = follow(href)
      return address === undefined ? text : `<a href="${escaped(address)}">${text}</a>`
    },
    heading({ tokens, depth }) {
      return `<h${levelOf(depth)}>${this.parser.parseInline(tokens)}</h${levelOf(depth)}>\n`
    },
    table({ header, rows }) {
      const cells = header.map((each) => this.parser.parseInline(each.tokens))
      const head = cells.map((each) => `<th scope="col">${each}</th>`).join('')
      const names = cells.map((each) => escaped(textOf(each)))
      const body = rows.map(
        (row) => `<tr>${row.map((each, at) => `<td data-head="${names[at] ?? ''}">${this.parser.parseInline(each.tokens)}</td>`).join('')}</tr>`,
      )
      return `<table><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>\n`
    },
  }
}

/** WHY: headings are one lower, because the title of the page is the first. */
function levelOf(depth: number): number {
  return Math.min(depth + 1, 6)
}

/** WHY: ids begin so, because names of rules are ids of the page too. */
function idFor(text: string, taken: Set<string>): string {
  const wanted = `part-${slugOf(text)}`
  let id = wanted
  for (let number = 2; taken.has(id); number += 1) id = `${wanted}-${number}`
  taken.add(id)
  return id
}

const letters: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" }

/** The letters of what was made here: every `<` in it begins a tag of ours. */
function textOf(html: string): string {
  const bare = html.replace(/<[^>]*>/g, (tag) => (/^<\/?(a|em|strong|code|del)\b/.test(tag) ? '' : ' '))
  return bare
    .replace(/&(?:amp|lt|gt|quot|#39);/g, (found) => letters[found] ?? found)
    .replace(/\s+/g, ' ')
    .trim()
}
