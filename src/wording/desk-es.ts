// Fixed sentences of the clerk's desk, in Spanish; a part of the catalogue.
import type { deskEnglish } from './desk-en.ts'
import { examineSpanish } from './examine-es.ts'

export const deskSpanish: Readonly<Record<keyof typeof deskEnglish, string>> = {
  ...examineSpanish,
}
