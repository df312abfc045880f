// Made by `npm run generate` of src/wording/packs/*/pack.json. Change those.

/** The languages in use: everything that people read is there in each of them. */
export const locales = ['en', 'es'] as const
