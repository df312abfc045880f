// What can become of a line: what the examination says of it, or that it was taken back.
import { lineStatuses as examinedAs } from '../../signatures/index.ts'

/** `undone`: entered by mistake; its words are gone. */
export const keptStatuses = [...examinedAs, 'undone'] as const
export type KeptStatus = (typeof keptStatuses)[number]

/** What a clerk may decide of a line; the other statuses come about by themselves. */
export const decisions = ['undecided', 'valid', 'not-on-checklist', 'unreadable', 'no-address', 'no-petition-text'] as const
export type LineDecision = (typeof decisions)[number]

export function isDecision(name: string): name is LineDecision {
  return decisions.some((each) => each === name)
}
