// The tool `compare`: what differs in meaning between two texts, places or days.
import { z } from 'zod'
import { nearestFew } from '../../base/index.ts'
import { say } from '../../wording/index.ts'
import { act, lang } from '../fields.ts'
import { operandNamed } from '../operand.ts'
import { problemsRefused, refused } from '../refusal.ts'
import { knownOf, sourcesOf } from '../sources.ts'
import { toolOf } from '../tool.ts'

const operand = z.string().max(200)

/** What is read of a comparison here; the rest is passed on as it is. */
const shape = z.looseObject({
  summary: z.array(z.string()),
  acts: z.array(
    z.looseObject({
      title: z.string(),
      regions: z.array(z.looseObject({ says: z.string(), because: z.looseObject({ before: rules(), after: rules() }) })),
    }),
  ),
})

function rules() {
  return z.array(z.looseObject({ rule: z.string() }))
}

/** Every situation in which two verdicts differ, act by act. */
export const compare = toolOf(
  {
    name: 'compare',
    title: 'Compare two texts, places or days',
    description:
      'What differs in meaning: every situation whose verdict differs, from what to what, by which rules, and how many. Each side is a text (vt.fip-2018) or a place, and may end in @ and a day (us/vt/norwich@2024-04-22). Name acts to make it short; it takes longer than the other tools.',
  },
  {
    first: operand.describe('a text or a place, with or without @ and a day'),
    second: operand.describe('what it is compared with'),
    acts: z.array(act).max(100).optional().describe('only these acts'),
    lang,
  },
  async ({ artefact, today, compared }, { first, second, acts = [], lang: spoken = 'en' }) => {
    const known = artefact.vocabulary.acts.map((each) => each.id)
    const stranger = acts.find((each) => !known.includes(each))
    if (stranger !== undefined) return problemsRefused(artefact, spoken, [{ code: 'unknown-act', name: stranger, nearest: nearestFew(stranger, known, 3) }])
    for (const name of [first, second]) {
      const refusal = operandNamed(artefact, name, today, spoken)
      if (refusal !== undefined) return refusal
    }
    const made = await compared({ first, second, acts, lang: spoken, now: today })
    if (made === undefined) return refused('busy', say(spoken, 'refusal.busy'))
    const result: unknown = JSON.parse(made)
    const told = shape.parse(result)
    const ids = told.acts.flatMap((each) => each.regions.flatMap(({ because }) => [...because.before, ...because.after].map((one) => one.rule)))
    return {
      says: [...told.summary, ...told.acts.flatMap((each) => [each.title, ...each.regions.slice(0, 2).map((one) => `- ${one.says}`)])].join('\n'),
      day: null,
      attestation: knownOf(artefact, ids),
      sources: sourcesOf(artefact, ids),
      result,
    }
  },
)
