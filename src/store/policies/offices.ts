// Who adopts policies. WHY: it is a list, because a field would be filled with names.

/** Offices that adopt policies; `board`: whoever governs the town. */
export const offices = ['chief', 'sheriff', 'commissioner', 'director', 'constable', 'board'] as const
export type Office = (typeof offices)[number]
