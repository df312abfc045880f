// French: begun, and not yet read by anybody whose language it is.
import { about } from '../generated/about.ts'
import { messages } from '../generated/fr.ts'
import type { Pack } from '../pack.ts'
import { grammar } from './grammar.ts'

export const pack: Pack = { ...about.fr, messages, grammar }
