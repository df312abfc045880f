// The fields of tools, once: what is read, and what is described to whoever asks.
import { z } from 'zod'
import { locales } from '../wording/index.ts'

const name = z.string().max(200)
const mostFacts = 200

export const lang = z.enum(locales).optional().describe('language of the sentences; English without it')
export const place = name.describe('where: an id such as us/vt/norwich, a name, a village, a ZIP code, or an agency by name or number')
export const day = name.optional().describe('the day, as YYYY-MM-DD; today in Vermont without it')
export const act = name.describe('what somebody wants to do: one of the acts that the tool `words` lists, such as require-id')
export const actor = name.optional().describe('who does it, if not who usually does')
export const agency = name.optional().describe('the kind of agency, or one agency by name or number, if not the one that polices the place')
export const facts = z
  .record(name, name)
  .refine((each) => Object.keys(each).length <= mostFacts, `at most ${mostFacts} facts`)
  .optional()
  .describe('what is known of the situation: answers by fact, as the tool `words` lists them. Leave out what is not known. Never about anybody’s status')
export const words = z.string().max(400).describe('plain words, in English or Spanish')

/** The fields of a question. */
export const question = { place, day, act, actor, agency, facts, lang }

/** A question as it was sent. */
export interface Sent {
  readonly place: string
  readonly day?: string | undefined
  readonly act: string
  readonly actor?: string | undefined
  readonly agency?: string | undefined
  readonly facts?: Readonly<Record<string, string>> | undefined
}

/** The question as the law takes it, on a day if it names none. */
export function questionOfFields({ place: where, day: on, act: what, actor: who, agency: kind, facts: known = {} }: Sent, today: string) {
  return {
    place: where,
    day: on ?? today,
    act: what,
    facts: known,
    ...(who === undefined ? {} : { actor: who }),
    ...(kind === undefined ? {} : { agency: kind }),
  }
}
