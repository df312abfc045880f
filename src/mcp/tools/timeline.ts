// The tool `timeline`: the stretches of days on which the answer was the same.
import { situate } from '../../decide/index.ts'
import { timelineJson } from '../../json/index.ts'
import { dayIn, type Locale, say } from '../../wording/index.ts'
import { knownDays } from '../days.ts'
import { question, questionOfFields } from '../fields.ts'
import { problemsRefused } from '../refusal.ts'
import { knownOf, sourcesOf } from '../sources.ts'
import { toolOf } from '../tool.ts'

const { day: _, ...withoutDay } = question

/** When an answer changed, and by which rules. */
export const timeline = toolOf(
  {
    name: 'timeline',
    title: 'An answer through all days',
    description:
      'The same question on every day: the stretches of days with one verdict, and the rules that came or went between them. What was before the first known text of the State is not known.',
  },
  withoutDay,
  ({ artefact, today }, { lang = 'en', ...sent }) => {
    const found = situate(artefact, questionOfFields(sent, today))
    if ('problems' in found) return problemsRefused(artefact, lang, found.problems)
    const { situated } = found
    const told = timelineJson(situated, situated.facts)
    const known = knownDays(situated, today)
    const lines = told.stretches.map(({ from, through, verdict, possible }) => {
      const says = (verdict === null ? possible : [verdict]).map((each) => say(lang, `verdict.${each}`)).join(' / ')
      return `${daysIn(lang, from, through)}: ${says}`
    })
    const ids = told.stretches.flatMap((each) => each.because)
    return {
      says: [...lines, ...(known.from === null ? [] : [say(lang, 'mcp.known-from', { from: dayIn(lang, known.from) })])].join('\n'),
      day: null,
      attestation: knownOf(artefact, ids),
      sources: sourcesOf(artefact, ids),
      result: { ...told, known },
    }
  },
)

function daysIn(lang: Locale, from: string | null, through: string | null): string {
  if (from === null) return through === null ? say(lang, 'days.always') : say(lang, 'days.until', { through: dayIn(lang, through) })
  const since = dayIn(lang, from)
  return through === null ? say(lang, 'days.since', { from: since }) : say(lang, 'standing.window', { from: since, through: dayIn(lang, through) })
}
