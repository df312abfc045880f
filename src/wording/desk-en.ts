// Fixed sentences of the clerk's desk, in English; a part of the catalogue.
import { examineEnglish } from './examine-en.ts'
export const deskEnglish = {
  ...examineEnglish,
} as const
