// Fixed sentences of the workshop, in Spanish; a part of the catalogue.
import type { draftEnglish } from './draft-en.ts'

export const draftSpanish: Readonly<Record<keyof typeof draftEnglish, string>> = {}
