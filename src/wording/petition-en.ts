// Fixed sentences of clocks, roads, stories and the pages of a petition, in English; a part of the catalogue.
export const petitionEnglish = {} as const
