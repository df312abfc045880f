// What a draft begins with: the head of a text for a place, and below it nothing yet, or the rules of another text.
import type { Kind } from 'evenhand/rules'
import { first, inLanguage, type Locale } from 'evenhand/wording'

/** What the head of a draft says. */
export interface Head {
  readonly title: Readonly<Record<string, string>>
  readonly place: string
  /** Whether the department adopts it, or the governing body, or voters advise it. */
  readonly as: As
  /** The kind of agency that it is for, as far as such a text can reach one. */
  readonly agency: string
  readonly maker: string
  /** The texts of the same kind whose place it would take. */
  readonly replaces: readonly string[]
  readonly day: string
  /** What it was taken from, in one line; empty where it begins with nothing. */
  readonly after: string
}

export const ways = ['policy', 'ordinance', 'advice'] as const
/** How such a text comes about. */
export type As = (typeof ways)[number]

/** What the law calls such a text. */
const kinds = { policy: 'agency-policy', ordinance: 'ordinance', advice: 'advisory-vote' } as const satisfies Readonly<Record<As, Kind>>

/**
 * Whom such a text binds. LAW: an ordinance reaches the officers of the municipality and everybody who works for it, as those of Hartford and Lebanon
 * say, and no sheriff or trooper who polices it (law/procedures/us/vt/ordinance.md).
 */
function bound(as: As, agency: string): string {
  if (as === 'advice') return 'nobody'
  return as === 'policy' ? agency : `${agency === 'constable' ? agency : 'municipal'}, town`
}

/** The words of the prose, which are in one language. */
export interface Prose {
  readonly lang: Locale
  readonly lead: string
}

/** A name for a draft that no text of the law has: `vt.norwich-draft`. */
export function draftId(place: string, taken: readonly string[]): string {
  const [, state = 'us', town = state] = place.split('/')
  const wanted = town === state ? `${state}.draft` : `${state}.${town}-draft`
  let id = wanted
  for (let number = 2; taken.includes(id); number += 1) id = `${wanted}-${number}`
  return id
}

/** A whole document without a rule: it checks, so that an author sees only their own mistakes. */
export function blankText(id: string, head: Head, prose: Prose): string {
  return `# ${plain(inLanguage(head.title, prose.lang))}\n\n${prose.lead}\n\n\`\`\`policy\n${instrumentText(id, head)}\n\`\`\`\n`
}

/** The document of another text, with the head of the draft: its rules begin anew, and what is open about that text is left out. */
export function textAfter(document: string, id: string, head: Head, prose: Prose): string {
  const blocks = withoutSentences(document.replaceAll('\r', '')).split(/^```(?:policy)?\n/m)
  const kept = blocks.map((block, index) => (index % 2 === 1 ? declarations(block).filter(isOwn).map(withoutDays).join('\n\n') : block))
  const body = kept
    .slice(2)
    .map((block, index) => (index % 2 === 1 ? (block === '' ? '' : `\`\`\`policy\n${block}\n\`\`\`\n`) : block))
    .join('')
  const rules = body.replace(/^## What is not known[\s\S]*$/m, '').trim()
  return `${blankText(id, head, prose)}\n${rules}\n`
}

/** WHY without: sentences for readers were written for the rules of the text, not for those of a draft. */
function withoutSentences(document: string): string {
  return document.replace(/^## In plain words\n+(?=```plain\n)/gm, '').replace(/^```plain\n[\s\S]*?^```\n*/gm, '')
}

/** The declarations of a fence: each begins at the start of a line. */
function declarations(fence: string): readonly string[] {
  return fence.split(/\n(?=[a-z])/).flatMap((each) => (each.trim() === '' ? [] : [each.trim()]))
}

/** WHY not these: what is open about another text, and its cases, are not of this one. */
function isOwn(declaration: string): boolean {
  return !/^(instrument|unsettled|case)\s/.test(declaration)
}

/** WHY: a rule of a new text stands from the day of that text. */
function withoutDays(declaration: string): string {
  return declaration.replace(/\n {2}in force [^\n]*/g, '')
}

function instrumentText(id: string, { title, place, as, agency, maker, replaces, day, after }: Head): string {
  const lines = [
    `instrument ${id}`,
    ...Object.entries(title).map(([language, text], index) => `  ${index === 0 ? 'title' : '     '} ${language} "${plain(text)}"`),
    `  kind ${kinds[as]}`,
    `  made by "${plain(maker)}"`,
    ...(replaces.length === 0 || as === 'advice' ? [] : [`  replaces ${replaces.join(', ')}`]),
    `  binds ${bound(as, agency)} in ${place}`,
    `  source "${plain(after === '' ? (title[first] ?? '') : after)}" unconfirmed`,
    `  reviewed ${day}`,
  ]
  return lines.join('\n')
}

/** WHY: a text of the language cannot hold a quotation mark or a backtick. */
export function plain(text: string): string {
  return text.replace(/["`]/g, '').replace(/\s+/g, ' ').trim()
}
