// Spanish.
import { about } from '../generated/about.ts'
import { messages } from '../generated/es.ts'
import type { Pack } from '../pack.ts'
import { grammar } from './grammar.ts'

export const pack: Pack = { ...about.es, messages, grammar }
