// The tool `read-text`: one text of the collection with its rules in plain words, or one rule of it.
import { z } from 'zod'
import { nearestFew } from '../../base/index.ts'
import { standsAtLast } from '../../decide/index.ts'
import { daysText, eraserSentence, inLanguage, normSentence, provisionName } from '../../wording/index.ts'
import { lang } from '../fields.ts'
import { notHere } from '../refusal.ts'
import { knownOf } from '../sources.ts'
import { toolOf } from '../tool.ts'

const id = z.string().max(200).describe('the name of a text, such as vt.fip-2024, or of one rule, such as vt.fip-2024/passenger-id')

/** A text with its sources, its days, what is not known of it, and its rules in plain words. */
export const readText = toolOf(
  {
    name: 'read-text',
    title: 'Read a text of the law',
    description:
      'One statute, policy, ordinance, vote or decision of the collection: its sources and how well they are known, its days, what is not known of it, and every rule in a sentence. The names of texts are in the answers of `what-stands` and `ask`.',
  },
  { id, lang },
  ({ artefact }, { id: asked, lang: spoken = 'en' }) => {
    const { instruments, norms, erasers } = artefact
    const instrument = instruments.find((each) => each.id === asked || asked.startsWith(`${each.id}/`))
    const provisions = [...norms, ...erasers].filter((each) => each.id === asked || each.instrument === asked)
    const names = [...instruments, ...norms, ...erasers].map((each) => each.id)
    if (instrument === undefined || !names.includes(asked)) return notHere(spoken, [], nearestFew(asked, names, 3))
    const told = provisions.map((each) => ({
      ...each,
      name: provisionName(artefact, spoken, each.id),
      says: 'modality' in each ? normSentence(artefact, spoken, each) : eraserSentence(artefact, spoken, each),
    }))
    const days = daysText(artefact, spoken, standsAtLast(artefact, instrument))
    return {
      says: [`${inLanguage(instrument.title, spoken)}: ${days}`, ...told.map((each) => each.says)].join('\n'),
      day: null,
      attestation: knownOf(
        artefact,
        told.map((each) => each.id),
      ),
      sources: instrument.sources,
      result: { instrument, days, unknowns: instrument.unknowns.map((each) => inLanguage(each, spoken)), provisions: told },
    }
  },
)
