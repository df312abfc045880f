// What became of a record, in sentences, and as other programs read it.
import { verdicts } from '../rules/index.ts'
import { type Locale, problemLines, say } from '../wording/index.ts'
import type { Answering, AnswerRecord, UnreadableRecord } from './record.ts'
import type { Verified } from './verify.ts'

/** The sentences for a person, the outcome first. */
export function verifiedLines(lang: Locale, { artefact }: Pick<Answering, 'artefact'>, { question }: AnswerRecord, verified: Verified): readonly string[] {
  const { same, program, law, documents, fields, verdict, problems } = verified
  const named = (each: string | null): string => (each === null ? say(lang, 'verdict.open') : verdictName(lang, each))
  const unasked = problems.flatMap((each) => problemLines(artefact, lang, each, question.facts))
  return [
    same
      ? say(lang, 'recorded.same')
      : say(lang, problems.length > 0 ? 'recorded.no-question' : fields.length === 0 ? 'recorded.same-answer' : 'recorded.differs'),
    ...unasked,
    ...(law === null ? [] : [say(lang, documents === null ? 'recorded.compiled' : 'recorded.law', law)]),
    ...(law === null && documents !== null ? [say(lang, 'recorded.documents', documents)] : []),
    ...(program === null ? [] : [say(lang, 'recorded.program', program)]),
    ...(verdict === null ? [] : [say(lang, 'recorded.verdict', { recorded: named(verdict.recorded), here: named(verdict.here) })]),
    ...(fields.length === 0 ? [] : [say(lang, 'recorded.fields', { fields: fields.map(quoted).join(', ') })]),
  ]
}

/** Why a text is not a record. */
export function unreadableText(lang: Locale, unreadable: UnreadableRecord): string {
  switch (unreadable.kind) {
    case 'too-long':
      return say(lang, 'recorded.too-long')
    case 'not-json':
      return say(lang, 'recorded.not-json')
    case 'not-a-record':
      return say(lang, 'recorded.not-a-record', { at: unreadable.at === '' ? '' : ` (${quoted(unreadable.at)})` })
  }
}

/** What `verify --json` prints. The shape is a contract: fields are added, never changed. */
export function verifiedJson(lang: Locale, answering: Pick<Answering, 'artefact'>, record: AnswerRecord, { problems, ...verified }: Verified) {
  const codes = problems.map((each) => ({ code: each.code, message: problemLines(answering.artefact, lang, each, record.question.facts).join('; ') }))
  return { ...verified, problems: codes, says: verifiedLines(lang, answering, record, { ...verified, problems }) }
}

/** WHY: the verdict is looked up, because a record can say anything in its place, and that may be a whole page. */
function verdictName(lang: Locale, given: string): string {
  const known = verdicts.find((each) => each === given)
  return known === undefined ? quoted(given.slice(0, 40)) : say(lang, `verdict.${known}`)
}

function quoted(name: string): string {
  return `\`${name.slice(0, 80)}\``
}
