// The tool `what-stands`: the texts that bind an agency in a place on a day.
import { z } from 'zod'
import { situateAt } from '../../decide/index.ts'
import { standingJson } from '../../json/index.ts'
import { attestations, weaker } from '../../rules/index.ts'
import { placeName, say } from '../../wording/index.ts'
import { dayRefused } from '../days.ts'
import { agency, day, lang, place } from '../fields.ts'
import { problemsRefused } from '../refusal.ts'
import { sourcesOf } from '../sources.ts'
import { toolOf } from '../tool.ts'

const all = z.boolean().optional().describe('whether those that bind nobody there are told in full too; without it each is told in a line')

/** Which texts bind, and why others do not. */
export const whatStands = toolOf(
  {
    name: 'what-stands',
    title: 'What stands in a place',
    description:
      'The laws, policies, votes and court decisions that bind an agency in a place on a day, those of which it is open whether they still bind, and those that bind nobody, each with the reason.',
  },
  { place, day, agency, all, lang },
  ({ artefact, today }, { all: isAll = false, lang: spoken = 'en', place: where, day: on, agency: kind }) => {
    const found = situateAt(artefact, { place: where, day: on ?? today, ...(kind === undefined ? {} : { agency: kind }) })
    if ('problems' in found) return problemsRefused(artefact, spoken, found.problems)
    const { situated } = found
    const refusal = dayRefused(situated, today, spoken)
    if (refusal !== undefined) return refusal
    const result = standingJson(situated, spoken)
    const ids = result.standing.map((each) => each.instrument)
    const known = result.standing.flatMap((each) => attestations.find((grade) => each.sources.some((source) => source.attestation === grade)) ?? [])
    const head = say(spoken, 'mcp.standing', { place: placeName(artefact, situated.place.id), count: String(ids.length) })
    return {
      says: [head, ...result.texts.filter((each) => each.standing.kind !== 'in-force').map((each) => `${each.title}: ${each.says}`)].join('\n'),
      day: situated.day,
      attestation: known.length === 0 ? null : known.reduce(weaker),
      sources: sourcesOf(artefact, ids),
      result: { ...result, texts: isAll ? result.texts : result.texts.map(({ instrument, standing, says }) => ({ instrument, standing, says })) },
    }
  },
)
