// What in the wording of an article has got articles refused or doubted: found by words, shown with the place, and left to people to judge.

export const traps = ['mixed', 'two-choices', 'two-questions', 'opinion', 'ordinance', 'other-body', 'no-question', 'empty'] as const
export type Trap = (typeof traps)[number]

/** A trap with the words that look like it; `offset` counts UTF-16 units from the start of the text. */
export interface Trapped {
  readonly trap: Trap
  readonly found: readonly { readonly offset: number; readonly words: string }[]
}

const binds =
  /\b(direct(?:s|ed|ing)?|order(?:s|ed|ing)?|instruct(?:s|ed|ing)?|require(?:s|d)?|mandate(?:s|d)?|prohibit(?:s|ed)?|forbid(?:s)?|must|appropriate(?:s|d)?)\b/gi
const advises =
  /\b(advis(?:e|es|ed|ory)|non-?binding|urg(?:e|es|ed|ing)|recommend(?:s|ed)?|request(?:s|ed)?|encourage(?:s|d)?|call(?:s)? (?:up)?on|ask(?:s|ed)? (?:the|that))\b/gi
const choices = /\b(?:either\b[^.?;]*?\bor|and\/or|or,? (?:alternatively|in the alternative|shall))\b/gi
const opinions =
  /\b(whereas|because|unfair(?:ly)?|unjust(?:ly)?|dangerous|shameful|cruel|important|urgent(?:ly)?|obviously|clearly|common[- ]sense|of course|deserves?|best interests?)\b/gi
const ordinances = /\b(?:adopt|approve|enact|pass|amend|repeal)\b[^.?;]{0,60}?\bordinance\b/gi
const others =
  /\b(state police|county sheriff|sheriff'?s (?:office|department)|general assembly|legislature|congress|governor|federal government|attorney general)\b/gi

/**
 * What somebody should look at before the article goes on paper. Sources: Norwich 2023 (binding and non-binding words mixed), Waitsfield 2013
 * (two choices in one), 17 V.S.A. § 2666 (no opinion or comment in a warning), the Secretary of State's list of what a board should refuse (an
 * ordinance by article), Brewster v. Mayor of Rutland, 1970 (advice to a separate body). None of these words is wrong by itself.
 */
export function trapsIn(text: string): readonly Trapped[] {
  if (text.trim() === '') return [{ trap: 'empty', found: [] }]
  const [bindings, advice] = [matches(text, binds), matches(text, advises)]
  const questions = matches(text, /\?/g)
  const asks = questions.length > 0 || /^\s*(?:article\s+\d*\s*[.:]?\s*)?shall\b/i.test(text) || /\bto see (?:if|whether)\b/i.test(text)
  const found: readonly Trapped[] = [
    ...(bindings.length > 0 && advice.length > 0 ? [{ trap: 'mixed' as const, found: [...bindings, ...advice].toSorted((a, b) => a.offset - b.offset) }] : []),
    { trap: 'two-choices', found: matches(text, choices) },
    { trap: 'two-questions', found: questions.length > 1 ? questions : [] },
    { trap: 'opinion', found: matches(text, opinions) },
    { trap: 'ordinance', found: matches(text, ordinances) },
    { trap: 'other-body', found: matches(text, others) },
  ]
  return [...found.filter((each) => each.found.length > 0), ...(asks ? [] : [{ trap: 'no-question' as const, found: [] }])]
}

function matches(text: string, form: RegExp): Trapped['found'] {
  return [...text.matchAll(form)].map((each) => ({ offset: each.index, words: each[0] }))
}
