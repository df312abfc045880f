// A record held against the answer of today's law: the same, or what is otherwise.
import { ask, type Problem } from '../decide/index.ts'
import { answerJson } from '../json/index.ts'
import type { Answering, AnswerRecord } from './record.ts'
import { isSame } from './same.ts'

/** What a record says, and what is so here. */
export interface RecordChange<Value = string> {
  readonly recorded: Value
  readonly here: Value
}

/** What became of a record. Each part is null or empty where nothing is otherwise. */
export interface Verified {
  /** Whether the law and every field of the answer are the same. Another version of the program alone changes nothing. */
  readonly same: boolean
  readonly program: RecordChange | null
  readonly law: RecordChange | null
  /** Where the law is another: whether it was compiled from other documents, or only otherwise from the same. */
  readonly documents: RecordChange | null
  /** The fields of the answer that differ, in the order of the answer. */
  readonly fields: readonly string[]
  readonly verdict: RecordChange<string | null> | null
  /** Where the question means nothing here: what is wrong with it. */
  readonly problems: readonly Problem[]
}

/** Works the answer out again and holds the record against it. */
export function verify({ program, law, question, answer: recorded }: AnswerRecord, answering: Answering): Verified {
  const { artefact, hash } = answering
  const { lang, ...asked } = question
  const changed = {
    program: change(program, answering.program),
    law: change(law.hash, hash),
    documents: change(law.documents, artefact.documents),
  }
  const found = ask(artefact, asked)
  if ('problems' in found) return { ...changed, same: false, fields: [], verdict: null, problems: found.problems }
  const here: Readonly<Record<string, unknown>> = answerJson(artefact, lang, found.answer)
  const names = [...new Set([...Object.keys(here), ...Object.keys(recorded)])]
  const fields = names.filter((each) => !(Object.hasOwn(here, each) && Object.hasOwn(recorded, each) && isSame(here[each], recorded[each])))
  const said = recorded['verdict']
  const verdict = change<string | null>(typeof said === 'string' ? said : null, found.answer.verdict)
  return { ...changed, same: changed.law === null && changed.documents === null && fields.length === 0, fields, verdict, problems: [] }
}

function change<Value>(recorded: Value, here: Value): RecordChange<Value> | null {
  return recorded === here ? null : { recorded, here }
}
