// The tool `find-situation`: situations in people's own words, with their answers in a place if one is named.
import { z } from 'zod'
import { topicFinder } from '../../beyond/index.ts'
import { situateAt } from '../../decide/index.ts'
import { situationAnswerJson, situationJson, topicJson } from '../../json/index.ts'
import { answerTo, readers, situationFinder } from '../../situations/index.ts'
import { inLanguage, say, situationText } from '../../wording/index.ts'
import { dayRefused } from '../days.ts'
import { agency, day, lang, place, words } from '../fields.ts'
import { notHere, problemsRefused, statusRefused } from '../refusal.ts'
import { knownOf, sourcesOf } from '../sources.ts'
import { asksForStatus } from '../status.ts'
import { toolOf } from '../tool.ts'

const reader = z.enum(readers).optional().describe('to whom the answers are told; the person to whom it happens without it')

const mostSituations = 5
const mostTopics = 2

/** Finds what a person means, with the act and the facts that the question is asked with. */
export const findSituation = toolOf(
  {
    name: 'find-situation',
    title: 'Find a situation',
    description:
      'Begin here. Finds named situations by plain words, such as “they asked where I was born” or “ICE faxed a detainer”, the best first, each with the act and facts that `ask` takes. With a place it gives the answers there, in the words written for them. Also questions outside the collection that fit. Never who somebody is: what a person’s immigration status is, nobody is told here.',
  },
  { words, place: place.optional(), day, agency, reader, lang },
  (context, { words: typed, place: where, day: on, agency: kind, reader: told = 'person', lang: spoken = 'en' }) => {
    const { artefact, today, situations, topics } = context
    if (asksForStatus(typed)) return statusRefused(spoken)
    const found = situationFinder(situations.situations, spoken)(typed).slice(0, mostSituations)
    const beyond = topicFinder(topics, spoken)(typed).slice(0, mostTopics)
    if (found.length === 0) return notHere(spoken, beyond)
    const outside = beyond.map((each) => topicJson(spoken, each))
    const also = beyond.map((each) => `${say(spoken, 'beyond.found')}: ${inLanguage(each.title, spoken)}`)
    if (where === undefined) {
      const says = [...found.map((each) => `${each.id}: ${inLanguage(told === 'officer' ? each.officer : each.person, spoken)}`), ...also].join('\n')
      return { says, day: null, attestation: null, sources: [], result: { situations: found.map((each) => situationJson(spoken, each)), beyond: outside } }
    }
    const at = { place: where, day: on ?? today, ...(kind === undefined ? {} : { agency: kind }) }
    const there = situateAt(artefact, at)
    if ('problems' in there) return problemsRefused(artefact, spoken, there.problems)
    const refusal = dayRefused(there.situated, today, spoken)
    if (refusal !== undefined) return refusal
    const answered = found.flatMap((each) => {
      const answer = answerTo(artefact, situations, each, at)
      return 'answered' in answer ? [answer.answered] : []
    })
    const ids = answered.flatMap(({ answer }) => answer.because.map((each) => each.norm))
    const line = (each: (typeof answered)[number]): string => {
      const { word, says } = situationText(artefact, spoken, told, each)
      return `${inLanguage(told === 'officer' ? each.situation.officer : each.situation.person, spoken)} ${word}. ${says}`
    }
    return {
      says: [...answered.map(line), ...also].join('\n'),
      day: there.situated.day,
      attestation: knownOf(artefact, ids),
      sources: sourcesOf(artefact, ids),
      result: { situations: answered.map((each) => situationAnswerJson(artefact, spoken, told, each)), beyond: outside },
    }
  },
)
