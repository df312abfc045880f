// Fixed sentences of the workshop, in English; a part of the catalogue.
export const draftEnglish = {} as const
