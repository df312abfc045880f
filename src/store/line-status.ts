// What can become of a line.

export const lineStatuses = [
  /** Nobody has decided it yet. */
  'waiting',
  /** A voter on the checklist, counted here and nowhere else in the petition. */
  'counts',
  /** A voter whom another line counts. */
  'duplicate',
  /** Nobody on the checklist. */
  'not-listed',
  /** It cannot be read who it is. */
  'unreadable',
  /** Signature or address is missing. */
  'incomplete',
  /** The signer took the signature back. */
  'withdrawn',
  /** Entered by mistake; its words are gone. */
  'undone',
] as const
export type LineStatus = (typeof lineStatuses)[number]

/** What a clerk may decide of a line; the other statuses come about by themselves. */
export const decisions = ['waiting', 'counts', 'not-listed', 'unreadable', 'incomplete'] as const
export type Decision = (typeof decisions)[number]

export function isDecision(name: string): name is Decision {
  return decisions.some((each) => each === name)
}
