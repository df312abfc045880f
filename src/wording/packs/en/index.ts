// English: the language that the law and the program are written in first.
import { about } from '../generated/about.ts'
import { messages } from '../generated/en.ts'
import type { Pack } from '../pack.ts'
import { grammar } from './grammar.ts'

export const pack: Pack = { ...about.en, messages, grammar }
