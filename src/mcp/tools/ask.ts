// The tool `ask`: one question, one answer.
import { z } from 'zod'
import { answer, situate } from '../../decide/index.ts'
import { answerJson } from '../../json/index.ts'
import { recordOf } from '../../recorded/index.ts'
import { headline } from '../../wording/index.ts'
import { dayRefused } from '../days.ts'
import { question, questionOfFields } from '../fields.ts'
import { problemsRefused } from '../refusal.ts'
import { sourcesOf } from '../sources.ts'
import { toolOf } from '../tool.ts'

const record = z.boolean().optional().describe('whether the answer comes inside a record that others can check with `verify`')

/** What the law says of an act in a situation, from whatever is known of it. */
export const ask = toolOf(
  {
    name: 'ask',
    title: 'Ask the law',
    description:
      'May somebody do this, here, on this day, in this situation? Gives the verdict (must, should, may, should not, must not, unsettled, conflict, silent, or null where it depends), the rules that decide with their sources, what it turns on and what would change it. `silent` is not permission. Acts and facts are those of the tool `words`.',
  },
  { ...question, record },
  (context, { lang = 'en', record: isRecorded = false, ...sent }) => {
    const { artefact, today } = context
    const found = situate(artefact, questionOfFields(sent, today))
    if ('problems' in found) return problemsRefused(artefact, lang, found.problems)
    const refusal = dayRefused(found.situated, today, lang)
    if (refusal !== undefined) return refusal
    const given = answer(found.situated)
    return {
      says: headline(artefact, lang, given),
      day: given.day,
      attestation: given.attestation,
      sources: sourcesOf(artefact, [...given.because.map((each) => each.norm), ...given.unsettled.map((each) => each.about)]),
      result: isRecorded ? recordOf(context, lang, given) : answerJson(artefact, lang, given),
    }
  },
)
