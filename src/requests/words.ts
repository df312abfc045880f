// The words in which a request is taken down. WHY: they are apart from what checks them, because a phone has to load them.

/** Who asks. */
export const askers = ['ice', 'cbp', 'other-federal'] as const
/** By which way it came. */
export const waysOfAsking = ['phone', 'in-person', 'mail', 'fax', 'portal'] as const
/** Whose signature a paper shows, as whoever brought it says. */
export const papersClaimed = ['judge', 'immigration-officer', 'not-said'] as const
/** What became of a request. `gone`: nobody was there any more whom it could be about. */
export const outcomes = ['yes', 'no', 'gone', 'passed-on'] as const
export type RequestOutcome = (typeof outcomes)[number]
