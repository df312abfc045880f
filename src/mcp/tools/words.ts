// The tool `words`: the acts that can be asked about, or the facts that bear on one of them.
import { cellOf, editionsOf, situate } from '../../decide/index.ts'
import { actsJson, factsJson } from '../../json/index.ts'
import { say } from '../../wording/index.ts'
import { act, agency, lang, place } from '../fields.ts'
import { problemsRefused } from '../refusal.ts'
import { toolOf } from '../tool.ts'

/** The words in which questions are put. */
export const words = toolOf(
  {
    name: 'words',
    title: 'The words of questions',
    description:
      'Without an act: every act that can be asked about. With an act and a place: the facts that bear on it there, on any day, as questions with their answers. Use it before `ask`, or take the act and facts that `find-situation` gives.',
  },
  { act: act.optional(), place: place.optional(), agency, lang },
  ({ artefact, today }, { act: asked, place: where, agency: kind, lang: spoken = 'en' }) => {
    const nothing = { day: null, attestation: null, sources: [] }
    if (asked === undefined) {
      const acts = actsJson(artefact, spoken)
      return { ...nothing, says: say(spoken, 'mcp.acts', { count: String(acts.length) }), result: { acts } }
    }
    // WHY: any place will do, because what bears on an act hardly differs from one town to the next
    const [first] = artefact.places.filter((each) => each.kind === 'state')
    const found = situate(artefact, { place: where ?? first?.id ?? '', day: today, act: asked, facts: {}, ...(kind === undefined ? {} : { agency: kind }) })
    if ('problems' in found) return problemsRefused(artefact, spoken, found.problems)
    const scope = new Set(editionsOf(found.situated).flatMap((each) => cellOf(artefact, each)?.scope ?? []))
    const facts = factsJson(artefact, spoken).filter((_, index) => scope.has(index))
    return { ...nothing, says: say(spoken, 'mcp.facts', { count: String(facts.length) }), result: { act: asked, facts } }
  },
)
