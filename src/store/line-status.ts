// What can become of a line.

export const lineStatuses = [
  /** A voter on the checklist, counted here and nowhere else in the petition. */
  'valid',
  /** Nobody on the checklist. */
  'not-on-checklist',
  /** A voter whom another line counts. */
  'duplicate',
  /** It cannot be read who it is. */
  'unreadable',
  /** The address is missing. */
  'no-address',
  /** It stands on a page that does not have the text of the petition. */
  'no-petition-text',
  /** The signer took the signature back. */
  'withdrawn',
  /** Nobody has decided it yet. */
  'undecided',
  /** Entered by mistake; its words are gone. */
  'undone',
] as const
export type LineStatus = (typeof lineStatuses)[number]

/** What a clerk may decide of a line; the other statuses come about by themselves. */
export const decisions = ['undecided', 'valid', 'not-on-checklist', 'unreadable', 'no-address', 'no-petition-text'] as const
export type Decision = (typeof decisions)[number]

export function isDecision(name: string): name is Decision {
  return decisions.some((each) => each === name)
}
