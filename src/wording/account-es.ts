// Fixed sentences of accounts and signing in, in Spanish; a part of the catalogue.
import type { accountEnglish } from './account-en.ts'

export const accountSpanish: Readonly<Record<keyof typeof accountEnglish, string>> = {}
