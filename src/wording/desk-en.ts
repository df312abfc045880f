// Fixed sentences of the clerk's desk, in English; a part of the catalogue.
export const deskEnglish = {} as const
