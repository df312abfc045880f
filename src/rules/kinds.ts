// The kinds of instrument, in order of rank: a text gives way to one of a kind above it.

/** Highest first. Kinds from `resolution` on bind nobody, whoever made them. */
export const kinds = [
  'federal-constitution',
  'federal-decision',
  'federal-statute',
  'federal-regulation',
  'state-constitution',
  'state-decision',
  'state-statute',
  'court-rule',
  'state-regulation',
  'executive-order',
  'model-policy',
  'charter',
  'ordinance',
  'agency-policy',
  'resolution',
  'advisory-vote',
  'proposal',
  'statement',
] as const

export type Kind = (typeof kinds)[number]

/** 0 is the highest rank. */
export function rankOf(kind: Kind): number {
  return kinds.indexOf(kind)
}

/** Whether texts of this kind can bind at all. */
export function canBind(kind: Kind): boolean {
  return rankOf(kind) < rankOf('resolution')
}
