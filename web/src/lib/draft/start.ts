// What a draft begins with: the head of a text for a place, and below it nothing yet, or the rules of another text.
import { type Fence, fencesIn, isNamed } from 'evenhand/base'
import { headOf } from 'evenhand/grammar'
import type { Kind } from 'evenhand/rules'
import { first, inLanguage, type Locale } from 'evenhand/wording'

/** What the head of a draft says. */
export interface DraftHead {
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
export interface DraftProse {
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
export function blankText(id: string, head: DraftHead, prose: DraftProse): string {
  return `# ${plain(inLanguage(head.title, prose.lang))}\n\n${prose.lead}\n\n\`\`\`policy\n${instrumentText(id, head)}\n\`\`\`\n`
}

/** The document of another text, with the head of the draft: its rules begin anew, and what is open about that text is left out. */
export function textAfter(document: string, id: string, head: DraftHead, prose: DraftProse): string {
  const text = withoutSentences(document.replaceAll('\r', ''))
  const fences = fencesIn(text).filter((each) => isNamed(each, 'policy'))
  const parts = fences.map((fence, index) => {
    // WHY: the first fence is left out, because it holds the head of the text, and the draft has its own
    const kept = index === 0 ? [] : declarations(text.slice(fence.start, fence.end)).filter(isOwn).map(withoutDays)
    const written = kept.length === 0 ? '' : `\`\`\`policy\n${kept.join('\n\n')}\n\`\`\`\n`
    return `${written}${text.slice(behind(fence), fences[index + 1]?.from)}`
  })
  const rules = parts
    .join('')
    .replace(/^## What is not known[\s\S]*$/m, '')
    .trim()
  return `${blankText(id, head, prose)}\n${rules}\n`
}

/** Where the line behind a fence begins. */
function behind({ close, end }: Fence): number {
  return close === undefined ? end : close.end + 1
}

/** WHY: these are left out, because sentences for readers were written for the rules of the text, and not for those of a draft. */
function withoutSentences(document: string): string {
  const fences = fencesIn(document).filter((each) => isNamed(each, 'plain'))
  const kept = [...fences, undefined].map((fence, index) => {
    const before = fences[index - 1]
    const prose = document.slice(before === undefined ? 0 : behind(before), fence?.from)
    const lead = before === undefined ? prose : prose.replace(/^\n+/, '')
    return fence === undefined ? lead : lead.replace(/(?:^|\n)## In plain words\n+$/, '\n')
  })
  return kept.join('')
}

/** The declarations of a fence, each from the line that begins it. */
function declarations(fence: string): readonly string[] {
  const pieces: string[] = []
  for (const line of fence.split('\n')) {
    if (headOf(line) !== undefined || pieces.length === 0) pieces.push(line)
    else pieces.push(`${pieces.pop() ?? ''}\n${line}`)
  }
  return pieces.map((each) => each.trim()).filter((each) => each !== '')
}

/** WHY: these are left out, because what is open about another text, and its cases, do not belong to this one. */
function isOwn(declaration: string): boolean {
  return !['instrument', 'unsettled', 'case'].includes(headOf(declaration)?.kind ?? '')
}

/** WHY: a rule of a new text stands from the day of that text. */
function withoutDays(declaration: string): string {
  return declaration.replace(/\n {2}in force [^\n]*/g, '')
}

function instrumentText(id: string, { title, place, as, agency, maker, replaces, day, after }: DraftHead): string {
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
