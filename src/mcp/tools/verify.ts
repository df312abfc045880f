// The tool `verify`: a record of an answer, held against the law.
import { recordSchema, verifiedJson, verify as verifyRecord } from '../../recorded/index.ts'
import { lang } from '../fields.ts'
import { toolOf } from '../tool.ts'

/** Whether a record still gives the same answer. */
export const verify = toolOf(
  {
    name: 'verify',
    title: 'Verify a record of an answer',
    description: 'Answers the question of a record again and says whether the law and every part of the answer are the same, or what differs.',
  },
  { record: recordSchema.describe('a record, as `ask` gives it with `record`'), lang },
  (context, { record, lang: spoken = 'en' }) => {
    const result = verifiedJson(spoken, context, record, verifyRecord(record, context))
    return { says: result.says.join(' '), day: record.question.day, attestation: null, sources: [], result }
  },
)
