// Fixed sentences of clocks, roads, stories and the pages of a petition, in Spanish; a part of the catalogue.
import type { petitionEnglish } from './petition-en.ts'

export const petitionSpanish: Readonly<Record<keyof typeof petitionEnglish, string>> = {}
