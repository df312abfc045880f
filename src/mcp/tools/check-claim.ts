// The tool `check-claim`: what somebody says the law is, held against it.
import { z } from 'zod'
import { checkIn } from '../../claim/index.ts'
import { situate } from '../../decide/index.ts'
import { claimJson } from '../../json/index.ts'
import { verdicts } from '../../rules/index.ts'
import { claimLines } from '../../wording/index.ts'
import { dayRefused } from '../days.ts'
import { question, questionOfFields } from '../fields.ts'
import { problemsRefused } from '../refusal.ts'
import { sourcesOf } from '../sources.ts'
import { toolOf } from '../tool.ts'

const verdict = z.enum(verdicts).describe('what is claimed. `silent` claims that no rule speaks, `unsettled` that nobody has decided')

/** Whether a claim about the law is right, wrong or open. */
export const checkClaim = toolOf(
  {
    name: 'check-claim',
    title: 'Check a claim about the law',
    description:
      'Before you repeat what somebody says the law is, or say it yourself: is it right (in every situation still possible), wrong (with the rules and a situation that shows it), or open (with what it turns on, or what nobody has decided)?',
  },
  { ...question, verdict },
  ({ artefact, today }, { lang = 'en', verdict: claimed, ...sent }) => {
    const found = situate(artefact, questionOfFields(sent, today))
    if ('problems' in found) return problemsRefused(artefact, lang, found.problems)
    const refusal = dayRefused(found.situated, today, lang)
    if (refusal !== undefined) return refusal
    const checked = checkIn(found.situated, claimed)
    const { answer } = checked
    return {
      says: claimLines(artefact, lang, checked).join(' '),
      day: answer.day,
      attestation: answer.attestation,
      sources: sourcesOf(artefact, [...answer.because.map((each) => each.norm), ...answer.unsettled.map((each) => each.about)]),
      result: claimJson(artefact, lang, checked),
    }
  },
)
