// The fields of questions, once: what is read, what is described, what is tried by tests.
import type { Artefact } from 'evenhand/artefact'
import { type Situated, situateAt } from 'evenhand/decide'
import { type Locale, locales } from 'evenhand/wording'
import { z } from 'zod'
import { today } from '#lib/today.ts'
import { refusal } from './wrong.ts'

const name = z.string().max(200)
const mostFacts = 200

export const lang = z
  .enum([...locales, ''])
  // as forms leave a field that nobody filled in
  .transform((each) => (each === '' ? undefined : each))
  .optional()
  .meta({ description: 'language of the sentences; English without it, or where it is empty', examples: [...locales] })
export const place = name.meta({ description: 'an id, an Open Civic Data id, a name, a village, or an agency by name or number', examples: ['us/vt/norwich'] })
export const day = name.optional().meta({ description: 'the day, as YYYY-MM-DD; today in Vermont without it', examples: ['2024-06-05'] })
export const act = name.meta({ description: 'what somebody wants to do: one of /api/acts', examples: ['require-id'] })
export const actor = name.optional().meta({ description: 'who does it, if not who usually does', examples: ['officer'] })
export const agency = name.optional().meta({ description: 'the kind of agency, or one agency by name or number, if not the one that polices the place' })
export const facts = z
  .record(name, name)
  .refine((each) => Object.keys(each).length <= mostFacts, `at most ${mostFacts} facts`)
  .optional()
  .meta({
    description: 'what is known of the situation: answers by fact, of /api/facts; `unknown` says no more than leaving the fact out',
    maxProperties: mostFacts,
    examples: [{ person: 'passenger', suspicion: 'none' }],
  })

export const record = z.boolean().optional().meta({ description: 'whether the answer comes inside a record that others can check' })

export const onlyLang = z.strictObject({ lang })

/** What was asked, without the fields that were left out. */
export function given<Fields extends object>(fields: Fields): { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> } {
  const kept: { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> } = {}
  for (const name in fields) {
    const value = fields[name]
    if (isThere(value)) kept[name] = value
  }
  return kept
}

function isThere<Value>(value: Value): value is Exclude<Value, undefined> {
  return value !== undefined
}

/** A place on a day, whatever the question. `prefix`: the field it was read from, where it is one. */
export function situatedAt(artefact: Artefact, lang: Locale, at: { place: string; day?: string; agency?: string }, prefix = ''): Situated {
  const found = situateAt(artefact, { ...at, day: at.day ?? today() })
  if ('problems' in found) throw refusal(artefact, lang, found.problems, prefix)
  return found.situated
}
