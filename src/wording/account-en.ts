// Fixed sentences of accounts and signing in, in English; a part of the catalogue.
export const accountEnglish = {} as const
